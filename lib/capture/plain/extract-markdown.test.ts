import { describe, expect, it } from 'vitest';
import { extractMarkdown } from './extract-markdown';

const read = (source: string) => extractMarkdown({ bytes: new TextEncoder().encode(source) });
const texts = (source: string) => read(source).blocks.map(({ text }) => text);

describe('extractMarkdown', () => {
  it('renders the text without its markup', () => {
    const source =
      '# A *head*\n\nSee [the report](https://example.org) and `code`, **not** ![a cat](c.png).';
    expect(texts(source)).toEqual(['A head', 'See the report and code, not .']);
    expect(texts('a\\*b &amp; c<br>d')).toEqual(['a*b & c\nd']);
  });

  it('knows lists, tables, quotations, headings and their levels', () => {
    const source =
      '### Three\n\n1. one\n2. two\n   - inner\n\n> said\n\n| a | b |\n|---|---|\n| 1 | 2 |';
    expect(read(source).blocks).toEqual([
      { kind: 'heading', level: 3, text: 'Three' },
      { kind: 'list_item', level: 1, text: 'one' },
      { kind: 'list_item', level: 1, text: 'two' },
      { kind: 'list_item', level: 2, text: 'inner' },
      { kind: 'quotation', text: 'said' },
      { kind: 'table_row', text: 'a | b' },
      { kind: 'table_row', text: '1 | 2' },
    ]);
  });

  it('keeps the lines of a paragraph and marks its notes', () => {
    expect(texts('One line[^n]\nand another.\n\n[^n]: The source.')).toEqual([
      'One line[n]\nand another.',
      '[n] The source.',
    ]);
  });

  it('shows the text of HTML in it, and nothing hidden', () => {
    expect(texts('<div>seen<script>x()</script><p hidden>not</p></div>')).toEqual(['seen']);
  });

  it('suggests what the front matter says', () => {
    const source =
      '---\ntitle: "A note"\nauthors: [Ann Lee, Bo Chen]\ndate: 2020-01-02\nlang: en_GB\n---\nText';
    expect(read(source)).toMatchObject({
      blocks: [{ text: 'Text' }],
      bibliography: {
        title: 'A note',
        authors: ['Ann Lee', 'Bo Chen'],
        publishedOn: '2020-01-02',
        language: 'en-GB',
      },
    });
    expect(texts('---\n\nProse between rules\n\n---\n')).toEqual(['Prose between rules']);
  });
});
