import { expect, it } from 'vitest';
import { languageAddresses } from './language-addresses';

const hrefs = (path: string, query = '') => languageAddresses(path, query).map(({ href }) => href);

it.each([
  ['/en', '', '/', '/fr', '/zh'],
  ['/', '', '/', '/fr', '/zh'],
  ['/ar/claims/x', '', '/claims/x', '/fr/claims/x', '/zh/claims/x'],
  // The route of a search on the server, and its address in the browser.
  ['/fr/claims/results', '?q=a', '/claims?q=a', '/fr/claims?q=a', '/zh/claims?q=a'],
  ['/fr/claims', '?q=a', '/claims?q=a', '/fr/claims?q=a', '/zh/claims?q=a'],
  [
    '/en/claims/x/as-of',
    '?asOf=1999',
    '/claims/x?asOf=1999',
    '/fr/claims/x?asOf=1999',
    '/zh/claims/x?asOf=1999',
  ],
  [
    '/claims/results-of-2020',
    '',
    '/claims/results-of-2020',
    '/fr/claims/results-of-2020',
    '/zh/claims/results-of-2020',
  ],
  [
    '/ar/sign-in',
    '?next=%2Fdesk',
    '/en/sign-in?next=%2Fdesk',
    '/fr/sign-in?next=%2Fdesk',
    '/zh/sign-in?next=%2Fdesk',
  ],
])('%s%s is in English at %s', (path, query, english, french, chinese) => {
  const all = hrefs(path, query);
  expect([all[0], all[1], all.at(-1)]).toEqual([english, french, chinese]);
});

it('names each language in itself, with its direction', () => {
  expect(languageAddresses('/', '').find(({ locale }) => locale === 'ar')).toMatchObject({
    ...{ name: 'العربية', direction: 'rtl' },
  });
});
