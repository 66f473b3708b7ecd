import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromForm, parse } from '@/lib/parse';
import { isCountry, namesOf, toLanguageTag } from './codes';
import { missingParts, requiredParts } from './completeness';
import { changePublisherFormSchema, toFormFields } from './form';
import { type PublisherInput, publisherSchema } from './schema';
import { policyAddresses, readContact } from './sections';

const origin = 'https://checks.example';
const publisher = (fields: Partial<PublisherInput> = {}) =>
  publisherSchema.parse({ name: 'Harbour Facts', ...fields });

const whole = publisher({
  description: 'We check.',
  contact: 'desk@checks.example',
  funding: 'By readers.',
  language: 'ar',
  legalName: 'Harbour Facts e. V.',
  kind: 'nonprofit',
  foundedIn: 2019,
  address: '1 Quay\nTamar',
  ownership: 'Its members.',
  fundingSources: [
    { name: 'Readers', share: 62.5, amount: '120,000 EUR', year: 2025 },
    { name: 'A foundation', share: null, amount: '', year: null },
  ],
  people: [{ name: 'Mara Lind', role: 'Editor', url: 'https://mara.example/', agreed: true }],
  memberships: [{ name: 'A code', url: null }],
  methodology: 'a',
  corrections: 'b',
  ethics: 'c',
  conflicts: 'd',
  unnamedSources: 'e',
  diversity: 'f',
  rightOfReply: 'g',
  feedback: 'h',
  languages: ['en', 'zh-Hant'],
  countries: ['FR', 'KE'],
  sameAs: ['https://social.example/@harbour'],
});

const send = (fields: Record<string, string>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries({ version: '0', name: 'P', ...fields })) {
    form.append(name, value);
  }
  return parse(changePublisherFormSchema, fromForm(form));
};

describe('the form of the profile', () => {
  it('gives back exactly what it shows', () => {
    expect(send(toFormFields(whole))).toEqual({ ...whole, version: 0 });
    expect(send(toFormFields(publisher()))).toEqual({ ...publisher(), version: 0 });
  });

  it('leaves out rows that nothing was written in, and names the others by their place', () => {
    const fields = { 'people.0.name': '', 'people.0.agreed': 'on', 'people.3.name': 'Mara' };
    expect(() => send(fields)).toThrow(
      expect.objectContaining({
        fields: expect.objectContaining({
          'people.3.role': 'Say what the person does.',
          'people.3.agreed': 'Only people who agreed to it are named here.',
        }),
      }),
    );
    const { people } = send({ ...fields, 'people.3.role': 'Editor', 'people.3.agreed': 'on' });
    expect(people).toEqual([{ name: 'Mara', role: 'Editor', url: null, agreed: true }]);
  });

  it.each([
    ['foundedIn', 'long ago', 'Give a year such as 2019.'],
    ['fundingSources.0.share', 'half', 'Give a share from 0 to 100 per cent.'],
    ['languages', 'en, not a tag!', 'Give languages as tags: en, fr, zh-Hant.'],
    ['countries', 'FR, XX', 'Give countries as two letters: FR, KE, BR.'],
    [
      'people.0.url',
      'javascript:alert(1)',
      'Give an address that begins with http:// or https://.',
    ],
    ['sameAs', 'https://a.example\nfile:///etc', /^Give one address a line/],
  ])('refuses %s “%s” beside its field', (name, value, sentence) => {
    const fields = { 'fundingSources.0.name': 'A', [name]: value };
    expect(() => send(fields)).toThrow(
      expect.objectContaining({
        fields: expect.objectContaining({ [name]: expect.stringMatching(sentence) }),
      }),
    );
  });

  it('refuses shares of a year that are more than all of it', () => {
    const shares = (second: string, year: string) => ({
      ...{ 'fundingSources.0.name': 'A', 'fundingSources.0.share': '60 %' },
      ...{ 'fundingSources.1.name': 'B', 'fundingSources.1.share': second },
      ...{ 'fundingSources.0.year': '2025', 'fundingSources.1.year': year },
    });
    expect(send(shares('40', '2025')).fundingSources).toHaveLength(2);
    expect(send(shares('40,5', '2024')).fundingSources[1]?.share).toBe(40.5);
    expect(() => send(shares('40,5', '2025'))).toThrow(
      expect.objectContaining({
        fields: { fundingSources: 'The shares of one year come to more than 100 per cent.' },
      }),
    );
  });

  it('is not led astray by any name of a field', () => {
    const name = fc.oneof(
      fc.string(),
      fc.constantFrom('people.99999999.name', 'people.-1.name', '__proto__', 'people.__proto__.x'),
    );
    fc.assert(
      fc.property(fc.dictionary(name, fc.string()), (fields) => {
        try {
          expect(send(fields).people.length).toBeLessThanOrEqual(200);
        } catch (error) {
          expect(error).toMatchObject({ code: 'INVALID' });
        }
      }),
    );
  });
});

describe('what readers have to be told', () => {
  it('is named while it is missing, each part by itself', () => {
    expect(missingParts(publisher())).toEqual(requiredParts);
    expect(missingParts(whole)).toEqual([]);
    for (const part of requiredParts) {
      if (part === 'funding') continue;
      const without = { ...whole, [part]: publisher()[part] };
      expect(missingParts(without)).toEqual([part]);
    }
    expect(missingParts({ ...whole, funding: '' })).toEqual([]);
    expect(missingParts({ ...whole, funding: '', fundingSources: [] })).toEqual(['funding']);
  });
});

describe('addresses of policies', () => {
  it('lead to what was written, and to nothing else', () => {
    expect(policyAddresses(publisher(), origin)).toEqual({
      methodology: `${origin}/methodology`,
      corrections: `${origin}/corrections`,
    });
    expect(policyAddresses(whole, origin)).toMatchObject({
      corrections: `${origin}/corrections#policy`,
      unnamedSources: `${origin}/about#unnamed-sources`,
      people: `${origin}/about#people`,
    });
    expect(Object.keys(policyAddresses(whole, origin))).toHaveLength(13);
  });

  it('make a link of a mail address and of a page, and of nothing else', () => {
    expect(readContact('desk@checks.example').href).toBe('mailto:desk@checks.example');
    expect(readContact('https://checks.example/contact').kind).toBe('page');
    for (const words of ['', 'javascript:alert(1)', 'Ask at the quay', 'https://', 'a@b']) {
      expect(readContact(words)).toEqual({ kind: 'words' });
    }
  });
});

it('codes are of languages and countries that there are', () => {
  expect(toLanguageTag('ZH_hant')).toBe('zh-Hant');
  expect(toLanguageTag('no language')).toBeNull();
  expect(['FR', 'KE', 'ZZ', 'XX', 'fr', 'FRA'].map(isCountry)).toEqual([
    ...[true, true, false, false, false, false],
  ]);
  expect(namesOf('fr', { type: 'region', codes: ['FR', 'KE'] })).toBe('France et Kenya');
});
