import { describe, expect, it } from 'vitest';
import type { Language } from '@/lib/i18n/messages';
import { endingOf } from './endings';
import { lackingTerms, strangersIn } from './glossary';
import { leftInEnglish } from './left-in-english';
import { breachesOf } from './manners';
import { sayings } from './samples';
import { sentencesOf } from './sentences';
import { missingPlurals, shapeOf, wordsOf } from './shape';

it('sentences are found at any depth', () => {
  const tree = { title: 'Claims', state: { new: 'New', old: { gone: 'Gone' } } };
  expect([...sentencesOf(tree)]).toEqual([
    ['title', 'Claims'],
    ['state.new', 'New'],
    ['state.old.gone', 'Gone'],
  ]);
});

describe('the shape of a message', () => {
  const english =
    '{count, plural, one {<b># claim</b> by {name}} other {<b># claims</b> by {name}}}';

  it('is the same whatever the words, the order and the cases of number', () => {
    const chinese = '{name}的 <b>{count, plural, other {# 条说法}}</b>';
    expect(shapeOf(chinese)).toEqual(shapeOf(english));
  });

  it.each([
    ['an argument too few', '{count, plural, other {<b># 条说法</b>}}'],
    ['an argument too many', '{name}的 <b>{count, plural, other {# 条说法}}</b>，{date}'],
    ['another tag', '{name}的 <i>{count, plural, other {# 条说法}}</i>'],
    ['another name', '{nom} <b>{count, plural, other {# 条说法}}</b>'],
  ])('is another with %s', (_, text) => {
    expect(shapeOf(text)).not.toEqual(shapeOf(english));
  });

  it('is another when a choice is missing', () => {
    const there = shapeOf('{kind, select, update {Update} other {First}}');
    expect(shapeOf('{kind, select, update {Mise à jour} other {Première}}')).toEqual(there);
    expect(shapeOf('{kind, select, other {Première}}')).not.toEqual(there);
  });

  it('cannot be told of a message that is broken', () => {
    expect(() => shapeOf('{count, plural, one {# claim}')).toThrow();
  });
});

it('the words of a message are its choices without its arguments', () => {
  const words = wordsOf('{claim} has {count, plural, one {one source} other {# sources}}');
  expect(words).not.toContain('claim');
  expect(words).toContain('one source');
  expect(words).toContain('sources');
});

it.each<[Language, string, string[]]>([
  ['en', '{n, plural, one {# claim} other {# claims}}', []],
  ['en', '{n, plural, other {# claims}}', ['n: one']],
  ['fr', '{n, plural, =0 {aucune} other {# affirmations}}', ['n: one']],
  ['es', '{n, plural, =1 {una} other {# afirmaciones}}', []],
  ['zh', '{n, plural, other {# 条说法}}', []],
  ['ar', '{n, plural, one {ادعاء} other {# ادعاء}}', ['n: zero', 'n: two', 'n: few', 'n: many']],
  [
    'ar',
    '{n, plural, =0 {لا ادعاءات} one {ادعاء} two {ادعاءان} few {# ادعاءات} many {# ادعاءً} other {# ادعاء}}',
    [],
  ],
  ['fr', '{kind, select, a {{n, plural, other {#}}} other {}}', ['n: one']],
])('in %s, the cases of %s lack %j', (language, text, missing) => {
  expect(missingPlurals(text, language)).toEqual(missing);
});

describe('saying a message', () => {
  it('goes through its numbers and, with each, through its choices', () => {
    const text = '{kind, select, a {A} other {{n, plural, one {# one} other {# others}}}} of {who}';
    expect(sayings(text, 'en')).toEqual([
      ...['A of Xx', '0 others of Xx', '1 one of Xx', '2 others of Xx', '3 others of Xx'],
      ...['11 others of Xx', '21 others of Xx', '100 others of Xx', '1,000 others of Xx'],
    ]);
  });

  it.each(['{n, plural, one {#}', '{n, plural, one {#}}', '<b>open', '{kind, select, a {A}}'])(
    'fails when it is broken: %s',
    (text) => {
      expect(() => sayings(text, 'en')).toThrow();
    },
  );
});

describe('manners', () => {
  it.each<[Language, string]>([
    ['en', 'Saved!'],
    ['en', 'Please wait.'],
    ['en', "It's there."],
    ['en', 'Wait...'],
    ['fr', 'Veuillez patienter.'],
    ['fr', 'Vraiment ?'],
    ['fr', 'Attention: ceci'],
    ['fr', '« là »'],
    ['fr', '“là”'],
    ['es', '¡Listo!'],
    ['es', 'Por favor, espere.'],
    ['es', 'Seguro?'],
    ['es', '¿Seguro.'],
    ['es', '«allí»'],
    ['ar', 'يرجى الانتظار.'],
    ['ar', 'هل هو هناك?'],
    ['ar', 'هنا, وهناك'],
    ['ar', '“هناك”'],
    ['ar', '٣ ادعاءات'],
    ['ar', 'أدخل رقمًا'],
    ['ar', 'جداًً'],
    ['zh', '请稍候。'],
    ['zh', '您的说法'],
    ['zh', '说法,证据'],
    ['zh', '已保存.'],
    ['zh', '说法(三条)'],
    ['zh', '“说法”！'],
  ])('in %s are broken by “%s”', (language, said) => {
    expect(breachesOf(said, language)).not.toEqual([]);
  });

  it.each<[Language, string]>([
    ['en', 'It’s there: “saved”.'],
    ['fr', 'Vraiment\u202f? Oui\u202f; voici\u00a0: «\u00a0là\u00a0», à 12:40.'],
    ['es', '¿Seguro? “Sí”.'],
    ['ar', 'هل هو «هناك»؟ نعم، 3 ادعاءات؛ انتهى.'],
    ['zh', '“说法”（3 条），向提出者请求置评，12:40。'],
  ])('in %s are kept by “%s”', (language, said) => {
    expect(breachesOf(said, language)).toEqual([]);
  });
});

it.each<[Language, string, string[]]>([
  ['fr', 'Enregistrer the claim', ['the']],
  ['fr', 'Save claim', ['Save', 'claim']],
  ['fr', 'Versions', []],
  ['es', 'Copia of Xx', ['of']],
  ['ar', 'حفظ claim', ['claim']],
  ['ar', 'حفظ CSV', []],
  ['zh', '保存draft。', ['draft']],
  ['zh', '按 Enter 保存到 Assay', []],
  ['en', 'Save the claim', []],
])('in %s, “%s” leaves %j in English', (language, said, left) => {
  const english = ['Save claim', 'Versions'].find((sentence) => sentence === said) ?? 'Another';
  expect(leftInEnglish(said, english, language)).toEqual(left);
});

it.each<[string, string]>([
  ['Saved.', '.'],
  ['已保存。', '.'],
  ['هل حُفظ؟', '?'],
  ['保存吗？', '?'],
  ['见于：', ':'],
  ['加载中…', '…'],
  ['Claims', ''],
  ['', ''],
])('“%s” ends with “%s”', (said, mark) => {
  expect(endingOf(said)).toBe(mark);
});

describe('the glossary', () => {
  it('finds what a translation calls otherwise', () => {
    const english = 'Every claim names its sources.';
    expect(lackingTerms(english, 'Chaque affirmation nomme ses sources.', 'fr')).toEqual([]);
    expect(lackingTerms(english, 'Chaque allégation nomme ses sources.', 'fr')).toEqual(['claim']);
    expect(lackingTerms(english, '每条说法都注明出处。', 'zh')).toEqual(['source']);
    expect(lackingTerms(english, english, 'en')).toEqual([]);
  });

  it.each<[Language, string]>([
    ['fr', 'Chaque allégation'],
    ['fr', 'Un courriel'],
    ['es', 'El dictamen'],
    ['ar', 'هذا الزعم'],
    ['zh', '这条声称'],
  ])('in %s has no word of “%s”', (language, said) => {
    expect(strangersIn(said, language)).not.toEqual([]);
  });
});
