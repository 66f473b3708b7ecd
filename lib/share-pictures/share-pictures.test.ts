import { describe, expect, it } from 'vitest';
import { readFonts } from './font-queries';
import { drawPicture } from './picture';
import { parseRanges } from './ranges';
import { setLine, sideOf } from './shaping';
import { piecesOf, setToFit, wrap } from './wrapping';

/** The outlines of a line at 100 pixels, from left to right. */
async function set(text: string, side = sideOf(text)) {
  const fonts = await readFonts(text, 400);
  return setLine(text, { fonts, size: 100, side });
}

const shapes = async (text: string) => (await set(text)).outlines.map(({ path }) => path);

describe('letters', () => {
  it.each([
    ['Latin', 'Trout have doubled'],
    ['Greek', 'Οι πέστροφες διπλασιάστηκαν'],
    ['Cyrillic', 'Форели стало вдвое больше'],
    ['Vietnamese', 'Số cá hồi đã tăng gấp đôi'],
    ['Arabic', 'تضاعف عدد الأسماك'],
    ['Uyghur', 'بېلىقلار ئىككى ھەسسە كۆپەيدى'],
    ['Hebrew', 'מספר הדגים הוכפל'],
    ['Devanagari', 'मछलियाँ दोगुनी हो गईं'],
    ['Thai', 'จำนวนปลาเพิ่มขึ้นสองเท่า'],
    ['Chinese', '鱒魚數量翻了一番，鳟鱼数量翻了一番'],
    ['Japanese', 'マスの数は二倍になった'],
    ['Korean', '송어의 수가 두 배로 늘었다'],
  ])('of %s are all there', async (_, text) => {
    const fonts = await readFonts(text, 400);
    const has = (sign: string) =>
      fonts.some(({ codePoints }) => codePoints.has(sign.codePointAt(0) ?? 0));
    expect([...text].filter((sign) => !has(sign))).toEqual([]);
  });

  it('of Arabic take the form of their place in the word', async () => {
    const alone = await shapes('ب');
    const forms = new Set([...(await shapes('ببب')), ...alone]);
    expect(forms.size).toBe(new Set(alone).size + 3);
    // Lam and alef have forms of their own beside each other.
    expect(await shapes('لا')).not.toEqual([...(await shapes('ا')), ...(await shapes('ل'))]);
  });

  it('stand in the order in which they are read', async () => {
    const [alef, bet] = [await shapes('א'), await shapes('ב')];
    expect(await shapes('אב')).toEqual([...bet, ...alef]);
    const line = await shapes('12 אב');
    expect(line.slice(0, 2)).toEqual([...bet, ...alef]);
    expect(line.slice(2)).toEqual([...(await shapes('1')), ...(await shapes('2'))]);
    // In a paragraph from the left, what is written from the right is turned within itself only.
    expect((await set('a אב', 'ltr')).outlines[0]?.path).toBe((await shapes('a'))[0]);
  });

  it('are as wide as they are together, whatever the size', async () => {
    const fonts = await readFonts('water', 400);
    const width = (size: number) => setLine('water', { fonts, size, side: 'ltr' }).width;
    expect(width(80)).toBeCloseTo(2 * width(40), 3);
    expect(width(40)).toBeGreaterThan(60);
  });
});

describe('lines', () => {
  it('end after words, and where scripts have no spaces not before what closes', () => {
    expect(piecesOf('The “old” count.')).toEqual(['The ', '“old” ', 'count.']);
    const pieces = piecesOf('港口处理了货物，很多。');
    expect(pieces.join('')).toBe('港口处理了货物，很多。');
    expect(pieces.length).toBeGreaterThan(3);
    expect(pieces.filter((piece) => /^[，。]/.test(piece))).toEqual([]);
  });

  it('are as many as there is room for, or none', async () => {
    const text = 'One two three four five six seven eight nine ten';
    const setting = { fonts: await readFonts(text, 400), size: 40, side: 'ltr' as const };
    const lines = wrap(text, setting, { width: 300, lines: 9 });
    expect(lines?.length).toBeGreaterThan(2);
    expect(lines?.every(({ width }) => width <= 300)).toBe(true);
    expect(wrap(text, setting, { width: 300, lines: 1 })).toBeNull();
  });

  it('of a text that is too long are cut, also of one long word', async () => {
    const text = 'word'.repeat(200);
    const fonts = await readFonts(`${text}…`, 400);
    const sizes = [{ size: 40, lines: 1 }];
    const { lines } = setToFit(text, { fonts, side: 'ltr' }, 300, sizes);
    expect(lines).toHaveLength(1);
    expect(lines[0]?.width).toBeLessThanOrEqual(300);
    expect(lines[0]?.width).toBeGreaterThan(200);
  });
});

it('a picture is drawn with outlines only, whatever stands in the words', async () => {
  const hard = '</svg><script>alert(1)</script>&"\' 🐟 \u2028\u0000\ud800';
  const words = { publisher: hard, statement: hard, claimant: hard, rating: hard, version: hard };
  const fonts = { regular: await readFonts(hard, 400), bold: await readFonts(hard, 600) };
  const svg = drawPicture(words, { color: hard, icon: hard }, fonts, 'ltr');
  expect(svg.match(/<(?!\/?(?:svg|g|path|rect|circle)\b)/g)).toBeNull();
  expect(svg).not.toContain('alert');
});

it('a picture is mirrored where our own words are written from the right; the claim keeps its side', async () => {
  const words = {
    ...{ publisher: 'Publisher', statement: 'Trout', claimant: 'Ana' },
    ...{ rating: 'Mixed', version: 'Version 2' },
  };
  const text = Object.values(words).join(' ');
  const fonts = { regular: await readFonts(text, 400), bold: await readFonts(text, 600) };
  const draw = (frame: 'ltr' | 'rtl') =>
    drawPicture(words, { color: 'mixed', icon: 'mixed' }, fonts, frame);
  /** Where each line begins: publisher, statement, claimant, rating, version; and the sign of the rating. */
  const lefts = (svg: string) =>
    svg
      .split(/<g /)
      .slice(1)
      .map((group) => Number(/translate\(([\d.]+) /.exec(group)?.[1]));
  const [publisher, statement, claimant, sign, rating, version] = lefts(draw('ltr'));
  expect([publisher, statement, claimant, sign, rating]).toEqual([72, 72, 72, 72, 152]);
  expect(version).toBeGreaterThan(800);
  const mirrored = lefts(draw('rtl'));
  expect(mirrored[0]).toBeGreaterThan(800);
  expect(mirrored.slice(1, 3)).toEqual([72, 72]);
  expect(mirrored[3]).toBeCloseTo(1200 - 72 - 58.8);
  expect(mirrored[4]).toBeLessThan((mirrored[3] ?? 0) - 20);
  expect(mirrored[5]).toBe(72);
});

it('ranges of CSS are read', () => {
  expect(parseRanges('U+0-ff, U+131,u+1F600-1F64F,nonsense')).toEqual([
    [0, 0xff],
    [0x131, 0x131],
    [0x1f600, 0x1f64f],
  ]);
});
