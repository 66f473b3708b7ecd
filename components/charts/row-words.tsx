import { cutToFit } from '@/lib/charts/axis';
import { leastWidth, narrowOnly, wideOnly } from './widths';

type RowWordsProps = { y: number; label: string; note: string };

/** What stands above a row of a chart: its name on one side, its numbers on the other. */
export function RowWords({ y, label, note }: RowWordsProps) {
  // The numbers are never cut.
  const cut = (width: number) => cutToFit(label, width - note.length * 6.2 - 12);
  const [short, long] = [cut(leastWidth.narrow), cut(leastWidth.wide)];
  const style = 'fill-ink font-medium [unicode-bidi:plaintext]';
  return (
    <>
      {short !== long && (
        <text y={y} className={`${style} ${narrowOnly}`}>
          <title>{label}</title>
          {short}
        </text>
      )}
      <text y={y} className={short === long ? style : `${style} ${wideOnly}`}>
        {long !== label && <title>{label}</title>}
        {long}
      </text>
      <text x="100%" y={y} textAnchor="end" className="fill-muted">
        {note}
      </text>
    </>
  );
}
