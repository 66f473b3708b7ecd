import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { cn } from '@/lib/utils';
import type { ComparedCell, ComparedRun } from '@/lib/versions/comparison';

const headings = ['text-22', 'text-18', 'text-18', 'text-16', 'text-16', 'text-16'];

const looks: Record<ComparedCell['block'], string> = {
  heading: 'font-semibold',
  paragraph: '',
  list_item: 'ms-5',
  quotation: 'border-s-2 ps-4',
  table_row: 'text-16 tabular-nums',
};

type ComparedRunsProps = { cell: ComparedCell; language: string | null; className?: string };

/** A block's text with what was removed and added in it, said in words too, and its passages underlined. */
export function ComparedRuns({ cell, language, className }: ComparedRunsProps) {
  const size = cell.block === 'heading' && headings[Math.min(6, cell.level ?? 2) - 1];
  return (
    <p
      dir="auto"
      lang={language ?? undefined}
      className={cn('whitespace-pre-line wrap-break-word', looks[cell.block], size, className)}
    >
      {cell.runs.map((run, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: runs have no name of their own and never move.
        <Run key={index} run={run} />
      ))}
    </p>
  );
}

function Run({ run }: { run: ComparedRun }) {
  const t = useTranslations('versions.comparison');
  const text = run.passages.length > 0 ? <Passage>{run.text}</Passage> : run.text;
  if (run.kind === 'same') return text;
  if (run.kind === 'removed') {
    return (
      <del className="bg-danger-wash line-through decoration-danger decoration-1 [&+ins]:ms-1">
        <Spoken>{t('removed')}</Spoken>
        {text}
        <Spoken>{t('end')}</Spoken>
      </del>
    );
  }
  return (
    <ins className="mx-px bg-accent-wash underline decoration-accent decoration-2 underline-offset-3">
      <Spoken>{t('added')}</Spoken>
      {text}
      <Spoken>{t('end')}</Spoken>
    </ins>
  );
}

function Passage({ children }: { children: ReactNode }) {
  const t = useTranslations('versions.comparison');
  return (
    <mark className="border-b border-dotted border-muted bg-transparent text-inherit">
      <Spoken>{t('passage')}</Spoken>
      {children}
      <Spoken>{t('end')}</Spoken>
    </mark>
  );
}

/** For those who hear the text; left out when it is copied. */
function Spoken({ children }: { children: ReactNode }) {
  return <bdi className="sr-only select-none"> {children} </bdi>;
}
