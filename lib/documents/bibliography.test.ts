import { describe, expect, test } from 'vitest';
import { composeBibliography } from './bibliography';

const text = 'A first line\n\nAnd more.';

describe('composeBibliography', () => {
  test('what a person gave wins over what the content suggests', () => {
    const composed = composeBibliography(
      { title: 'Given', language: 'ar' },
      { title: 'Suggested', publisher: 'Gazette', publishedOn: '2024-03-01', language: 'en' },
      { text },
    );
    expect(composed).toEqual({
      title: 'Given',
      publisher: 'Gazette',
      publishedOn: '2024-03-01',
      language: 'ar',
    });
  });

  test('one bad suggestion does not cost the others', () => {
    const composed = composeBibliography(
      {},
      {
        title: '  A\n title ',
        publishedOn: 'last Monday',
        url: 'javascript:1',
        authors: ['R. Haddad'],
      },
      { text },
    );
    expect(composed).toEqual({ title: 'A title', authors: ['R. Haddad'] });
  });

  test.each([
    [{ filename: 'port figures.2024.txt', text }, 'port figures.2024'],
    [{ filename: 'port figures.html', text }, 'port figures'],
    [{ url: 'https://a.example/b/c?d=e', text }, 'a.example/b/c'],
    [{ text }, 'A first line'],
    [{ text: 'word '.repeat(40) }, `${'word '.repeat(16).trimEnd()}…`],
  ])('there is always a title: %j', (source, title) => {
    expect(composeBibliography({}, {}, source).title).toBe(title);
  });

  test('a page’s own address is believed about its own site only', () => {
    const from = (url: string) =>
      composeBibliography({}, { url }, { url: 'https://a.example/x?utm=1', text }).url;
    expect(from('https://a.example/x')).toBe('https://a.example/x');
    expect(from('https://b.example/x')).toBe('https://a.example/x?utm=1');
  });
});
