import { createTranslator } from 'next-intl';
import { describe, expect, it } from 'vitest';
import { sentencesOf } from '@/lib/testing/messages/sentences';
import { shapeOf } from '@/lib/testing/messages/shape';
import { isolateAll, isolateArguments } from './isolate';
import { loadMessages } from './messages';

describe('arguments in isolation', () => {
  it.each([
    ['بلا', 'بلا'],
    ['أرفقه {name}: «{reason}»', 'أرفقه \u2068{name}\u2069: «\u2068{reason}\u2069»'],
    ['#{number} {statement}', '#{number} \u2068{statement}\u2069'],
    ['{share}%', '{share}%'],
    ['{n, number} في {name}', '{n, number} في \u2068{name}\u2069'],
    [
      '{count, plural, one {{name} PDF} other {# {PDF}}}',
      '{count, plural, one {\u2068{name}\u2069 PDF} other {# \u2068{PDF}\u2069}}',
    ],
    ['{kind, select, pdf {PDF} other {—}}', '{kind, select, pdf {PDF} other {—}}'],
    ["'{' {name} '}'", "'{' \u2068{name}\u2069 '}'"],
    ['<b>{name}</b>', '<b>\u2068{name}\u2069</b>'],
  ])('%s', (message, isolated) => expect(isolateArguments(message)).toBe(isolated));

  it('leave every Arabic message what it is', async () => {
    const messages = await loadMessages('ar');
    const isolated = sentencesOf(isolateAll(messages));
    for (const [path, text] of sentencesOf(messages)) {
      const other = isolated.get(path) ?? '';
      expect(shapeOf(other), path).toEqual(shapeOf(text));
      expect(other.replace(/[\u2068\u2069]/g, ''), path).toBe(text);
    }
  });

  it('are said as they are', async () => {
    const messages = isolateAll({ by: 'أرفقه {name}' });
    const t = createTranslator({ locale: 'ar', messages });
    expect(t('by', { name: 'Mara Lind' })).toBe('أرفقه \u2068Mara Lind\u2069');
  });
});
