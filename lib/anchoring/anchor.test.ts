import { describe, expect, it } from 'vitest';
import { type Anchor, anchorPassage } from './anchor';

/** Anchors the text between the marks ⟦ ⟧ and answers the fate and the words found. */
function carried(before: string, after: string): [Anchor['fate'], string] {
  const start = before.indexOf('⟦');
  const end = before.indexOf('⟧') - 1;
  const anchor = anchorPassage(before.replace(/[⟦⟧]/g, ''), after, { start, end });
  return [anchor.fate, anchor.fate === 'missing' ? '' : after.slice(anchor.start, anchor.end)];
}

const A = 'The committee met on Tuesday in Geneva and heard four witnesses from the region.';
const B = 'Officials said that more than 1,200 people had been released since the spring of 2018.';
const C = 'A spokesman for the ministry declined to comment on the figures given by the group.';
const D = 'Relatives living abroad told reporters that they had received no news for two years.';

describe('anchorPassage', () => {
  it.each<[string, string, string, Anchor['fate'], string]>([
    ['nothing changed', `${A} ⟦${B}⟧ ${C}`, `${A} ${B} ${C}`, 'exact', B],
    ['text inserted before', `${A} ⟦${B}⟧ ${C}`, `${D} ${A} ${B} ${C}`, 'moved', B],
    ['text removed before', `${A} ⟦${B}⟧ ${C}`, `${B} ${C}`, 'moved', B],
    ['sentences reordered', `${A} ⟦${B}⟧ ${C} ${D}`, `${C} ${D} ${B} ${A}`, 'moved', B],
    ['deleted', `${A} ⟦${B}⟧ ${C}`, `${A} ${C}`, 'missing', ''],
    ['deleted, something else came', `${A} ⟦${B}⟧ ${C}`, `${A} ${D} ${C}`, 'missing', ''],
    ['everything else changed', `⟦${A}⟧`, `${C}\n\n${D}`, 'missing', ''],
    [
      'a figure changed',
      `${A} ⟦${B}⟧ ${C}`,
      `${A} ${B.replace('1,200', '1,500')} ${C}`,
      'altered',
      B.replace('1,200', '1,500'),
    ],
    [
      'first and last words changed',
      `${A} ⟦${B}⟧ ${C}`,
      `${A} ${B.replace('Officials', 'Ministers').replace('2018', '2019')} ${C}`,
      'altered',
      B.replace('Officials', 'Ministers').replace('2018', '2019'),
    ],
    [
      'a clause inserted',
      `${A} ⟦${B}⟧ ${C}`,
      `${A} ${B.replace('had been', ', most of them women, had been')} ${C}`,
      'altered',
      B.replace('had been', ', most of them women, had been'),
    ],
    [
      'one of two twins deleted',
      `${A} ${B} ${C} ⟦${B}⟧ ${D}`,
      `${A} ${B} ${C} ${D}`,
      'missing',
      '',
    ],
    [
      'deleted while its near twin stays',
      `${A} ⟦${B}⟧ ${C} ${B.replace('1,200', '1,700')} ${D}`,
      `${A} ${C} ${B.replace('1,200', '1,700')} ${D}`,
      'missing',
      '',
    ],
    [
      'the next row of its table deleted',
      `${A}\n\nNorway yes yes\n\n⟦Nauru yes yes yes⟧\n\nNepal yes yes yes\n\nNiue yes\n\n${B}`,
      `${A}\n\nNorway yes yes\n\nNauru yes yes yes\n\nNiue yes\n\n${B}`,
      'exact',
      'Nauru yes yes yes',
    ],
    [
      'a row of its table deleted',
      `${A}\n\nNorway yes yes\n\nNauru yes yes yes\n\n⟦Nepal yes yes yes⟧\n\nNiue yes\n\n${B}`,
      `${A}\n\nNorway yes yes\n\nNauru yes yes yes\n\nNiue yes\n\n${B}`,
      'missing',
      '',
    ],
    [
      'a near twin put in behind it',
      `${A} ⟦${B}⟧ ${C}`,
      `${A} ${B.replace('1,200', '900')} ${B.replace('1,200', '40').replace('spring', 'autumn')} ${C}`,
      'altered',
      B.replace('1,200', '900'),
    ],
    ['paragraphs merged inside it', `⟦${A}\n\n${B}⟧`, `${C}\n\n${A} ${B}`, 'altered', `${A} ${B}`],
    [
      'curly quotation marks',
      '⟦He said: "No more."⟧',
      'He said: “No more.”',
      'altered',
      'He said: “No more.”',
    ],
    [
      'starts inside a word',
      'The un⟦believable story⟧ of it',
      'Here: The unbelievable story of it',
      'moved',
      'believable story',
    ],
    [
      'Chinese',
      '他在北京工作。⟦新疆的培训中心已经关闭了。⟧记者没有看到。',
      '他在北京工作。新疆的培训中心去年已经关闭了。记者没有看到。',
      'altered',
      '新疆的培训中心去年已经关闭了。',
    ],
  ])('%s', (_, before, after, fate, words) => {
    expect(carried(before, after)).toEqual([fate, words]);
  });
});
