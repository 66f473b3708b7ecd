import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '@/lib/errors';
import type { Locale } from '@/lib/i18n/locales';
import { readerOf } from './reading';
import { getSayer } from './say';
import { sayerOf } from './translating';

const french = sayerOf('fr', {
  'It lacks {0}.': 'Il manque {0}.',
  'Choose a file.': 'Choisissez un fichier.',
  'It was {0} minutes ago.': 'C’était il y a {0, plural, one {# minute} other {# minutes}}.',
  '{0} differs. It now reads “{1}: {2}”.': '« {1} : {2} », voilà ce qui diffère de {0}.',
  'The claim is {0}.': 'L’affirmation est {0, select, new {nouvelle} closed {close} other {{0}}}.',
  'It held as of {0} already.': 'Valable au {0, date}.',
  'At most {0} letters.': '{0, number} lettres au plus.',
  '{0} An editor says why.': '{0} Un responsable dit pourquoi.',
  'There is no such {0}.': '{0} ?',
  'There is no such claim.': 'Pas d’affirmation.',
});

describe('a sentence in another language', () => {
  it.each([
    ['Choose a file.', 'Choisissez un fichier.'],
    ['It was 1 minutes ago.', 'C’était il y a 1 minute.'],
    ['It was 30 minutes ago.', 'C’était il y a 30 minutes.'],
    ['A. B differs. It now reads “C: {0}”.', '« C : {0} », voilà ce qui diffère de A. B.'],
    ['The claim is closed.', 'L’affirmation est close.'],
    ['The claim is new, closed.', 'L’affirmation est nouvelle et close.'],
    ['It held as of 2026-11-02 already.', 'Valable au 2\u00a0novembre\u00a02026.'],
    ['At most 10,000 letters.', '10\u202f000 lettres au plus.'],
    [
      'The claim is new. An editor says why.',
      'L’affirmation est nouvelle. Un responsable dit pourquoi.',
    ],
    ['There is no such claim.', 'Pas d’affirmation.'],
    ['There is no such thing.', 'thing ?'],
    ['title: Choose a file.', 'title\u00a0: Choisissez un fichier.'],
    ['It lacks “A, or B”, “C”.', 'Il manque «\u00a0A, or B\u00a0», «\u00a0C\u00a0».'],
    ['It lacks “A” → “B”.', 'Il manque «\u00a0A\u00a0» → «\u00a0B\u00a0».'],
    ['Choose a file. There is no such claim.', 'Choisissez un fichier. Pas d’affirmation.'],
  ])('%s', (english, said) => {
    expect(french(english)).toBe(said);
  });

  it.each(['Nobody knows this one.', 'Choose a file. Nobody knows this one.', '', 'a: b'])(
    'is left as it is where nobody translated it: %s',
    (english) => {
      expect(french(english)).toBe(english);
    },
  );

  it('keeps what is no sentence', () => {
    expect(french(null)).toBeNull();
    expect(french(undefined)).toBeUndefined();
  });

  it('keeps a name from taking the signs of an Arabic sentence along', () => {
    const arabic = sayerOf('ar', { '{0} is here.': '{0} هنا.' });
    expect(arabic('Mara is here.')).toBe('\u2068Mara\u2069 هنا.');
  });

  it('finds the values again, whatever they are', () => {
    const read = readerOf(['“{0}” is not in column {1}.', 'Something else.']);
    const value = fc.string({ minLength: 1 }).filter((text) => !/[“”]/.test(text));
    fc.assert(
      fc.property(value, value, (one, other) => {
        expect(read(`“${one}” is not in column ${other}.`)?.values).toEqual([one, other]);
      }),
    );
  });
});

describe('the catalogues', () => {
  const refusal = new AppError(
    'CONFLICT',
    'The claim is drafting. Reopen it before changing what it rests on.',
  );

  it.each([
    [
      'fr',
      'L’affirmation est à l’état «\u00a0Rédaction\u00a0». Rouvrez-la avant de modifier ce sur quoi elle repose.',
    ],
    [
      'es',
      'El estado de la afirmación es “en redacción”. Reábrala antes de cambiar aquello en lo que se apoya.',
    ],
    ['ar', 'حالة الادعاء «قيد الصياغة». يلزم إعادة فتحه قبل تغيير ما يستند إليه.'],
    ['zh', '这条说法的状态为“起草中”。更改其依据之前须先重新开启。'],
  ])('say a refusal in %s', async (locale, said) => {
    const say = await getSayer(locale as Locale);
    expect(say(refusal.message)).toBe(said);
  });

  it('leave English alone', async () => {
    expect((await getSayer('en'))(refusal.message)).toBe(refusal.message);
  });
});
