import { expect, it } from 'vitest';
import { submissionSchema } from './schema';

it('needs words, a link or a file', () => {
  expect(submissionSchema.safeParse({ email: 'a@example.org' }).error?.issues[0]?.path).toEqual([
    'text',
  ]);
  for (const one of [{ text: 'Trout' }, { link: 'https://example.org' }, { attachment: 'x' }]) {
    expect(submissionSchema.safeParse(one).success).toBe(true);
  }
});

it('completes a link that was copied without its beginning, and takes no other kinds', () => {
  const linkOf = (link: string) => submissionSchema.safeParse({ link }).data?.link;
  expect(linkOf('example.org/trout')).toBe('https://example.org/trout');
  expect(linkOf(' http://example.org ')).toBe('http://example.org');
  for (const bad of [
    'javascript:alert(1)',
    'data:text/html,x',
    'ftp://example.org',
    'not a link',
  ]) {
    expect(linkOf(bad)).toBeUndefined();
  }
});
