import { useTranslations } from 'next-intl';
import { foldUnchanged, type ComparedRow as Row } from '@/lib/versions/comparison';
import { ComparedRow } from './compared-row';

type ComparisonViewProps = {
  rows: readonly Row[];
  from: number;
  to: number;
  view: 'inline' | 'side';
  language: string | null;
};

/** More unchanged text than this is only counted: the page would be slow, and the reader shows it anyway. */
const MOST_FOLDED = 500_000;

/** Two versions in one or beside one another; blocks that did not change are folded away. */
export function ComparisonView({ rows, from, to, view, language }: ComparisonViewProps) {
  const t = useTranslations('versions.comparison');
  const changes = rows.filter((row) => row.change !== 'same');
  const numbers = new Map(changes.map((row, index) => [row, index + 1]));
  const groups = foldUnchanged(rows);
  const length = groups.filter(({ folded }) => folded).flatMap((group) => group.rows.map(lengthOf));
  const opens = length.reduce((sum, one) => sum + one, 0) <= MOST_FOLDED;
  const toRow = (row: Row, index: number) => (
    <ComparedRow
      key={index}
      {...{ row, view, language }}
      change={numbers.get(row) ?? null}
      changes={changes.length}
    />
  );
  if (changes.length === 0) return <p className="text-muted">{t('same')}</p>;
  return (
    <section aria-label={t('text')} className="font-serif text-16/7">
      {view === 'side' && (
        <div className="hidden grid-cols-2 gap-8 border-b pb-1 font-sans text-12 text-muted md:grid">
          <h2>{t('sides', { number: from })}</h2>
          <h2>{t('sides', { number: to })}</h2>
        </div>
      )}
      {groups.map(({ folded, rows: some }, index) => {
        const key = `group-${index}`;
        if (!folded) return <div key={key}>{some.map(toRow)}</div>;
        const count = t('unchanged', { count: some.length });
        if (!opens) return <p key={key} className={fold}>{`… ${count}`}</p>;
        return (
          <details key={key}>
            <summary className={`${fold} cursor-pointer`}>{count}</summary>
            {some.map(toRow)}
          </details>
        );
      })}
    </section>
  );
}

const fold = 'my-1 border-y bg-sunk px-3 py-1 font-sans text-12 text-muted';

const lengthOf = ({ whole }: Row) => whole.runs.reduce((sum, { text }) => sum + text.length, 0);
