import { cutToFit } from '@/lib/charts/axis';

type RowWordsProps = { y: number; width: number; label: string; note: string };

/** What stands above a row of a chart: its name on one side, its numbers on the other. */
export function RowWords({ y, width, label, note }: RowWordsProps) {
  // The numbers are never cut.
  const room = width - note.length * 6.2 - 12;
  return (
    <>
      <text x={0} y={y} className="fill-ink font-medium [unicode-bidi:plaintext]">
        {cutToFit(label, room)}
      </text>
      <text x={width} y={y} textAnchor="end" className="fill-muted">
        {note}
      </text>
    </>
  );
}
