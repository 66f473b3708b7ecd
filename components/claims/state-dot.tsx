import { useTranslations } from 'next-intl';
import { Dot } from '@/components/ui/dot';

export type ClaimState =
  | 'new'
  | 'researching'
  | 'assessing'
  | 'drafting'
  | 'approval'
  | 'published'
  | 'closed';

const tones = {
  new: 'neutral',
  researching: 'neutral',
  assessing: 'accent',
  drafting: 'accent',
  approval: 'warn',
  published: 'done',
  closed: 'neutral',
} as const;

/** A state of work: a word with a small dot; hollow where nothing is under way. */
export function StateDot({ state }: { state: ClaimState }) {
  const t = useTranslations('claims');
  return (
    <span className="whitespace-nowrap">
      <Dot tone={tones[state]} hollow={state === 'new' || state === 'closed'} />
      {t(`state.${state}`)}
    </span>
  );
}
