import { describe, expect, it } from 'vitest';
import { canonicalLanguage, chooseLanguage, detectLanguage } from './language';

const english =
  'The committee said on Monday that the figures it had received were incomplete, and that a second report would follow.';

describe('detectLanguage', () => {
  it.each([
    ['en', english],
    [
      'de',
      'Der Ausschuss erklärte am Montag, dass die erhaltenen Zahlen unvollständig seien und ergänzt werden.',
    ],
    [
      'fr',
      'Le comité a déclaré lundi que les chiffres reçus étaient incomplets et seraient bientôt complétés.',
    ],
    [
      'ru',
      'Комитет заявил в понедельник, что полученные данные неполны и будут уточнены весной этого года.',
    ],
    [
      'ar',
      'قالت اللجنة يوم الاثنين إن الأرقام التي تلقتها غير كاملة وإن تقريرا ثانيا سيصدر في الربيع المقبل.',
    ],
    ['zh', '委员会星期一表示,收到的数字不完整,将在春季发布第二份报告。'],
    [
      'ja',
      '委員会は月曜日、受け取った数字が不完全であると述べ、春に二回目の報告を出すと発表した。',
    ],
    [
      'ug',
      'بۇ دوكلات قايتا تەربىيەلەش مەركەزلىرى ھەققىدە يېزىلغان بولۇپ، ئۇنىڭدا نۇرغۇن مەلۇماتلار بار ئىدى.',
    ],
  ])('knows %s', (language, text) => {
    expect(detectLanguage(text)).toBe(language);
  });

  it('is not misled by signs, and does not guess at a few words', () => {
    expect(detectLanguage(`${english}\n\na | b | c\n\n1 | 2 | 3`)).toBe('en');
    expect(detectLanguage('A few words only')).toBeUndefined();
    expect(detectLanguage('')).toBeUndefined();
  });
});

describe('chooseLanguage', () => {
  it('keeps the region of a declaration that the text bears out', () => {
    expect(chooseLanguage(english, 'en_gb')).toBe('en-GB');
  });

  it('believes the text rather than a declaration that contradicts it', () => {
    expect(chooseLanguage(english, 'fr')).toBe('en');
  });

  it('falls back to the declaration, or to nothing', () => {
    expect(chooseLanguage('Oui.', 'fr')).toBe('fr');
    expect(chooseLanguage('Oui.', 'not a tag')).toBeUndefined();
    expect(canonicalLanguage('zh-hans-cn')).toBe('zh-Hans-CN');
  });
});
