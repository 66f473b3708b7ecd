'use client';

import { useEffect } from 'react';
import { flushSync } from 'react-dom';
import { CommentTarget } from '@/components/discussion/comment-target';
import type { Span } from '@/lib/capture/segment';
import { readBlocks } from './dom-positions';
import { paint } from './highlights';
import { useReader } from './reader-context';
import { usePageChanges } from './use-page-changes';

type ThreadTargetsProps = {
  /** The discussed words, counted from the start of their passage. */
  parts: readonly (Span & { passageId: string })[];
};

/** Underlines the discussed words in the text, and leads to the comment that the address names. */
export function ThreadTargets({ parts }: ThreadTargetsProps) {
  const { root, passages, setAsideOpen } = useReader();
  const changes = usePageChanges(root);
  // biome-ignore lint/correctness/useExhaustiveDependencies: new elements are painted anew.
  useEffect(() => {
    const spans = parts.flatMap(({ passageId, start, end }) => {
      const passage = passages.find(({ id }) => id === passageId);
      return passage ? [{ start: passage.start + start, end: passage.start + end }] : [];
    });
    paint('thread-words', root.current ? readBlocks(root.current) : [], spans);
    return () => paint('thread-words', [], []);
  }, [root, parts, passages, changes]);
  return <CommentTarget reveal={() => flushSync(() => setAsideOpen(true))} />;
}
