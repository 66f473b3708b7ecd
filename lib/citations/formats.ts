import type { Citation, CitationFormat } from './citation';

/** A citation in one of the formats; lines end as the format wants them. */
export function writeCitation(citation: Citation, format: CitationFormat): string {
  return writers[format](citation);
}

const writers: Record<CitationFormat, (citation: Citation) => string> = {
  txt: ({ line }) => `${oneLine(line)}\n`,
  bib: toBibTeX,
  json: (citation) => `${JSON.stringify([toCsl(citation)], null, 2)}\n`,
  ris: toRis,
};

/** CSL-JSON 1.0.2, the format of citation processors. */
export function toCsl(citation: Citation) {
  const [year = 0, month = 1, day = 1] = citation.publishedOn.split('-').map(Number);
  const publisher = oneLine(citation.publisher);
  return {
    id: citation.id,
    type: 'webpage',
    title: oneLine(citation.title),
    author: [{ literal: publisher }],
    'container-title': publisher,
    publisher,
    issued: { 'date-parts': [[year, month, day]] },
    version: String(citation.number),
    genre: citation.genre,
    abstract: oneLine(citation.summary),
    language: citation.language,
    URL: citation.url,
  };
}

// Double braces keep the capitals of a title and make one name of a publisher's.
function toBibTeX(citation: Citation): string {
  const fields = [
    ['author', `{${texOf(citation.publisher)}}`],
    ['title', `{${texOf(citation.title)}}`],
    ['year', citation.publishedOn.slice(0, 4)],
    ['month', String(Number(citation.publishedOn.slice(5, 7)))],
    ['day', String(Number(citation.publishedOn.slice(8)))],
    ['version', String(citation.number)],
    ['publisher', `{${texOf(citation.publisher)}}`],
    ['abstract', texOf(citation.summary)],
    ['langid', citation.language],
    // In an address only these break a field.
    ['url', citation.url.replaceAll('{', '%7B').replaceAll('}', '%7D')],
  ];
  const lines = fields.map(([name, value]) => `  ${name} = {${value}},`);
  return `@online{${citation.id},\n${lines.join('\n')}\n}\n`;
}

const commands: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** A text for TeX: its ten special characters written so that they are themselves. */
function texOf(text: string): string {
  return oneLine(text).replace(/[\\{}$&#_%~^]/g, (sign) => commands[sign] ?? `\\${sign}`);
}

/** RIS as reference managers read it: a tag and a value a line, CRLF, ending with ER. */
function toRis(citation: Citation): string {
  const fields = [
    ['TY', 'ELEC'],
    ['ID', citation.id],
    ['AU', citation.publisher],
    ['TI', citation.title],
    ['PB', citation.publisher],
    ['PY', citation.publishedOn.slice(0, 4)],
    ['DA', citation.publishedOn.replaceAll('-', '/')],
    ['ET', String(citation.number)],
    ['LA', citation.language],
    ['AB', citation.summary],
    ['UR', citation.url],
    ['ER', ''],
  ];
  return fields.map(([tag, value]) => `${tag}  - ${oneLine(value ?? '')}\r\n`).join('');
}

/** A value may not break its line: what follows would be another field. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029\s]+/gu, ' ').trim();
}
