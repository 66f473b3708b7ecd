import { useTranslations } from 'next-intl';
import { WordDifference } from '@/components/placements/word-difference';
import { Button } from '@/components/ui/button';
import { differenceOfWords } from '@/lib/difference/words';
import { toNumbers } from '@/lib/verdicts/references';
import type { CitableEvidence } from './verdict-form';

type ConflictRowProps = {
  /** The field's name in the form. */
  name: string;
  theirs: string;
  /** What was mine when the two met. */
  begun: string;
  /** What stands in the form now. */
  now: string;
  evidence: readonly CitableEvidence[];
  ratings: Readonly<Record<string, string>>;
  onTake: (text: string) => void;
};

const labels = ['rating', 'confidence', 'summary', 'explanation', 'wouldChange'] as const;

/** One field of a conflict: both texts in one, and a button for each of them. */
export function ConflictRow(props: ConflictRowProps) {
  const { name, theirs, begun, now, evidence, ratings, onTake } = props;
  const t = useTranslations('verdicts');
  const label = labels.find((one) => one === name);
  const words = label ? t(label) : t('dissent');
  const ids = evidence.map(({ id }) => id);
  const said = (text: string) => {
    const shown = name === 'rating' ? (ratings[text] ?? text) : toNumbers(text, ids);
    return shown || '–';
  };
  const choice = (text: string, verb: string) => (
    <Button
      size="small"
      aria-pressed={now.trim() === text.trim()}
      aria-label={`${words}: ${verb}`}
      onClick={() => onTake(text)}
    >
      {verb}
    </Button>
  );
  return (
    <li aria-label={words}>
      <div className="mb-1 flex flex-wrap items-center gap-2">
        <b className="grow text-12 font-semibold">{words}</b>
        {choice(theirs, t('takeTheirs'))}
        {choice(begun, t('takeMine'))}
      </div>
      {theirs.trim() === now.trim() ? (
        <p dir="auto" className="whitespace-pre-line">
          {said(now)}
        </p>
      ) : (
        <WordDifference
          parts={differenceOfWords(said(theirs), said(now))}
          language={null}
          className="text-14"
        />
      )}
    </li>
  );
}
