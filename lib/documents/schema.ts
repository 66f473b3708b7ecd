import { z } from 'zod';
import { daySchema } from '@/lib/day';
import { seenVersion } from '@/lib/seen-version';
import { DocumentKind } from '@/prisma/generated/enums';

/** Longer than any title found in practice; a whole paragraph pasted as a title is a mistake. */
const MAX_TITLE = 500;
/** Names of publishers and of single authors. */
const MAX_NAME = 200;
/** A collaboration with more authors is cited by its first ones. */
const MAX_AUTHORS = 50;
/** What browsers and servers agree on for an address. */
const MAX_URL = 2_000;
/** A reason is a sentence or two; it is published beside the document. */
const MAX_REASON = 1_000;
/** About 800 pages: what fits a form that is sent whole. More belongs in a file. */
export const MAX_PASTED_TEXT = 2_000_000;
/** A search is a few words; more only slows the index down. */
const MAX_QUERY = 200;
/** The most rows that a list answers with, as the API promises. */
const MAX_LIMIT = 200;
/** One screen of the library without scrolling far. */
const USUAL_LIMIT = 50;

/** One line: control characters and runs of blanks, which come with pasting, become single blanks. */
const line = () =>
  z.string().overwrite((value) =>
    value
      .toWellFormed()
      .replace(/[\p{Cc}\s]+/gu, ' ')
      .trim(),
  );

const title = line()
  .min(1, 'Give the document a title.')
  .max(MAX_TITLE, `A title has at most ${MAX_TITLE} characters.`);
const publisher = line()
  .min(1, 'Name the publisher, or leave it out.')
  .max(MAX_NAME, `A publisher’s name has at most ${MAX_NAME} characters.`);
const author = line()
  .min(1, 'An author has a name.')
  .max(MAX_NAME, `An author’s name has at most ${MAX_NAME} characters.`);
const authors = z.array(author).max(MAX_AUTHORS, `Name at most ${MAX_AUTHORS} authors.`);
export const webAddress = z
  .url({ protocol: /^https?$/, error: 'Give an address that begins with http:// or https://.' })
  .max(MAX_URL, `An address has at most ${MAX_URL} characters.`);
const reason = line()
  .min(1, 'Say why there is neither an address nor a copy.')
  .max(MAX_REASON, `A reason has at most ${MAX_REASON} characters.`);
const language = line().transform((tag, context) => {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? tag;
  } catch {
    context.addIssue({
      code: 'custom',
      message: 'Give the language as a tag such as en or zh-Hant.',
    });
    return z.NEVER;
  }
});

/** Bibliographic data that somebody gives with an import; what is left out is suggested by the content. */
export const bibliographySchema = z.object({
  title: title.optional(),
  publisher: publisher.optional(),
  authors: authors.optional(),
  publishedOn: daySchema.optional(),
  url: webAddress.optional(),
  language: language.optional(),
  kind: z.enum(DocumentKind).optional(),
});
export type BibliographyInput = z.output<typeof bibliographySchema>;

/** A pasted text, or one sent as JSON: it has a title, because nothing else names it. */
export const textSchema = bibliographySchema.extend({
  title,
  text: z
    .string()
    .min(1, 'Paste the text of the document.')
    .max(MAX_PASTED_TEXT, 'The text is too long to paste. Import it as a file.'),
});
export type TextInput = z.output<typeof textSchema>;

/** A web page to be fetched. */
export const pageSchema = bibliographySchema.omit({ url: true }).extend({ url: webAddress });
export type PageInput = z.output<typeof pageSchema>;

/** A correction of bibliographic data: what is left out stays, null clears. */
export const correctionSchema = z.object({
  documentId: z.uuid(),
  version: seenVersion,
  title: title.optional(),
  publisher: publisher.nullish(),
  authors: authors.optional(),
  publishedOn: daySchema.nullish(),
  url: webAddress.nullish(),
  archiveUrl: webAddress.nullish(),
  noCopyReason: reason.nullish(),
  language: language.nullish(),
  kind: z.enum(DocumentKind).optional(),
});
export type CorrectionInput = z.output<typeof correctionSchema>;

/** The same from the form that shows every field: an empty one clears. */
export const correctionFormSchema = z.preprocess(
  (form) => ({
    publisher: null,
    publishedOn: null,
    url: null,
    archiveUrl: null,
    noCopyReason: null,
    language: null,
    title: '',
    ...authorsByLine(form),
  }),
  correctionSchema,
);

/** Pasted text and web page as their forms send them. */
export const textFormSchema = z.preprocess(
  (form) => ({ title: '', text: '', ...authorsByLine(form) }),
  textSchema,
);
export const pageFormSchema = z.preprocess(
  (form) => ({ url: '', ...authorsByLine(form) }),
  pageSchema,
);

/** A form in which each author stands on a line of their own. */
function authorsByLine(form: unknown): Record<string, unknown> {
  const fields: Record<string, unknown> = typeof form === 'object' ? { ...form } : {};
  return { ...fields, authors: splitLines(fields.authors) };
}

/** The lines of a text area that are not empty, trimmed. */
function splitLines(value: unknown): string[] {
  if (typeof value !== 'string') return [];
  return value
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** A block of a version, named by the position where it starts. */
export const foldSchema = z.object({
  documentId: z.uuid(),
  versionNumber: z.coerce.number().int().positive(),
  blockStart: z.coerce.number().int().nonnegative(),
});
export type FoldInput = z.output<typeof foldSchema>;

export const documentSorts = ['added', 'published', 'title'] as const;

/** What the library shows. `from` and `to` bound the date of publication, both inclusive. */
export const documentFilterSchema = z.object({
  q: line().max(MAX_QUERY, `Search for at most ${MAX_QUERY} characters.`).optional(),
  publisher: line().optional(),
  language: line().optional(),
  from: daySchema.optional(),
  to: daySchema.optional(),
  sort: z.enum(documentSorts).default('added'),
  cursor: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(MAX_LIMIT).default(USUAL_LIMIT),
});
export type DocumentFilter = z.output<typeof documentFilterSchema>;

/** Does the filter leave anything out, whichever its order and page? */
export function isFiltered({ q, publisher, language, from, to }: DocumentFilter): boolean {
  return [q, publisher, language, from, to].some((value) => value !== undefined && value !== '');
}
