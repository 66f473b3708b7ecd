import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { type Card, toCardPage } from './card';
import { cardHeight, linesOf } from './height';
import { claimOfAddress, toOEmbed } from './oembed';

const hard = '</title></style><script>x</script><!-- & " \' 🐟';
const card = (text: string): Card => ({
  language: 'en',
  ...{ publisher: text, statement: text, statementLanguage: 'ar', claimant: text, rating: text },
  ...{ sign: { color: 'mixed', icon: 'mixed' }, summary: text, sources: text, notice: text },
  ...{ challenges: text, checked: text, link: text, url: 'https://assay.example/claims/a' },
});

describe('a card', () => {
  it('says all of it, whatever stands in the texts, and runs and fetches nothing', () => {
    const page = toCardPage(card(hard));
    const { document } = parseHTML(page);
    expect(document.querySelectorAll('script, link[rel=stylesheet], img, iframe')).toHaveLength(0);
    expect(document.querySelector('h1')?.textContent).toBe(`“${hard}”`);
    expect(document.querySelector('h1')?.getAttribute('dir')).toBe('rtl');
    expect(document.querySelector('.notice')?.textContent).toBe(hard);
    expect(document.querySelector('.sources + .muted')?.textContent).toBe(hard);
    expect(document.querySelector('a')?.getAttribute('href')).toBe(card('').url);
    expect(page).not.toMatch(/url\(|@import|\son\w+=/);
  });

  it.each([
    ['en', 'ltr', '“Trout”'],
    ['fr', 'ltr', '«\u00a0Trout\u00a0»'],
    ['ar', 'rtl', '«Trout»'],
    ['zh', 'ltr', '“Trout”'],
  ])('in %s is written from its side (%s), and quotes as it quotes', (language, side, said) => {
    const page = toCardPage({ ...card('Trout'), language });
    const { document } = parseHTML(page);
    expect(document.documentElement.getAttribute('lang')).toBe(language);
    expect(document.documentElement.getAttribute('dir')).toBe(side);
    expect(document.querySelector('h1')?.textContent).toBe(said);
    expect(document.title).toContain(said);
  });

  it('is under 30 KB with the longest texts that there are', () => {
    const longest = { statement: '鱒'.repeat(2000), summary: '鱒'.repeat(300) };
    const page = toCardPage({ ...card('鱒'.repeat(200)), ...longest });
    expect(Buffer.byteLength(page)).toBeLessThan(30_000);
    expect(Buffer.byteLength(toCardPage(card('Trout have doubled.')))).toBeLessThan(5_000);
  });
});

describe('oEmbed', () => {
  const thing = {
    title: hard,
    publisher: 'The Desk',
    origin: 'https://assay.example',
    embed: 'https://assay.example/embed/claims/a',
    picture: 'https://assay.example/pictures/a/2.png',
    card: card('Trout have doubled.'),
  };

  it('answers what the specification asks of the type rich', () => {
    const answer = toOEmbed(thing, {});
    expect(answer).toMatchObject({ version: '1.0', type: 'rich', title: hard, width: 640 });
    const { document } = parseHTML(`<!doctype html><html><body>${answer.html}</body></html>`);
    const frame = document.querySelector('iframe');
    expect(document.querySelectorAll('body *')).toHaveLength(1);
    expect(frame?.getAttribute('src')).toBe(thing.embed);
    expect(frame?.getAttribute('title')).toBe(hard);
    expect(answer).toMatchObject({ thumbnail_url: thing.picture, thumbnail_width: 1200 });
  });

  it('is no larger than was asked for, its picture neither', () => {
    const answer = toOEmbed(thing, { maxwidth: 300, maxheight: 200 });
    expect(answer).toMatchObject({ width: 300, height: 200 });
    expect(answer.html).toContain('width="300" height="200"');
    expect(answer).not.toHaveProperty('thumbnail_url');
    const [narrow, wide] = [toOEmbed(thing, { maxwidth: 200 }), toOEmbed(thing, {})];
    expect(narrow.height).toBeGreaterThan(wide.height);
    const longer = { ...thing, card: card('Trout have doubled. '.repeat(9)) };
    expect(toOEmbed(longer, {}).height).toBeGreaterThan(wide.height);
  });

  it.each([
    ['https://assay.example/claims/a-claim', 'en'],
    ['https://assay.example/claims/a-claim/?x=1#evidence', 'en'],
    ['https://assay.example/claims/a-claim?language=fr', 'en'],
    ['http://assay.example/claims/a-claim', 'en'],
    ['https://assay.example/claims/a-claim/versions/2', 'en'],
    ['https://assay.example/embed/claims/a-claim', 'en'],
    ['https://assay.example/embed/claims/a-claim?language=tlh', 'en'],
    ['https://assay.example/fr/claims/a-claim', 'fr'],
    ['https://assay.example/ar/claims/a-claim/versions/2', 'ar'],
    ['https://assay.example/embed/claims/a-claim?language=zh', 'zh'],
    ['https://assay.example/tlh/claims/a-claim', null],
    ['https://assay.example/claims', null],
    ['https://assay.example/desk/claims/1', null],
    ['https://other.example/claims/a-claim', null],
    ['javascript:alert(1)', null],
    ['claims/a-claim', null],
  ])('%s is asked for in %s', (address, locale) =>
    expect(claimOfAddress(address, thing.origin)).toEqual(locale && { slug: 'a-claim', locale }),
  );
});

describe('the height of a card', () => {
  it.each([
    ['', 1],
    ['One', 1],
    ['One two three four', 2],
    ['Onetwothreefourfivesixseveneightnineteneleven', 3],
    ['海港第一年吞吐量四百万吨', 2],
  ])('%s takes %i lines of 150 pixels', (text, lines) => {
    expect(linesOf(text, 150, 16)).toBe(lines);
  });

  it('is never less for more words, or for less room', () => {
    const texts = fc.tuple(fc.string(), fc.string());
    fc.assert(
      fc.property(texts, fc.integer({ min: 200, max: 900 }), ([text, more], width) => {
        const height = cardHeight(card(text), width);
        expect(cardHeight(card(`${text} ${more}`), width)).toBeGreaterThanOrEqual(height);
        expect(Number.isFinite(height)).toBe(true);
      }),
    );
    const long = card('The harbour handled four million tonnes in its first year.');
    expect(cardHeight(long, 280)).toBeGreaterThan(cardHeight(long, 640));
  });
});

it('the script that resizes frames is under a kilobyte, and sends no cookies', () => {
  const script = readFileSync(new URL('../../public/embed/resize.js', import.meta.url), 'utf8');
  expect(Buffer.byteLength(script)).toBeLessThan(1024);
  expect(script).toContain("credentials: 'omit'");
});
