import { type PlacedEdge, pathOf } from '@/lib/lineage/layout';

type LineageArrowProps = { edge: PlacedEdge; label: string };

/** An arrow to what a document draws on, with its kind on it; dashed while it is only suggested. */
export function LineageArrow({ edge, label }: LineageArrowProps) {
  const { points, suggested, label: place } = edge;
  const tip = points.at(-1) ?? place;
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus.
    <g aria-hidden="true">
      <path
        d={pathOf(points)}
        className={suggested ? 'fill-none stroke-qualifies' : 'fill-none stroke-edge'}
        strokeWidth={1.5}
        strokeDasharray={suggested ? '4 4' : undefined}
      />
      <path
        d={`M${tip.x} ${tip.y}l8 -4v8z`}
        className={suggested ? 'fill-qualifies' : 'fill-edge'}
      />
      <text
        x={place.x}
        y={place.y + 4}
        textAnchor="middle"
        strokeWidth={5}
        className={`stroke-paper text-12 [paint-order:stroke] ${suggested ? 'fill-qualifies' : 'fill-muted'}`}
      >
        {label}
      </text>
    </g>
  );
}
