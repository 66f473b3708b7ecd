import { escapeXml } from '@/lib/feeds/xml';

/** A text with what stands between backticks as code. */
export function prose(text: string): string {
  return escapeXml(text).replace(/`([^`]+)`/g, '<code>$1</code>');
}

/** Exact words: a path, a name, a value. */
export function code(text: string): string {
  return `<code>${escapeXml(text)}</code>`;
}

/** A program or an answer as it is written, line by line. */
export function listing(text: string): string {
  return `<pre tabindex="0">${escapeXml(text)}</pre>`;
}

/** A value as JSON, line by line. */
export function json(value: unknown): string {
  return listing(JSON.stringify(value, null, 2));
}

/** What can be opened; browsers open it by themselves when a search within the page finds something in it. */
export function fold(summary: string, content: string): string {
  return `<details><summary>${escapeXml(summary)}</summary>${content}</details>`;
}

/** A table with a heading for each column; cells are HTML. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = (tag: string, row: readonly string[]) =>
    `<tr>${row.map((cell) => `<${tag}${tag === 'th' ? ' scope="col"' : ''}>${cell}</${tag}>`).join('')}</tr>`;
  const body = rows.map((row) => cells('td', row)).join('');
  return `<div class="wide" tabindex="0"><table><thead>${cells('th', head)}</thead><tbody>${body}</tbody></table></div>`;
}
