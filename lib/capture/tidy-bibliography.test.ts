import { describe, expect, it } from 'vitest';
import { tidyBibliography } from './tidy-bibliography';

describe('tidyBibliography', () => {
  it('makes single lines that a database and a form can hold', () => {
    const tidied = tidyBibliography({
      title: ' Annual\u0000\n report ',
      publisher: '\u200b ',
      authors: ['Ann  Lee', '', 'Ann Lee'],
      url: `https://example.org/${'x'.repeat(3000)}`,
    });
    expect(tidied).toEqual({ title: 'Annual report', authors: ['Ann Lee'] });
  });

  it('shortens what is endless, without cutting a character in two', () => {
    const { title = '' } = tidyBibliography({ title: `x${'😀'.repeat(1000)}` });
    expect(title.length).toBeLessThanOrEqual(500);
    expect(title.isWellFormed()).toBe(true);
  });
});
