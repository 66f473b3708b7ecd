import type { Metadata } from 'next';
import { connection } from 'next/server';
import { getLocale, getTranslations } from 'next-intl/server';
import { EmptyState } from '@/components/layout/empty-state';
import { PageHeader } from '@/components/layout/page-header';
import { Words } from '@/components/layout/words';
import { SubmissionForm } from '@/components/submissions/submission-form';
import { env } from '@/lib/env';
import { pageAlternates } from '@/lib/feeds/page-head';
import { makePuzzle } from '@/lib/floodgate/queries';
import { paths } from '@/lib/paths';
import { getInstallation } from '@/lib/publisher/queries';
import { getKeptTimes, takesTips } from '@/lib/reader-settings/queries';
import { sendsMail } from '@/lib/subscriptions/queries';

export async function generateMetadata(): Promise<Metadata> {
  const [t, locale] = await Promise.all([getTranslations('submissions'), getLocale()]);
  const alternates = pageAlternates({ origin: env.ASSAY_URL, path: paths.submit(), locale });
  return { title: t('title'), alternates };
}

/** Where readers ask for something to be checked. */
export default async function SubmitPage() {
  await connection();
  const [t, { name: publisher }, { keepDays }, isOpen] = await Promise.all([
    getTranslations('submissions'),
    getInstallation(),
    getKeptTimes(),
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
