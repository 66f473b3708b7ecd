'use client';

import { useTranslations } from 'next-intl';
import { StanceMark } from '@/components/evidence/stance-mark';
import type { PassageView } from '@/lib/passages/queries';
import { cn } from '@/lib/utils';
import { noteEdge } from './note-edge';
import { PassageMarks } from './passage-marks';
import { useReader } from './reader-context';

type MarginNoteProps = {
  /** One passage, or neighbours that share a note where there are too many. */
  passages: PassageView[];
  tight: boolean;
};

/** A note in the margin; pressing it opens the passage's card. */
export function MarginNote({ passages, tight }: MarginNoteProps) {
  const { openPassages, hover } = useReader();
  const t = useTranslations('reader');
  const [first] = passages;
  if (!first) return null;
  return (
    <button
      type="button"
      tabIndex={-1}
      onClick={() => openPassages(passages)}
      onPointerEnter={() => hover(first)}
      onPointerLeave={() => hover(null)}
      style={{ visibility: 'hidden' }}
      className={cn(
        'absolute inset-x-0 block rounded-e ps-2 text-start hover:bg-sunk',
        noteEdge(first),
      )}
    >
      {passages.length > 1 ? (
        <span className="block truncate">{t('passagesTogether', { count: passages.length })}</span>
      ) : tight ? (
        <TightNote passage={first} />
      ) : (
        <UsualNote passage={first} />
      )}
    </button>
  );
}

function UsualNote({ passage }: { passage: PassageView }) {
  const [evidence] = passage.evidence;
  const about = evidence ?? passage.appearances[0];
  return (
    <>
      <PassageMarks passage={passage} />
      {about && (
        <span dir="auto" className="line-clamp-2 text-muted">
          {about.statement}
        </span>
      )}
      {evidence && <span className="block truncate text-muted">{evidence.by}</span>}
    </>
  );
}

function TightNote({ passage }: { passage: PassageView }) {
  const t = useTranslations('reader');
  const { evidence, appearances, threads } = passage;
  const [first] = evidence;
  const rest = evidence.length + appearances.length - 1;
  return (
    <span className="block truncate">
      {first ? (
        <>
          <StanceMark stance={first.stance} signOnly /> {t('claimNumber', { number: first.number })}
        </>
      ) : appearances[0] ? (
        t('madeHere', { number: appearances[0].number })
      ) : (
        t(threads > 0 ? 'discussed' : 'unused')
      )}
      {rest > 0 && ` +${rest}`}
    </span>
  );
}
