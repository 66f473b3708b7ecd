import { expect, it } from 'vitest';
import { languageAsked } from './asked';

const desk = 'https://assay.example/desk/claims/12';

it.each([
  [{}, 'en'],
  [{ cookie: 'ar' }, 'ar'],
  [{ cookie: 'tlh' }, 'en'],
  [{ cookie: 'ar', from: desk }, 'ar'],
  [{ cookie: 'ar', from: 'https://assay.example/sign-in?next=%2Fdesk' }, 'ar'],
  [{ cookie: 'ar', from: 'https://assay.example/claims/x/subscribe' }, 'en'],
  [{ cookie: 'ar', from: 'https://assay.example/fr/claims/x/subscribe' }, 'fr'],
  [{ cookie: 'ar', from: 'no address' }, 'ar'],
  [{ accept: 'zh' }, 'zh'],
  [{ accept: 'fr-CH, fr;q=0.9, en;q=0.8' }, 'fr'],
  [{ accept: 'ar,en' }, 'ar'],
  [{ accept: 'en-GB,fr;q=0.9' }, 'en'],
  [{ accept: 'frr' }, 'en'],
  [{ accept: '*' }, 'en'],
  [{ accept: 'fr', cookie: 'en' }, 'en'],
  [{ accept: 'fr', from: desk }, 'fr'],
  [{ accept: 'fr', from: 'https://assay.example/claims' }, 'en'],
] as const)('%o is answered in %s', (asked, language) =>
  expect(languageAsked(asked)).toBe(language),
);
