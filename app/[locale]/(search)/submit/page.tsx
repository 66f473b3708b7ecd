import type { Metadata } from 'next';
import { connection } from 'next/server';
import { getTranslations } from 'next-intl/server';
import { EmptyState } from '@/components/layout/empty-state';
import { PageHeader } from '@/components/layout/page-header';
import { Words } from '@/components/layout/words';
import { SubmissionForm } from '@/components/submissions/submission-form';
import { makePuzzle } from '@/lib/floodgate/queries';
import { getInstallation } from '@/lib/publisher/queries';
import { getKeepDays, takesTips } from '@/lib/submissions/settings-queries';
import { sendsMail } from '@/lib/subscriptions/queries';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('submissions'))('title') };
}

/** Where readers ask for something to be checked. */
export default async function SubmitPage() {
  await connection();
  const [t, { name: publisher }, keepDays, isOpen] = await Promise.all([
    getTranslations('submissions'),
    getInstallation(),
    getKeepDays(),
    takesTips(),
  ]);
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead', { publisher })} />
      {isOpen ? (
        <Words only={['ui', 'layout', 'submissions', 'floodgate']}>
          <SubmissionForm
            puzzle={makePuzzle('tip', new Date())}
            keepDays={keepDays}
            sendsMail={sendsMail()}
          />
        </Words>
      ) : (
        <EmptyState title={t('closed')}>{t('closedText')}</EmptyState>
      )}
    </>
  );
}
