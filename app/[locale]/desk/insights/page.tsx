import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { InsightColumns } from '@/components/insights/insight-columns';
import { InsightFilters } from '@/components/insights/insight-filters';
import { InsightsEmpty } from '@/components/insights/insights-empty';
import { DeskPage } from '@/components/layout/desk-page';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { canReadLog } from '@/lib/audit-log/policy';
import { deskMember } from '@/lib/auth/viewer';
import { formatDate } from '@/lib/format';
import { getInsights } from '@/lib/insights/queries';
import { insightQuery, NO_TOPIC, readInsightFilter } from '@/lib/insights/schema';
import { paths } from '@/lib/paths';
import { getSayer } from '@/lib/sentences/say';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('insights');
  return { title: t('title') };
}

export default async function InsightsPage({ searchParams }: Props) {
  const { filter, problems } = readInsightFilter(await searchParams);
  const member = await deskMember(paths.desk.insights(insightQuery(filter)));
  const [t, log, say, locale, insights] = await Promise.all([
    getTranslations('insights'),
    getTranslations('audit'),
    getSayer(),
    getLocale(),
    getInsights(member, filter, new Date()),
  ]);
  if (!insights) return null;
  const { period, topic, topics, tables, colours, begun } = insights;
  const said = [...problems, ...(filter.topic && !topic ? [NO_TOPIC] : [])];
  const days = { from: formatDate(locale, period.from), to: formatDate(locale, period.to) };
  const shown = { ...filter, topic: topic?.slug };
  return (
    <DeskPage
      title={t('title')}
      actions={
        canReadLog(member) && <LinkButton href={paths.desk.audit()}>{log('title')}</LinkButton>
      }
      note={topic ? t('noteTopic', { ...days, topic: topic.name }) : t('note', days)}
    >
      <div className="grid gap-6">
        {said.length > 0 && (
          <Notice tone="warn" title={t('problems')}>
            {said.map(say).join(' ')}
          </Notice>
        )}
        {begun || topic ? (
          <>
            <InsightFilters filter={shown} topics={topics} />
            <InsightColumns filter={shown} unit={period.unit} {...{ tables, colours }} />
          </>
        ) : (
          <InsightsEmpty />
        )}
      </div>
    </DeskPage>
  );
}
