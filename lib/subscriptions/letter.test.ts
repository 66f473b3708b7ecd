import { describe, expect, it } from 'vitest';
import { languages, loadMessages } from '@/lib/i18n/messages';
import { type SubscriberNews, writeSubscriberLetter } from './letter';

const news: SubscriberNews = {
  ...{ reader: 'en', publisher: 'Redaktion', number: 2, statement: 'نصف الأشجار' },
  ...{ language: 'ar', kind: 'correction', rating: 'Mixed', summary: 'Half of it.' },
  ...{ note: 'We miscounted.', claim: 'https://a.example/claims/x' },
  ...{ manage: 'https://a.example/subscription/t', stopOnce: 'https://a.example/api/s/t' },
  claimId: '00000000-0000-7000-8000-000000000001',
};

describe.each(languages)('a mail to a subscriber in %s', (reader) => {
  it('asks first, and then tells of publications with the way out', async () => {
    const messages = await loadMessages(reader);
    const question = writeSubscriberLetter({ ...news, reader, number: 0 }, messages);
    expect(question).toMatchObject({ lines: [], stop: null, link: { address: news.manage } });
    const told = writeSubscriberLetter({ ...news, reader }, messages);
    expect(told).toMatchObject({ link: { address: news.claim }, stop: { address: news.manage } });
    expect(told.lines).toEqual([
      expect.stringContaining('Mixed'),
      'Half of it.',
      expect.stringContaining('We miscounted.'),
    ]);
    for (const letter of [question, told]) {
      expect(letter.subject).toContain(news.statement);
      expect(letter.quotation?.text).toContain(news.statement);
      expect(JSON.stringify(letter)).not.toMatch(/\{\w+\}/);
    }
  });
});

it('is another one in every language', async () => {
  const subjects = await Promise.all(
    languages.map(
      async (reader) =>
        writeSubscriberLetter({ ...news, reader }, await loadMessages(reader)).subject,
    ),
  );
  expect(new Set(subjects).size).toBe(languages.length);
});
