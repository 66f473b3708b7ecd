import { expect, it } from 'vitest';
import { paths } from './paths';

it('leaves empty values out of a query, and repeats lists', () => {
  expect(paths.claims({ q: '', topic: null, rating: ['false', 'mixed'], page: 2 })).toBe(
    '/claims?rating=false&rating=mixed&page=2',
  );
  expect(paths.claims()).toBe('/claims');
});

it('escapes what comes from elsewhere', () => {
  expect(paths.claim('a/b?c')).toBe('/claims/a%2Fb%3Fc');
  expect(paths.signIn('/desk/claims?q=a&b')).toBe('/sign-in?next=%2Fdesk%2Fclaims%3Fq%3Da%26b');
});

it('leads to a claim by its number and to a passage in its document', () => {
  expect(paths.desk.claim(12)).toBe('/desk/claims/12');
  expect(paths.desk.passage('d', 'p')).toBe('/desk/documents/d?passage=p');
});
