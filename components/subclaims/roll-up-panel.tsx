import { useTranslations } from 'next-intl';
import { AsidePanel } from '@/components/layout/aside-panel';
import type { SubclaimsView } from '@/lib/subclaims/queries';
import type { VerdictView } from '@/lib/verdicts/queries';
import { OverrideReason } from './override-reason';
import { RollUpTable } from './roll-up-table';
import { RollUpWords } from './roll-up-words';

type RollUpPanelProps = {
  claimId: string;
  subclaims: SubclaimsView;
  verdict: VerdictView | null;
  /** The team's scale. */
  ratings: readonly { key: string; color: string; icon: string }[];
};

/** What the sub-claims come to, how, and why the verdict differs where it does; nothing without sub-claims. */
export function RollUpPanel({ claimId, subclaims, verdict, ratings }: RollUpPanelProps) {
  const t = useTranslations('subclaims');
  const { items, rollUp, contradiction, can } = subclaims;
  if (!rollUp) return null;
  const marks = Object.fromEntries(ratings.map(({ key, ...mark }) => [key, mark]));
  return (
    <AsidePanel title={t('rollUp')}>
      <p className="text-16">
        <RollUpWords result={rollUp} marks={marks} />
      </p>
      <p className="mt-1 mb-2 text-12 text-muted">{t('from')}</p>
      <RollUpTable
        rows={items.map(({ id, claim, part, rule, rating }) => ({
          ...{ id, rule, rating, part: part?.exact ?? null },
          ...{ name: `#${claim.number}`, href: `#subclaim-${id}`, title: claim.statement },
        }))}
      />
      {verdict && (
        <OverrideReason {...{ claimId, verdict, contradiction }} canOverride={can.override} />
      )}
    </AsidePanel>
  );
}
