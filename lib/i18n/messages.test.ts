import { readdirSync } from 'node:fs';
import { createTranslator, IntlErrorCode } from 'next-intl';
import { describe, expect, it } from 'vitest';
import { locales } from './locales';
import { loadMessages } from './messages';

/** Every sentence of a tree of messages with its path. */
function sentences(tree: object, prefix = ''): [string, unknown][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'object' ? sentences(value, `${prefix}${key}.`) : [[prefix + key, value]],
  );
}

describe.each(locales)('the words in %s', (locale) => {
  it('come from every file of the folder', async () => {
    const files = readdirSync(new URL(`./messages/${locale}`, import.meta.url));
    const names = files.map((file) => file.replace(/\.json$/, ''));
    expect(Object.keys(await loadMessages(locale)).sort()).toEqual(names.sort());
  });

  it('are sentences that can be read', async () => {
    const messages = await loadMessages(locale);
    const broken: string[] = [];
    for (const [key, value] of sentences(messages)) {
      if (typeof value !== 'string' || value.trim() === '') broken.push(key);
      const onError = (error: { code: string }) => {
        if (error.code === IntlErrorCode.INVALID_MESSAGE) broken.push(key);
      };
      const translate = createTranslator<Record<string, object>>({ locale, messages, onError });
      translate(key as never);
    }
    expect(broken).toEqual([]);
  });

  it('keep the manners: no exclamation marks, no "please", no "oops"', async () => {
    const loud = sentences(await loadMessages(locale)).filter(([, value]) =>
      /!|\bplease\b|\boops\b/i.test(String(value)),
    );
    expect(loud).toEqual([]);
  });
});
