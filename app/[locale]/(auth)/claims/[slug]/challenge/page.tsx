import type { Metadata } from 'next';
import { notFound, permanentRedirect } from 'next/navigation';
import { connection } from 'next/server';
import { getLocale, getTranslations } from 'next-intl/server';
import { ChallengeForm } from '@/components/challenges/challenge-form';
import { Words } from '@/components/layout/words';
import { AuthPage } from '@/components/people/auth-page';
import { Link } from '@/components/ui/link';
import { getChallengeable } from '@/lib/challenges/public-queries';
import { makePuzzle } from '@/lib/floodgate/queries';
import { formatDate } from '@/lib/format';
import { inLanguage } from '@/lib/i18n/address';
import { paths } from '@/lib/paths';
import { getRenamedSlug, getSuccessor } from '@/lib/publications/latest-queries';
import { getInstallation } from '@/lib/publisher/queries';
import { getKeptTimes } from '@/lib/reader-settings/queries';

/** What is published is known only when somebody asks. */
export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('challenges.form');
  return { title: t('title'), robots: { index: false } };
}

type Props = PageProps<'/[locale]/claims/[slug]/challenge'>;

/** Where readers object to the latest publication of a claim. */
export default async function ChallengePage({ params }: Props) {
  await connection();
  const { slug } = await params;
  const [t, locale, { name: publisher }, found, moved, kept] = await Promise.all([
    getTranslations('challenges.form'),
    getLocale(),
    getInstallation(),
    getChallengeable(slug),
    movedTo(slug),
    getKeptTimes(),
  ]);
  if (moved) permanentRedirect(inLanguage(paths.challenge(moved), locale));
  if (!found) notFound();
  const { number, publishedAt, approved, rating, kind } = found.snapshot;
  const { statement, language } = approved.claim;
  const version = { version: number, date: formatDate(locale, publishedAt) };
  return (
    <AuthPage eyebrow={publisher} title={t('title')} lead={t('lead')}>
      <div className="grid gap-2">
        <blockquote lang={language ?? undefined} dir="auto" className="font-serif text-18">
          {t('quoted', { text: statement })}
        </blockquote>
        <p className="text-muted">{t('objectsTo', version)}</p>
        <p>{kind === 'retraction' ? t('retracted') : t('verdictIs', { rating: rating.name })}</p>
      </div>
      <Words only={['ui', 'layout', 'floodgate', 'challenges']}>
        <ChallengeForm
          {...{ slug, publication: number, evidence: found.evidence, kept }}
          puzzle={makePuzzle('challenge', new Date())}
        />
      </Words>
      <p>
        <Link href={paths.claim(slug)} className="link">
          {t('back')}
        </Link>
      </p>
    </AuthPage>
  );
}

/** The slug under which the claim's page is today, where that is another one. */
async function movedTo(slug: string): Promise<string | null> {
  return (await getRenamedSlug(slug)) ?? (await getSuccessor(slug));
}
