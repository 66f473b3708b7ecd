import { describe, expect, it } from 'vitest';
import { inLanguage, languageOf, withoutLanguage } from './address';

describe('an address in a language', () => {
  it.each(['/', '/claims?q=a', '/claims/x#evidence-1', '/desk', 'https://example.org/en', '#part'])(
    '%s is the same in the default language',
    (address) => {
      expect(inLanguage(address, 'en')).toBe(address);
      expect(inLanguage(address, 'tlh')).toBe(address);
    },
  );

  it.each([
    ['/en', '/'],
    ['/en/desk/claims', '/desk/claims'],
    ['/english', '/english'],
    ['/desk/en', '/desk/en'],
    ['/', '/'],
  ])('%s without its language is %s', (path, bare) => expect(withoutLanguage(path)).toBe(bare));

  it.each(['/', '/en/claims', '/claims', '/tlh/claims', ''])('%s names English', (path) =>
    expect(languageOf(path)).toBe('en'),
  );
});
