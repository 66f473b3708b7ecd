import { useTranslations } from 'next-intl';
import type { DocumentTextView } from '@/lib/documents/queries';
import { blockRuns } from './block-runs';
import { DocumentBlock } from './document-block';

type DocumentBlocksProps = { document: Pick<DocumentTextView, 'text' | 'blocks' | 'folded'> };

/** The text of a version as a page; what was folded away is one line that opens. */
export function DocumentBlocks({ document: { text, blocks, folded } }: DocumentBlocksProps) {
  const t = useTranslations('reader');
  return blockRuns(blocks, new Set(folded)).map((run) => {
    const first = run.blocks[0]?.start;
    const inside = run.blocks.map((block) => (
      <DocumentBlock key={block.start} block={block} text={text.slice(block.start, block.end)} />
    ));
    if (run.kind === 'list') {
      return (
        <ul key={first} className="mb-4">
          {inside}
        </ul>
      );
    }
    if (run.kind === 'plain') return inside;
    return (
      <details key={first} data-folded="" className="mb-4 border-y border-dashed py-1">
        <summary className="py-1 font-sans text-12 text-muted select-none">
          {t('folded', { count: run.blocks.length })}
        </summary>
        <div className="mt-3 opacity-80">{inside}</div>
      </details>
    );
  });
}
