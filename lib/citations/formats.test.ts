import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleSnapshot } from '@/lib/publications/sample-snapshot';
import { parseCitationFile, toCitation } from './citation';
import { toCsl, writeCitation } from './formats';

const url = 'https://assay.example/claims/sample-claim/versions/2';
const words = { language: 'en', genre: 'Fact check' };
const of = (text: string, language = 'en') =>
  toCitation(sampleSnapshot(text), url, { ...words, language, line: `${text}.\n${url}` });

type Entry = { title?: string; author?: { literal?: string; family?: string }[] };
type Core = {
  Cite: new (file: string, options: { forceType?: string }) => { data: Entry[] };
  plugins: { config: { get: (name: string) => { parse: { sentenceCase: string } } } };
};

// The packages of citation-js come without types.
const load = (name: string) => import(`@citation-js/${name}`) as Promise<unknown>;
const { Cite, plugins } = (await load('core')) as Core;
for (const format of ['bibtex', 'csl', 'ris']) await load(`plugin-${format}`);
// The reader of titles has its own idea of capitals; ours are kept as they are written.
plugins.config.get('@bibtex').parse.sentenceCase = 'never';

/** What a reference manager makes of a file. */
const types = { bib: '@bibtex/text', ris: '@ris/file', json: undefined };
const read = (file: string, format: keyof typeof types): Entry =>
  new Cite(file, types[format] ? { forceType: types[format] } : {}).data[0] ?? {};
const nameOf = ({ literal, family }: { literal?: string; family?: string }) => literal ?? family;

const hard = '50 % of {A & B} cost $5_#~^ \\ “said” — المياه 水 🐟 @misc{x, title = {y}}';

describe('a citation', () => {
  it('is one line for people', () => {
    const line = writeCitation(of('Trout have\ndoubled'), 'txt');
    expect(line).toBe(`Trout have doubled. ${url}\n`);
  });

  it.each([
    ['fr', '«\u00a0Trout\u00a0» Trout'],
    ['ar', '«Trout» Trout'],
    ['zh', '“Trout” Trout'],
  ])('in %s is in the marks of that language, and names it', (language, title) => {
    expect(of('Trout', language)).toMatchObject({ title, language });
    expect(toCsl(of('Trout', language))).toMatchObject({ language });
    expect(writeCitation(of('Trout', language), 'bib')).toContain(`langid = {${language}}`);
    expect(writeCitation(of('Trout', language), 'ris')).toContain(`LA  - ${language}\r\n`);
  });

  it.each(['bib', 'json', 'ris'] as const)(
    '.%s is read back by somebody else’s parser',
    (format) => {
      const plain = 'Trout and eels have doubled';
      const entry = read(writeCitation(of(plain), format), format);
      expect(entry.author?.map(nameOf)).toEqual([plain]);
      expect(entry).toMatchObject({
        title: `“${plain}” ${plain}`,
        URL: url,
        issued: { 'date-parts': [[2024, 5, 14]] },
      });
    },
  );

  it.each(['bib', 'json', 'ris'] as const)('.%s keeps every sign of a hard text', (format) => {
    const { title } = read(writeCitation(of(hard), format), format);
    expect(String(title).normalize('NFC')).toBe(`“${hard}” ${hard}`.normalize('NFC'));
  });

  it('never becomes two entries or loses its end, whatever stands in the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        const citation = of(text);
        expect(JSON.parse(writeCitation(citation, 'json'))).toEqual([toCsl(citation)]);
        const ris = writeCitation(citation, 'ris').split('\r\n');
        expect(ris.slice(0, -1).every((line) => /^[A-Z]{2} {2}- /.test(line))).toBe(true);
        expect(ris.filter((line) => line.startsWith('ER'))).toHaveLength(1);
        expect(balance(writeCitation(citation, 'bib'))).toEqual({ depth: 0, entries: 1 });
      }),
    );
  });
});

/** Braces that TeX counts, and how often they come back to none. */
function balance(bib: string): { depth: number; entries: number } {
  let depth = 0;
  let entries = 0;
  for (const sign of bib.replace(/\\[{}\\]/g, '')) {
    if (sign === '{') depth += 1;
    if (sign === '}') depth -= 1;
    if (sign === '}' && depth === 0) entries += 1;
  }
  return { depth, entries };
}

describe('the name of a file', () => {
  it.each([
    ['2.bib', { number: 2, format: 'bib' }],
    ['12.ris', { number: 12, format: 'ris' }],
    ['0.bib', null],
    ['2.exe', null],
    ['2.constructor', null],
    ['../2.bib', null],
    ['2', null],
  ])('%s', (name, asked) => expect(parseCitationFile(name)).toEqual(asked));
});
