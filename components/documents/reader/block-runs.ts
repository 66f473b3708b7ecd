import type { Block } from '@/lib/capture/types';

/** Blocks that are shown together: a list, or a stretch of page debris that a person folded away. */
export type BlockRun = { kind: 'folded' | 'list' | 'plain'; blocks: Block[] };

/** The blocks in order, those that belong together in one run; `folded` names blocks by their start. */
export function blockRuns(blocks: readonly Block[], folded: ReadonlySet<number>): BlockRun[] {
  const runs: BlockRun[] = [];
  for (const block of blocks) {
    const kind = folded.has(block.start) ? 'folded' : block.kind === 'list_item' ? 'list' : 'plain';
    const last = runs.at(-1);
    if (last?.kind === kind) last.blocks.push(block);
    else runs.push({ kind, blocks: [block] });
  }
  return runs;
}
