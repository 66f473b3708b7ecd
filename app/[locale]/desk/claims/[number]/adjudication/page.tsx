import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { AdjudicatedStatement } from '@/components/adjudications/adjudicated-statement';
import { AdjudicationSheet } from '@/components/adjudications/adjudication-sheet';
import { StateDot } from '@/components/claims/state-dot';
import { DeskPage } from '@/components/layout/desk-page';
import { EmptyState } from '@/components/layout/empty-state';
import { LiveRefresh } from '@/components/live/live-refresh';
import { ClaimNumber } from '@/components/ui/claim-number';
import { Link } from '@/components/ui/link';
import { LinkButton } from '@/components/ui/link-button';
import { getAdjudication } from '@/lib/adjudications/queries';
import { deskMember } from '@/lib/auth/viewer';
import { paths } from '@/lib/paths';

type Props = { params: Promise<{ number: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('adjudications');
  return { title: t('metaTitle', { number: (await params).number }) };
}

/** The assessments of a claim side by side, and what becomes of each; nothing of them before the reveal. */
export default async function AdjudicationPage({ params }: Props) {
  const number = Number((await params).number);
  const member = await deskMember(paths.desk.adjudication(number));
  const [t, sheet] = await Promise.all([
    getTranslations('adjudications'),
    getAdjudication(member, { number }),
  ]);
  if (!sheet) notFound();
  const back = <LinkButton href={paths.desk.claim(number)}>{t('toClaim')}</LinkButton>;
  const empty = !sheet.revealed ? 'hidden' : sheet.assessments.length === 0 ? 'none' : null;
  return (
    <DeskPage
      eyebrow={
        <>
          <Link href={paths.desk.claim(number)} className="link tabular-nums">
            <ClaimNumber number={number} />
          </Link>{' '}
          /
        </>
      }
      title={t('title')}
      note={<StateDot state={sheet.state} />}
      actions={back}
    >
      <LiveRefresh claim={sheet.claim.id} />
      {empty ? (
        <div className="grid gap-10">
          <AdjudicatedStatement claim={sheet.claim} />
          <EmptyState title={t(empty)} action={back}>
            {t(`${empty}Why`)}
          </EmptyState>
        </div>
      ) : (
        <AdjudicationSheet sheet={sheet} />
      )}
    </DeskPage>
  );
}
