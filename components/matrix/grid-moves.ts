/** Everything in the table that takes the focus: heads, claims and filled cells; `data-col` is its column, -1 the claim. */
const stop = '[data-col]';

/** All places of the table that take the focus, from the top left. */
export function stopsOf(frame: ParentNode): HTMLElement[] {
  return [...frame.querySelectorAll<HTMLElement>(stop)];
}

/**
 * Where an arrow key, Home or End leads from a place: to the next filled cell of the row, or of the column, however far
 * it is. Where the table is laid out as a list, up and down go through all of it. Null where there is nothing further.
 */
export function moveFrom(from: HTMLElement, key: string, all: boolean): HTMLElement | null {
  const table = from.closest('table');
  const row = from.closest('tr');
  if (!table || !row) return null;
  const isList = getComputedStyle(table).display === 'block';
  const forward = getComputedStyle(table).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  const inRow = stopsOf(row);
  switch (key) {
    case 'ArrowRight':
    case 'ArrowLeft':
      return beside(inRow, from, key === forward ? 1 : -1);
    case 'ArrowDown':
    case 'ArrowUp': {
      const step = key === 'ArrowDown' ? 1 : -1;
      return isList ? beside(stopsOf(table), from, step) : along(table, row, from, step);
    }
    case 'Home':
      return (all ? stopsOf(table) : inRow)[0] ?? null;
    case 'End':
      return (all ? stopsOf(table) : inRow).at(-1) ?? null;
    default:
      return null;
  }
}

function beside(places: HTMLElement[], from: HTMLElement, step: 1 | -1): HTMLElement | null {
  const index = places.indexOf(from) + step;
  return index < 0 ? null : (places[index] ?? null);
}

/** The next place above or below in the same column. */
function along(
  table: HTMLTableElement,
  row: HTMLTableRowElement,
  from: HTMLElement,
  step: 1 | -1,
): HTMLElement | null {
  const rows = [...table.rows];
  const wanted = `[data-col="${from.dataset.col}"]`;
  for (let at = rows.indexOf(row) + step; at >= 0 && at < rows.length; at += step) {
    const found = rows[at]?.querySelector<HTMLElement>(wanted);
    if (found) return found;
  }
  return null;
}
