import type { Block } from '@/lib/capture/types';
import { cn } from '@/lib/utils';

const headings = ['text-28', 'text-22', 'text-18', 'text-18', 'text-18', 'text-18'];

type DocumentBlockProps = { block: Block; text: string };

/** One block; its text stands in the page exactly as in the version, so that offsets agree. */
export function DocumentBlock({ block, text }: DocumentBlockProps) {
  const shared = { 'data-start': block.start, dir: 'auto' };
  const base = 'whitespace-pre-line wrap-break-word';
  switch (block.kind) {
    case 'heading': {
      const level = Math.min(6, Math.max(1, block.level ?? 2));
      // The page's own title is the first level.
      const Heading = `h${Math.min(6, level + 1)}` as 'h2';
      const size = headings[level - 1];
      return (
        <Heading {...shared} className={cn(base, 'mt-6 mb-2 font-serif font-semibold', size)}>
          {text}
        </Heading>
      );
    }
    case 'list_item':
      return (
        <li
          {...shared}
          className={cn(base, 'mb-1 list-disc')}
          style={{ marginInlineStart: `${(block.level ?? 1) * 24}px` }}
        >
          {text}
        </li>
      );
    case 'quotation':
      return (
        <blockquote {...shared} className={cn(base, 'my-4 border-s-2 ps-4 text-muted')}>
          {text}
        </blockquote>
      );
    case 'table_row':
      return (
        <p {...shared} className={cn(base, 'border-b py-1 text-16 tabular-nums')}>
          {text}
        </p>
      );
    default:
      return (
        <p {...shared} className={cn(base, 'mb-4')}>
          {text}
        </p>
      );
  }
}
