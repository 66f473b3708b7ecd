import { useTranslations } from 'next-intl';
import { EmptyState } from '@/components/layout/empty-state';
import { SectionHeading } from '@/components/layout/section-heading';
import { SourcesNote } from '@/components/lineage/sources-note';
import type { DrawsView } from '@/lib/derivations/draws-queries';
import type { EvidenceView } from '@/lib/evidence/queries';
import type { IfConfirmed } from '@/lib/lineage/if-confirmed';
import { countSources } from '@/lib/sources/sources';
import { cn } from '@/lib/utils';
import { AttachEvidence } from './attach-evidence';
import { type EvidenceGroup, groupEvidence, numberEvidence } from './evidence-groups';
import { SourceGroup } from './source-group';
import { type Stance, StanceMark } from './stance-mark';
import { WithdrawnEvidence } from './withdrawn-evidence';

type ClaimEvidenceProps = {
  claimId: string;
  evidence: readonly EvidenceView[];
  draws: DrawsView;
  /** The first open thread on a piece of evidence, by its id. */
  openThread: ReadonlyMap<string, string>;
  can: { attach: boolean; discuss: boolean };
  /** What the open suggestions would do to the count of sources. */
  change: IfConfirmed | null;
};

/** Support against contradiction in two columns, under the sources they go back to; the rest below. */
export function ClaimEvidence(props: ClaimEvidenceProps) {
  const { claimId, evidence, draws, openThread, can, change } = props;
  const t = useTranslations('evidence');
  const live = numberEvidence(evidence);
  const witnesses = live.map(({ stance, document }) => ({ stance, documentId: document.id }));
  const column = (stance: Stance) => (
    <StanceColumn
      stance={stance}
      groups={groupEvidence(live, stance, draws)}
      {...{ draws, openThread }}
      canDiscuss={can.discuss}
    />
  );
  const has = (stance: Stance) => live.some((item) => item.stance === stance);
  return (
    <section aria-labelledby="evidence" className="grid gap-3">
      <SectionHeading
        id="evidence"
        className="mb-0"
        note={
          live.length > 0 &&
          t('counts', {
            sources: countSources(witnesses, draws.draws).total,
            pieces: live.length,
          })
        }
      >
        {t('title')}
      </SectionHeading>
      {change && <SourcesNote change={change} className="text-12 text-muted" />}
      {can.attach && <AttachEvidence claimId={claimId} />}
      {live.length === 0 ? (
        <EmptyState title={t('empty')} level={3}>
          {t('emptyWhy')}
        </EmptyState>
      ) : (
        <div className="grid border-t md:grid-cols-2">
          {(['supports', 'contradicts'] as const).map((stance, index) => (
            <div
              key={stance}
              className={cn(
                'min-w-0 py-3',
                index === 0 ? 'md:pe-6' : 'border-t md:border-s md:border-t-0 md:ps-6',
              )}
            >
              {column(stance)}
            </div>
          ))}
        </div>
      )}
      {(['qualifies', 'context'] as const).filter(has).map((stance) => (
        <div key={stance} className="border-t py-3 md:max-w-[76ch]">
          {column(stance)}
        </div>
      ))}
      <WithdrawnEvidence evidence={evidence.filter((item) => item.withdrawn !== null)} />
    </section>
  );
}

type StanceColumnProps = {
  stance: Stance;
  groups: readonly EvidenceGroup[];
  draws: DrawsView;
  openThread: ReadonlyMap<string, string>;
  canDiscuss: boolean;
};

function StanceColumn({ stance, groups, draws, openThread, canDiscuss }: StanceColumnProps) {
  const t = useTranslations('evidence');
  const pieces = groups.reduce((sum, group) => sum + group.items.length, 0);
  return (
    <>
      <h3 className="flex flex-wrap items-baseline gap-x-2">
        <StanceMark stance={stance} />
        {pieces > 0 && (
          <span className="text-12 text-muted">
            {t('sideCount', { sources: groups.length, pieces })}
          </span>
        )}
      </h3>
      {pieces === 0 && stance !== 'qualifies' && stance !== 'context' && (
        <p className="mt-2 text-muted">{t(`none.${stance}`)}</p>
      )}
      {groups.map((group) => (
        <SourceGroup
          key={group.source.id}
          group={group}
          documents={draws.documents}
          {...{ canDiscuss, openThread }}
        />
      ))}
    </>
  );
}
