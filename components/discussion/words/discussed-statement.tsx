import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { ThreadView } from '@/lib/discussion/queries';
import { DiscussableWords } from './discussable-words';
import { discussedParts } from './discussed-parts';
import { DiscussedText } from './discussed-text';

type DiscussedStatementProps = {
  claim: { id: string; statement: string };
  threads: readonly ThreadView[];
  canDiscuss: boolean;
  /** Sets the words as the page does. */
  children: (words: ReactNode) => ReactNode;
};

/** The statement of a claim, its discussed words underlined. */
export function DiscussedStatement(props: DiscussedStatementProps) {
  const { claim, threads, canDiscuss, children } = props;
  const t = useTranslations('discussion');
  const target = { kind: 'claim' as const, id: claim.id };
  const words = children(
    <DiscussedText text={claim.statement} parts={discussedParts(threads, target)} />,
  );
  if (!canDiscuss) return words;
  return (
    <DiscussableWords target={target} text={claim.statement} label={t('statementWords')}>
      {words}
    </DiscussableWords>
  );
}
