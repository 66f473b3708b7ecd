import type { Stance } from '@/components/evidence/stance-mark';
import { cn } from '@/lib/utils';

const colours: Record<Stance, string> = {
  supports: 'text-supports',
  contradicts: 'text-contradicts',
  qualifies: 'text-qualifies',
  context: 'text-context',
};

/** Light enough for the number to be read on it; a sixth source begins anew, and the table names it. */
const shades = [0.12, 0.45, 0.28, 0.36, 0.2];

type EvidenceMarkProps = {
  id: string;
  number: number;
  stance: Stance;
  /** The place of its independent source among all; one shade each. */
  shade: number;
  /** What the table says of it. */
  name: string;
  x: number;
  y: number;
};

/** A mark in a drawing: the number of a piece of evidence, coloured by stance, shaded by source, leading to it. */
export function EvidenceMark({ id, number, stance, shade, name, x, y }: EvidenceMarkProps) {
  return (
    <a
      href={`#evidence-${id}`}
      aria-label={name}
      className={cn('group outline-none', colours[stance])}
    >
      <title>{name}</title>
      <g transform={`translate(${x} ${y})`}>
        <circle
          r={13}
          className="fill-none stroke-transparent group-focus-visible:stroke-accent"
          strokeWidth={2}
        />
        <circle r={10} className="fill-paper" />
        <circle
          r={10}
          fill="currentColor"
          fillOpacity={shades[shade % shades.length]}
          stroke="currentColor"
          strokeWidth={1.5}
        />
        <text y={4} textAnchor="middle" className="fill-ink text-12 font-semibold">
          {number}
        </text>
      </g>
    </a>
  );
}
