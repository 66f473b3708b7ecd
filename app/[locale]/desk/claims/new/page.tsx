import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { validate as isUuid } from 'uuid';
import { NewClaimForm } from '@/components/claims/new-claim-form';
import { DeskPage } from '@/components/layout/desk-page';
import { SentWords } from '@/components/submissions/sent-words';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { deskMember } from '@/lib/auth/viewer';
import { canCreateClaim } from '@/lib/claims/policy';
import { paths } from '@/lib/paths';
import { listOpenTips } from '@/lib/tips/queries';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('claims');
  return { title: t('newTitle') };
}

/** `tip` names each of the tips that the claim is made of. */
type Props = { searchParams: Promise<{ tip?: string | string[] }> };

/** A statement is a sentence or two; a longer tip is cut here and read beside the form. */
const STATEMENT = 1000;

export default async function NewClaimPage({ searchParams }: Props) {
  const { tip } = await searchParams;
  const asked = [tip ?? []].flat().filter((id) => isUuid(id));
  const member = await deskMember(paths.desk.newClaim({ tip: asked }));
  const [t, words, tips] = await Promise.all([
    getTranslations('claims'),
    getTranslations('tips'),
    listOpenTips(member, asked),
  ]);
  const [first] = tips;
  const made = first && {
    ids: tips.map(({ id }) => id),
    statement: (tips.find(({ text }) => text)?.text ?? '').slice(0, STATEMENT),
    language: first.language,
  };
  return (
    <DeskPage
      eyebrow={
        <>
          <Link href={paths.desk.claims()} className="link">
            {t('title')}
          </Link>{' '}
          /
        </>
      }
      title={t('newTitle')}
    >
      {made && (
        <section aria-label={words('title')} className="mb-6 grid max-w-[88ch] gap-3">
          <Notice>{words('makeClaimNote', { count: tips.length })}</Notice>
          {tips.map(({ id, text, language, link, file }) => (
            <SentWords key={id} {...{ text, language, link }} file={file?.filename ?? null} />
          ))}
        </section>
      )}
      {canCreateClaim(member) ? (
        <NewClaimForm tips={made} />
      ) : (
        <Notice>{t('observersFollow')}</Notice>
      )}
    </DeskPage>
  );
}
