import type { Metadata } from 'next';
import { connection } from 'next/server';
import { getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/layout/page-header';
import { Words } from '@/components/layout/words';
import { OwnDataForm } from '@/components/submissions/own-data-form';
import { SubmissionStatus } from '@/components/submissions/submission-status';
import { Link } from '@/components/ui/link';
import { paths } from '@/lib/paths';
import { getSubmission } from '@/lib/submissions/queries';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('submissions.status');
  // Whoever has the address sees what was sent: no other site is told of it.
  return { title: t('title'), robots: { index: false }, referrer: 'same-origin' };
}

type Props = PageProps<'/[locale]/submit/[token]'>;

/** What became of a tip, behind the private link of its sender. */
export default async function SubmissionPage({ params }: Props) {
  await connection();
  const { token } = await params;
  const [t, sending, unknown, tip] = await Promise.all([
    getTranslations('submissions.status'),
    getTranslations('submissions'),
    getTranslations('challenges.status'),
    getSubmission(token),
  ]);
  if (!tip) {
    return (
      <>
        <PageHeader title={unknown('unknownTitle')} lead={unknown('unknownText')} />
        <p className="flex flex-wrap gap-x-4 gap-y-2">
          <Link href={paths.submit()} className="link">
            {sending('title')}
          </Link>
          <Link href={paths.claims()} className="link">
            {unknown('toClaims')}
          </Link>
        </p>
      </>
    );
  }
  const isGone = tip.status === 'withdrawn' || tip.status === 'forgotten';
  return (
    <>
      <PageHeader title={t('title')} lead={isGone ? undefined : t('lead')} />
      <div className="grid max-w-[72ch] gap-10">
        <SubmissionStatus tip={tip} />
        {!isGone && (
          <Words only={['ui', 'layout', 'submissions']}>
            <OwnDataForm token={token} email={tip.email} />
          </Words>
        )}
      </div>
    </>
  );
}
