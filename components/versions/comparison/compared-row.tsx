import { useTranslations } from 'next-intl';
import { cn } from '@/lib/utils';
import type { ComparedRow as Row } from '@/lib/versions/comparison';
import { ComparedRuns } from './compared-runs';

type ComparedRowProps = {
  row: Row;
  view: 'inline' | 'side';
  language: string | null;
  /** Its number among the changes, counted from 1; null for an unchanged one. */
  change: number | null;
  changes: number;
};

const signs = {
  changed: '±',
  removed: '−',
  added: '+',
  moved_away: '↑',
  moved_here: '↓',
  same: '',
};

/** One block of a comparison; a changed one says what became of it and leads to the next change. */
export function ComparedRow({ row, view, language, change, changes }: ComparedRowProps) {
  const content =
    view === 'side' ? <TwoSides {...{ row, language }} /> : <Whole {...{ row, language }} />;
  if (change === null || row.change === 'same')
    return <div className="py-2 text-muted">{content}</div>;
  return <Changed {...{ row, change, changes }}>{content}</Changed>;
}

type ChangedProps = { row: Row; change: number; changes: number; children: React.ReactNode };

function Changed({ row, change, changes, children }: ChangedProps) {
  const t = useTranslations('versions.comparison');
  if (row.change === 'same') return children;
  return (
    <section
      id={`change-${change}`}
      tabIndex={-1}
      aria-labelledby={`change-${change}-name`}
      className="my-2 -ms-4 scroll-mt-4 border-s-2 border-accent ps-3.5 outline-none target:bg-sunk"
    >
      <p className="flex items-baseline justify-between gap-3 text-12 text-muted">
        <span id={`change-${change}-name`} className="font-sans">
          <span aria-hidden="true" className="me-1 font-mono">
            {signs[row.change]}
          </span>
          {t(`change.${row.change}`)}
        </span>
        {change < changes && (
          <a href={`#change-${change + 1}`} className="link font-sans" data-print="hide">
            {t('next')}
          </a>
        )}
      </p>
      {children}
    </section>
  );
}

type ContentProps = { row: Row; language: string | null };

function Whole({ row, language }: ContentProps) {
  return <ComparedRuns cell={row.whole} language={language} />;
}

/** Two columns; where there is no room for two, a changed block is shown as both in one. */
function TwoSides({ row, language }: ContentProps) {
  const { before, after, whole, change } = row;
  const columns = 'md:grid md:grid-cols-2 md:gap-8';
  if (!before || !after) {
    return (
      <div className={columns}>
        <ComparedRuns cell={whole} language={language} className={cn(after && 'md:col-start-2')} />
      </div>
    );
  }
  const changed = change === 'changed';
  return (
    <div className={columns}>
      <ComparedRuns cell={before} language={language} className="hidden md:block" />
      <ComparedRuns cell={after} language={language} className={cn(changed && 'hidden md:block')} />
      {changed && <ComparedRuns cell={whole} language={language} className="md:hidden" />}
    </div>
  );
}
