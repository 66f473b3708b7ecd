import { useLocale, useTranslations } from 'next-intl';
import { Quoted } from '@/components/ui/quoted';
import { formatDateTime } from '@/lib/format';
import type { PlacementView } from '@/lib/standing/placement-view';
import { WordDifference } from './word-difference';

type PlacementWordsProps = { placement: PlacementView; language: string | null };

/** The words as they were marked and as they stand now, with what the search found and what a person decided, apart. */
export function PlacementWords({ placement, language }: PlacementWordsProps) {
  const t = useTranslations('placements');
  const { passage, versionNumber, place, difference } = placement;
  const parts = difference ?? [
    { kind: place ? ('same' as const) : ('removed' as const), text: passage.exact },
  ];
  return (
    <div className="grid gap-1">
      <p className="text-12 text-muted">
        {place
          ? t('from', { from: passage.versionNumber, to: versionNumber })
          : t('then', { version: passage.versionNumber })}
      </p>
      <WordDifference parts={parts} language={language} className="max-w-[76ch]" />
      <PlacementSides placement={placement} />
    </div>
  );
}

function PlacementSides({
  placement: { machine, decision },
}: Pick<PlacementWordsProps, 'placement'>) {
  const t = useTranslations('placements');
  const locale = useLocale();
  const fate = machine.typographic ? 'typographic' : machine.fate;
  return (
    <p className="text-12 text-muted">
      {t(`machine.${fate}`, { score: machine.score ?? 0 })}{' '}
      {decision
        ? t(`decided.${decision.kind}`, {
            name: decision.by.name,
            when: formatDateTime(locale, decision.at),
          })
        : t('undecided')}
      {decision?.reason && (
        <span dir="auto" className="block text-ink">
          <Quoted>{decision.reason}</Quoted>
        </span>
      )}
    </p>
  );
}
