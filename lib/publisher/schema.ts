import { z } from 'zod';
import { webAddress } from '@/lib/documents/schema';
import { seenVersion } from '@/lib/seen-version';
import { isCountry, toLanguageTag } from './codes';

/** Long enough for a page that explains itself; a book belongs elsewhere. */
const MAX_TEXT = 4000;
const MAX_LINE = 300;
const MAX_NAME = 200;
/** As many as a large newsroom names on its page. */
const MAX_PEOPLE = 200;
const MAX_SOURCES = 100;
const MAX_LINKS = 30;
/** All that there are: of languages some hundreds are written, of countries fewer than 250. */
const MAX_CODES = 250;

/** The year of the oldest newspapers. */
const EARLIEST = 1500;
const LATEST = 2200;

const paragraph = z.string().trim().max(MAX_TEXT, 'This has at most 4,000 characters.').default('');
const optionalLine = z
  .string()
  .trim()
  .max(MAX_LINE, 'This has at most 300 characters.')
  .default('');
const named = (sentence: string) =>
  z
    .string(sentence)
    .trim()
    .min(1, sentence)
    .max(MAX_NAME, `This has at most ${MAX_NAME} characters.`);
const year = z
  .int('Give a year such as 2019.')
  .min(EARLIEST, 'Give a year such as 2019.')
  .max(LATEST, 'Give a year such as 2019.')
  .nullable()
  .default(null);

/** What kind of organisation publishes; `structured-data` says which types of schema.org they are. */
export const organisationKinds = [
  'newsroom',
  'nonprofit',
  'company',
  'public_broadcaster',
  'university',
  'network',
  'other',
] as const;

/** Who paid, how much of it all in per cent, and in which year; an amount is written with its currency. */
export const fundingSourceSchema = z.object({
  name: named('Name who gave the money.'),
  share: z
    .number('Give a share from 0 to 100 per cent.')
    .min(0, 'Give a share from 0 to 100 per cent.')
    .max(100, 'Give a share from 0 to 100 per cent.')
    .nullable()
    .default(null),
  amount: optionalLine,
  year,
});

/** A person who agreed to be named in public. */
export const publicPersonSchema = z.object({
  name: named('Name the person.'),
  role: named('Say what the person does.'),
  url: webAddress.nullable().default(null),
  agreed: z.literal(true, 'Only people who agreed to it are named here.'),
});

/** A code of principles that the publisher is bound to, and the page that proves it. */
export const membershipSchema = z.object({
  name: named('Name the code or the association.'),
  url: webAddress.nullable().default(null),
});

/** What readers are told beside name, description, contact and funding: the column `profile`. */
export const profileSchema = z.object({
  language: z
    .string()
    .trim()
    .refine(
      (tag) => toLanguageTag(tag) !== null,
      'Give the language as a tag such as en or zh-Hant.',
    )
    .overwrite((tag) => toLanguageTag(tag) ?? tag)
    .nullable()
    .default(null)
    .meta({ description: 'The language in which all these texts are written' }),
  legalName: optionalLine,
  kind: z.enum(organisationKinds).nullable().default(null),
  foundedIn: year,
  address: z.string().trim().max(500, 'This has at most 500 characters.').default(''),
  ownership: paragraph,
  fundingSources: z
    .array(fundingSourceSchema)
    .max(MAX_SOURCES, `Name at most ${MAX_SOURCES} funders.`)
    .refine(isAtMostAll, 'The shares of one year come to more than 100 per cent.')
    .default([]),
  people: z
    .array(publicPersonSchema)
    .max(MAX_PEOPLE, `Name at most ${MAX_PEOPLE} people.`)
    .default([]),
  memberships: z
    .array(membershipSchema)
    .max(MAX_LINKS, `Name at most ${MAX_LINKS} codes.`)
    .default([]),
  methodology: paragraph,
  corrections: paragraph,
  ethics: paragraph,
  conflicts: paragraph,
  unnamedSources: paragraph,
  diversity: paragraph,
  rightOfReply: paragraph,
  feedback: paragraph,
  languages: z
    .array(z.string().trim())
    .max(MAX_CODES)
    .refine((tags) => tags.every(toLanguageTag), 'Give languages as tags: en, fr, zh-Hant.')
    .default([])
    .meta({ description: 'In which the publisher checks claims, as BCP 47 tags' }),
  countries: z
    .array(z.string().trim().toUpperCase())
    .max(MAX_CODES)
    .refine((codes) => codes.every(isCountry), 'Give countries as two letters: FR, KE, BR.')
    .default([])
    .meta({ description: 'From which claims are checked, as ISO 3166-1 codes' }),
  sameAs: z
    .array(z.string().trim())
    .max(MAX_LINKS, `Give at most ${MAX_LINKS} addresses.`)
    .refine(
      (urls) => urls.every((url) => webAddress.safeParse(url).success),
      'Give one address a line, each with http:// or https:// before it.',
    )
    .default([])
    .meta({ description: 'Other addresses of the same publisher' }),
});

/** Shares are written with at most two decimals, and sums of such are not exact. */
const ROUNDING = 0.01;

function isAtMostAll(sources: readonly { share: number | null; year: number | null }[]): boolean {
  const years = Map.groupBy(sources, ({ year }) => year);
  return [...years.values()].every(
    (shares) => shares.reduce((sum, { share }) => sum + (share ?? 0), 0) <= 100 + ROUNDING,
  );
}

export const publisherSchema = profileSchema.extend({
  name: z
    .string('Name the publisher.')
    .trim()
    .min(1, 'Name the publisher.')
    .max(100, 'A name has at most 100 characters.'),
  description: paragraph,
  contact: optionalLine.meta({ description: 'A mail address, or the address of a page' }),
  funding: paragraph,
});

/** `version` is that of the profile that the person saw; 0 while there was none. */
export const changePublisherSchema = publisherSchema.extend({ version: seenVersion });

export type Profile = z.output<typeof profileSchema>;
export type Publisher = z.output<typeof publisherSchema>;
export type PublisherInput = z.input<typeof publisherSchema>;
export type ChangePublisherInput = z.output<typeof changePublisherSchema>;
