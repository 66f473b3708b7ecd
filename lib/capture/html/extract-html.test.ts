import { Readability } from '@mozilla/readability';
import { describe, expect, it } from 'vitest';
import { domBlocks } from './dom-blocks';
import { extractHtml } from './extract-html';
import { authorNames } from './page-bibliography';
import { parsePage } from './parse-page';

const prose =
  'The committee said on Monday that the figures it had received were incomplete, and that a second, fuller report would follow. '.repeat(
    4,
  );

const article = `<!doctype html><html lang="en-GB"><head><title>Water figures disputed - The Paper</title>
<meta property="og:site_name" content="The Paper"><link rel="canonical" href="/water">
<script type="application/ld+json">{"@graph":[{"@type":"WebSite","name":"x"},{"@type":"NewsArticle",
"headline":"Water figures disputed","datePublished":"2018-11-05T23:30:00+08:00",
"author":[{"@type":"Person","name":"Ann Lee"},{"name":"Bo Chen"}]}]}</script></head>
<body><nav><a href="/">Home</a><a href="/world">World</a></nav><article><h1>Water figures disputed</h1>
<p>${prose}</p><h2>What is known</h2><ul><li>One <b>bold</b>&shy;er thing<ul><li>nested</li></ul></li></ul>
<blockquote><p>“We do not know,” he said.</p></blockquote>
<table><tr><th>Year</th><th>Litres</th></tr><tr><td>2019</td><td>40</td></tr></table>
<p style="display: none">a secret</p><p hidden>another</p><p>${prose}<br>After a break.</p></article>
<footer>Imprint</footer><script>var a = 1</script></body></html>`;

const bytes = (html: string) => new TextEncoder().encode(html);
const read = (html: string, url?: string) => extractHtml({ bytes: bytes(html), url });
const texts = (html: string) => read(html).blocks.map(({ text }) => text);

describe('extractHtml', () => {
  it('finds the article with its headline and structure, nothing hidden, no frame', () => {
    expect(read(article).blocks).toEqual([
      { kind: 'heading', level: 1, text: 'Water figures disputed' },
      { kind: 'paragraph', text: prose.trim() },
      { kind: 'heading', level: 2, text: 'What is known' },
      { kind: 'list_item', level: 1, text: 'One bolder thing' },
      { kind: 'list_item', level: 2, text: 'nested' },
      { kind: 'quotation', text: '“We do not know,” he said.' },
      { kind: 'table_row', text: 'Year | Litres' },
      { kind: 'table_row', text: '2019 | 40' },
      { kind: 'paragraph', text: `${prose.trim()}\nAfter a break.` },
    ]);
  });

  it('suggests what JSON-LD and meta data say', () => {
    expect(read(article, 'https://paper.example/a?x=1').bibliography).toEqual({
      title: 'Water figures disputed',
      publisher: 'The Paper',
      authors: ['Ann Lee', 'Bo Chen'],
      publishedOn: '2018-11-05',
      url: 'https://paper.example/water',
      language: 'en-GB',
    });
  });

  it('keeps all the text that Readability by itself would keep', () => {
    const sections = Array.from({ length: 6 }, (_, index) => {
      const odd =
        index % 2 ? `<div>${prose} ${index}</div>` : `<section><p>${prose} ${index}</p></section>`;
      return `${odd}<pre>code  ${index}</pre><figure><figcaption>Caption ${index}</figcaption></figure>`;
    });
    const html = `<html><body><div id="main"><h1>A title of a page</h1>${sections.join('')}</div></body></html>`;
    const squeeze = (text: string) => text.replace(/[\s|]+/g, '');
    const alone = new Readability(parsePage(html)).parse()?.textContent ?? '';
    expect(alone.length).toBeGreaterThan(1000);
    expect(squeeze(texts(html).join(''))).toContain(squeeze(alone));
  });

  it('reads the whole of a short page, without its frame', () => {
    const html =
      '<nav>Home</nav><p>One short notice.</p><p>And another.</p><footer>Imprint</footer>';
    expect(texts(html)).toEqual(['One short notice.', 'And another.']);
  });

  it.each([
    '<html><body><noscript>Enable JavaScript</noscript><div id="root"></div><script>x()</script></body></html>',
    '<html><head><title>App</title></head><body></body></html>',
  ])('refuses a page of nothing but scripts', (html) => {
    expect(() => read(html)).toThrow('The page shows no text of its own');
  });

  it('survives malformed data about the page', () => {
    const html = `<html lang="??"><head><script type="application/ld+json">{"@type": ["Article"], "author": 7, "datePublished": {}</script>
      <script type="application/ld+json">{"@type": "Article", "author": [3, {"name": ""}], "headline": ["x"]}</script>
      <link rel="canonical" href="javascript:alert(1)"><meta name="date" content="yesterday"></head><p>Text.</p></html>`;
    expect(read(html).bibliography).toMatchObject({ authors: undefined, url: undefined });
  });
});

describe('domBlocks', () => {
  const blocksOf = (html: string) => domBlocks(parsePage(html).body).map(({ text }) => text);

  it('walks through tables that only arrange a page', () => {
    expect(blocksOf('<table><tr><td><p>One</p><p>Two</p></td></tr></table>')).toEqual([
      'One',
      'Two',
    ]);
  });

  it('begins a paragraph at two line breaks, and keeps one', () => {
    expect(blocksOf('One<br>line <br> <br>Two')).toEqual(['One\nline', 'Two']);
  });

  it('keeps the lines of preformatted text and the marks of quotations', () => {
    expect(blocksOf('<pre>a  b\n c</pre><p>He said <q>no</q>.</p>')).toEqual([
      'a  b\n c',
      'He said “no”.',
    ]);
  });
});

describe('authorNames', () => {
  it.each([
    [['By Ann Lee and Bo Chen'], ['Ann Lee', 'Bo Chen']],
    [['Ann Lee, Bo Chen'], ['Ann Lee', 'Bo Chen']],
    [['Lee, Ann'], ['Lee, Ann']],
    [['https://facebook.example/ann'], []],
  ])('reads %j', (bylines, names) => {
    expect(authorNames(bylines)).toEqual(names);
  });
});
