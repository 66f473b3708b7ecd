export type SampleLine = { text: string; x?: number; y: number; size?: number };

type SampleProperties = { info?: Record<string, string>; encrypted?: boolean };

// Letters, A4 and one inch of margin, as in most documents.
const PAGE_BOX = '[0 0 595 842]';
const LEFT = 72;
const SIZE = 11;

function literal(text: string): string {
  return `(${text.replace(/[\\()]/g, '\\$&')})`;
}

function drawing(lines: SampleLine[]): string {
  return lines
    .map(
      ({ text, x = LEFT, y, size = SIZE }) =>
        `BT /F1 ${size} Tf ${x} ${y} Td ${literal(text)} Tj ET`,
    )
    .join('\n');
}

/**
 * A PDF file (version 1.4) for tests, its pages drawn line by line in Helvetica. Encrypted, it asks
 * for a password that nobody knows.
 */
export function samplePdf(
  pages: SampleLine[][],
  { info = {}, encrypted = false }: SampleProperties = {},
): Buffer {
  const kids = pages.map((_, index) => `${4 + index * 2} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  ];
  for (const [index, lines] of pages.entries()) {
    const content = drawing(lines);
    const font = '/Resources << /Font << /F1 3 0 R >> >>';
    const contents = `/Contents ${5 + index * 2} 0 R`;
    objects.push(`<< /Type /Page /Parent 2 0 R /MediaBox ${PAGE_BOX} ${font} ${contents} >>`);
    objects.push(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`);
  }
  const fields = Object.entries(info).map(([name, value]) => `/${name} ${literal(value)}`);
  objects.push(`<< ${fields.join(' ')} >>`);
  const lock = `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'ab'.repeat(32)}> /U <${'cd'.repeat(32)}> >>`;
  const id = `/ID [<${'01'.repeat(16)}> <${'01'.repeat(16)}>]`;
  return assemble(objects, encrypted ? `${lock} ${id}` : '');
}

function assemble(objects: string[], trailer: string): Buffer {
  let body = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const count = objects.length + 1;
  const table = `xref\n0 ${count}\n0000000000 65535 f \n${offsets.join('')}`;
  const root = `/Size ${count} /Root 1 0 R /Info ${objects.length} 0 R ${trailer}`;
  const end = `trailer\n<< ${root} >>\nstartxref\n${body.length}\n%%EOF\n`;
  return Buffer.from(body + table + end, 'latin1');
}
