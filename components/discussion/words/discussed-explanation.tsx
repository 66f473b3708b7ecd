import { useTranslations } from 'next-intl';
import type { ThreadView } from '@/lib/discussion/queries';
import { DiscussableWords } from './discussable-words';
import { DiscussedMarkdown } from './discussed-markdown';
import { discussedParts } from './discussed-parts';

type DiscussedExplanationProps = {
  claimId: string;
  explanation: string;
  threads: readonly ThreadView[];
  /** The evidence in the order of its numbers. */
  evidence: readonly { id: string }[];
  canDiscuss: boolean;
};

/** The explanation of a verdict, its references as numbers that lead to the evidence, its discussed words underlined. */
export function DiscussedExplanation(props: DiscussedExplanationProps) {
  const { claimId, explanation, threads, evidence, canDiscuss } = props;
  const t = useTranslations('discussion');
  const target = { kind: 'verdict' as const, id: claimId };
  const text = (
    <DiscussedMarkdown
      text={explanation}
      parts={discussedParts(threads, target)}
      reference={(id) => {
        const index = evidence.findIndex((item) => item.id === id);
        return index < 0 ? '' : `[${index + 1}](#evidence-${id})`;
      }}
      className="font-serif text-16"
    />
  );
  if (!canDiscuss) return text;
  return (
    <DiscussableWords target={target} text={explanation} label={t('explanationWords')}>
      {text}
    </DiscussableWords>
  );
}
