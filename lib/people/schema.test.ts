import { describe, expect, it } from 'vitest';
import { emailSchema, newPasswordSchema, safeNextPath } from './schema';

describe('where to go after signing in', () => {
  it.each(['/desk', '/desk/claims?state=new#top', '/'])('%s is a path of this site', (path) => {
    expect(safeNextPath(path)).toBe(path);
  });

  it.each([
    'https://evil.example/',
    '//evil.example/',
    '/\\evil.example',
    '/\t/evil.example',
    '/desk\\..\\',
    '/.//evil.example',
    'desk',
    'javascript:alert(1)',
    '/sign-in?next=/desk',
    '',
    undefined,
    ['/desk'],
    `/${'a'.repeat(3000)}`,
  ])('%j is refused', (path) => {
    expect(safeNextPath(path)).toBeNull();
  });
});

describe('what people type', () => {
  it('an e-mail address is trimmed and in lower case', () => {
    expect(emailSchema.parse('  Ana@Example.ORG ')).toBe('ana@example.org');
  });

  it('a password has at least twelve characters, whatever they are', () => {
    expect(newPasswordSchema.safeParse('eleven char').success).toBe(false);
    expect(newPasswordSchema.safeParse('twelve chars').success).toBe(true);
  });
});
