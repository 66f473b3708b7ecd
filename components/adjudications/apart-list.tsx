import { useTranslations } from 'next-intl';
import { Badge, type Tone } from '@/components/ui/badge';
import type { Distance } from '@/lib/adjudications/differences';
import type { AdjudicationSheet } from '@/lib/adjudications/queries';
import type { AssessmentView } from '@/lib/assessments/queries';

type ApartListProps = { assessment: AssessmentView; sheet: AdjudicationSheet };

/** Where one assessment parts from each other one: rating and confidence, in words and in a tone. */
export function ApartList({ assessment, sheet }: ApartListProps) {
  const t = useTranslations('adjudications.apart');
  const others = sheet.assessments.filter(({ id }) => id !== assessment.id);
  if (others.length === 0) return null;
  const wordsOf = (distance: Distance, name: string) => {
    if (distance.kind !== 'steps') return t(distance.kind, { name });
    const steps = Math.abs(distance.steps);
    return t(distance.steps < 0 ? 'below' : 'above', { steps, name });
  };
  const sureness = (points: number, name: string) => {
    if (points === 0) return t('asSure', { name });
    return t(points > 0 ? 'surer' : 'lessSure', { points: Math.abs(points), name });
  };
  return (
    <ul className="grid gap-1">
      {others.map(({ id, by, confidence }) => {
        const between = sheet.apart.find(({ from, to }) => from === assessment.id && to === id);
        return (
          <li key={id} className="flex flex-wrap items-center gap-x-2 gap-y-1">
            {between && (
              <Badge tone={toneOf(between.distance)} className="whitespace-normal">
                {wordsOf(between.distance, by.name)}
              </Badge>
            )}
            <span className="text-12 text-muted tabular-nums">
              {sureness(assessment.confidence - confidence, by.name)}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

function toneOf(distance: Distance): Tone {
  if (distance.kind === 'same') return 'neutral';
  // One step is what two careful people differ by; more is a disagreement about what is so.
  return distance.kind === 'steps' && Math.abs(distance.steps) === 1 ? 'warn' : 'danger';
}
