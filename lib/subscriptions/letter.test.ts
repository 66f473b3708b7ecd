import { describe, expect, it } from 'vitest';
import { languages, loadMessages } from '@/lib/i18n/messages';
import { type SubscriberLetter, writeSubscriberLetter } from './letter';

const letter: SubscriberLetter = {
  ...{ reader: 'en', publisher: 'Redaktion <A&B>', number: 2, statement: 'نصف < الأشجار' },
  ...{ language: 'ar', kind: 'correction', rating: 'Mixed', summary: 'Half of it.' },
  ...{ note: 'We miscounted.', claim: 'https://a.example/claims/x' },
  manage: 'https://a.example/subscription/t',
};

describe.each(languages)('a mail to a subscriber in %s', (reader) => {
  it.each([0, 1])(
    'says number %i in its language, names what it is about and how to leave',
    async (number) => {
      const written = writeSubscriberLetter(
        { ...letter, reader, number },
        await loadMessages(reader),
      );
      const direction = reader === 'ar' ? 'rtl' : 'ltr';
      expect(written.html).toContain(`<html lang="${reader}" dir="${direction}">`);
      expect(written.html).toContain('lang="ar" dir="rtl"');
      expect(written.text).toContain(letter.statement);
      expect(written.subject).toContain(letter.statement);
      expect(written.text).toContain(letter.manage);
      expect(written.text.includes(letter.claim)).toBe(number > 0);
      expect(written.html).toContain('Redaktion &lt;A&amp;B&gt;');
      expect(written.html).not.toMatch(/[:：]\s*<\/a>|\{|\}/);
    },
  );

  it('is another one in every language', async () => {
    const all = await Promise.all(
      languages.map(async (other) => {
        const { subject } = writeSubscriberLetter(
          { ...letter, reader: other },
          await loadMessages(other),
        );
        return subject;
      }),
    );
    expect(new Set(all).size).toBe(languages.length);
  });
});
