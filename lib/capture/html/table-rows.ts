// A cell longer than this is a column of a page layout, not an entry of a table.
const LONGEST_CELL = 1000;

function cellsOf(row: Element): Element[] {
  return [...row.children].filter((child) => /^t[dh]$/i.test(child.tagName));
}

function textOf(node: Node): string {
  // Line breaks and paragraphs inside a cell would run its words together.
  if (node.nodeType === 3) return node.textContent ?? '';
  const inside = [...node.childNodes].map(textOf).join('');
  return /^(?:br|p|div|li|ul|ol|dd|dt|h[1-6])$/i.test(node.nodeName) ? ` ${inside} ` : inside;
}

function cellText(cell: Element): string {
  return textOf(cell)
    .replaceAll('\u00ad', '')
    .replace(/[ \t\n\f\r]+/g, ' ')
    .trim();
}

/** True if a table holds entries side by side; false if it only arranges parts of a page. */
export function isDataTable(table: Element): boolean {
  if (table.getAttribute('role') === 'presentation' || table.querySelector('table')) return false;
  const rows = [...table.querySelectorAll('tr')].map(cellsOf);
  const wide = rows.some((cells) => cells.length > 1);
  return wide && rows.flat().every((cell) => cellText(cell).length <= LONGEST_CELL);
}

/** The caption and the rows of a table, cells separated by ` | `; rows without text are left out. */
export function tableRows(table: Element): string[] {
  const caption = table.querySelector('caption');
  const rows = [...table.querySelectorAll('tr')]
    .map((row) => cellsOf(row).map(cellText))
    .filter((cells) => cells.some((cell) => cell !== ''))
    .map((cells) => cells.join(' | ').trim());
  return caption ? [cellText(caption), ...rows] : rows;
}
