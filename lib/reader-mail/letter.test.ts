import { describe, expect, it } from 'vitest';
import { writeAnswerLetter } from '@/lib/challenges/letter';
import { languages, loadMessages } from '@/lib/i18n/messages';
import { writeTipLetter } from '@/lib/submissions/letters';
import { writeSubscriberLetter } from '@/lib/subscriptions/letter';
import { type Letter, letterSchema, writeLetter } from './letter';

const publisher = 'Redaktion <A&B>';
const claimId = '00000000-0000-7000-8000-000000000001';
const page = 'https://a.example/page';

/** A mail of each of the three kinds that readers get, in one language. */
async function letters(locale: (typeof languages)[number]): Promise<Record<string, Letter>> {
  const messages = await loadMessages(locale);
  const tip = { locale, publisher, page, claim: () => page, stopOnce: page, claimId: null };
  const answer = { locale, publisher, claimId, text: 'No <b>.', status: page, keepDays: 3 };
  const change = { number: 1, kind: 'update', rating: 'Mixed', summary: 'Half.', note: null };
  return {
    tip: writeTipLetter(
      { ...tip, quotation: 'نصف <الأشجار>', language: 'ar' },
      { kind: 'declined', reason: 'other', answer: 'Not < now.' },
      messages,
    ),
    answer: writeAnswerLetter({ ...answer, outcome: 'accepted', reason: 'You & we.' }, messages),
    subscription: writeSubscriberLetter(
      {
        ...{ reader: locale, publisher, claimId, statement: 'Trout.', language: 'en' },
        ...{ ...change, kind: 'update', claim: page, manage: page, stopOnce: page },
      },
      messages,
    ),
  };
}

describe.each(languages)('mails to readers in %s', (locale) => {
  it('are whole, in their own direction, and carry no markup of anybody', async () => {
    for (const letter of Object.values(await letters(locale))) {
      expect(letterSchema.parse(JSON.parse(JSON.stringify(letter)))).toEqual(letter);
      const { subject, text, html } = writeLetter(letter);
      const direction = locale === 'ar' ? 'rtl' : 'ltr';
      expect(html).toContain(`<html lang="${locale}" dir="${direction}">`);
      expect(html).toContain('Redaktion &lt;A&amp;B&gt;');
      expect(html).not.toMatch(/<b>|<الأشجار>|[:：]\s*<\/a>|\{\w+\}/);
      expect(text).toContain(letter.quotation?.text);
      expect(text).toContain(page);
      expect(subject).not.toMatch(/\{|\n/);
    }
  });

  it('say how to leave where more would follow', async () => {
    const { tip, answer, subscription } = await letters(locale);
    expect(tip?.stop && subscription?.stop).not.toBeNull();
    expect(answer).toMatchObject({ stop: null, stopOnce: null, about: claimId });
  });
});

it('quotes in the direction of the words', async () => {
  const { tip } = await letters('en');
  expect(tip && writeLetter(tip).html).toContain('<blockquote lang="ar" dir="rtl"');
});
