/** A line of text as it stands on a page; lengths in points, `y` upwards from the page's foot. */
export type PageLine = {
  text: string;
  page: number;
  left: number;
  right: number;
  y: number;
  size: number;
  pageHeight: number;
};

/** A run of text as PDF.js reports it. */
export type TextRun = {
  str: string;
  transform: number[];
  width: number;
  hasEOL: boolean;
};

type Run = { text: string; x: number; y: number; size: number; width: number };

function toRun({ str, transform, width }: TextRun): Run | undefined {
  const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = transform;
  // Sideways text is a stamp in the margin, not a part of what is read.
  if (Math.abs(b) > Math.abs(a)) return undefined;
  return { text: str, x, y, size: Math.hypot(c, d), width };
}

function append(line: PageLine, run: Run): void {
  // A quarter of the size is the narrowest space between words; letters stand closer.
  const apart = run.x - line.right > run.size * 0.25;
  const spaced = /\s$/.test(line.text) || /^\s/.test(run.text);
  line.text += apart && !spaced ? ` ${run.text}` : run.text;
  line.left = Math.min(line.left, run.x);
  line.right = Math.max(line.right, run.x + run.width);
  if (run.size > line.size) Object.assign(line, { size: run.size, y: run.y });
}

/** The lines of one page in reading order, as the page's own program draws them. */
export function pageLines(runs: TextRun[], page: number, pageHeight: number): PageLine[] {
  const lines: PageLine[] = [];
  let ended = true;
  for (const item of runs) {
    const run = toRun(item);
    const line = lines.at(-1);
    if (run && run.text.trim() !== '') {
      // Raised and lowered characters stay within half a size of their line.
      const same =
        line && !ended && Math.abs(run.y - line.y) <= Math.max(run.size, line.size) * 0.5;
      if (same) append(line, run);
      else {
        const { text, x, y, size, width } = run;
        lines.push({ text, page, left: x, right: x + width, y, size, pageHeight });
      }
      ended = false;
    } else if (run && line && !ended && run.text !== '') {
      line.text += ' ';
    }
    if (item.hasEOL) ended = true;
  }
  return lines.map((line) => ({ ...line, text: line.text.replace(/\s+/g, ' ').trim() }));
}
