import { z } from 'zod';
import { saidSchema } from '@/lib/claims/schema';
import { publishedFiltersSchema } from '@/lib/publications/schema';
import { PublicationCause, PublicationKind, PublicationSeverity } from '@/prisma/generated/enums';
import { define } from '../definition';
import { dayField, digestField, FRESH, timeField } from '../fields';
import { pageOf, pageQuery } from '../page';
import { likelihoodFields } from './matches';

const count = z.int().nonnegative();
/** A numbered publication never changes. */
const YEAR = 31_536_000;

const publishedItem = z
  .object({
    slug: z.string(),
    url: z.url(),
    number: z.int().meta({ description: 'The number of its latest publication' }),
    statement: z.string(),
    summary: z.string(),
    claimantName: z.string().nullable(),
    claimedOn: dayField.nullable(),
    language: z.string().nullable(),
    rating: z.object({ key: z.string(), name: z.string() }),
    sources: z.object({ total: count, supports: count, contradicts: count, qualifies: count }),
    topics: z.array(z.object({ slug: z.string(), name: z.string() })),
    publishedAt: timeField,
    isDemonstration: z.boolean(),
  })
  .meta({ id: 'PublishedClaim' });

/** What a publication says about the one before it. */
const occasionFields = {
  kind: z.enum(PublicationKind),
  cause: z.enum(PublicationCause).nullable(),
  severity: z.enum(PublicationSeverity).nullable(),
  note: z.string().nullable(),
};

const publication = z
  .object({
    slug: z.string(),
    url: z.url(),
    versionUrl: z.url().meta({ description: 'The page of this version, for ever' }),
    number: z.int(),
    ...occasionFields,
    digest: digestField.meta({ description: 'SHA-256 of the canonical JSON of snapshot.approved' }),
    bundleUrl: z.url().meta({ description: 'The evidence bundle of this publication (ZIP)' }),
    snapshot: z
      .looseObject({ format: z.enum(['assay-snapshot-1', 'assay-snapshot-2', 'assay-snapshot-3']) })
      .meta({ description: 'Everything the public page says, as it was published' }),
    versions: z.array(
      z.object({
        number: z.int(),
        url: z.url(),
        ...occasionFields,
        rating: z.object({ key: z.string(), name: z.string() }),
        publishedAt: timeField,
      }),
    ),
  })
  .meta({ id: 'Publication' });

const slugParams = z.object({ slug: z.string().max(200) });
const numberField = z.coerce.number().int().positive().max(2_147_483_647);

export const listPublished = define({
  method: 'get',
  path: '/published',
  tag: 'published',
  summary: 'List and search the published claims',
  access: 'anyone',
  freshFor: FRESH,
  cors: true,
  description:
    'With similarTo, those that may say what was said or posted, best first with their scores, on one page; the other filters do not apply then.',
  query: publishedFiltersSchema
    .omit({ page: true })
    .extend({ ...pageQuery, similarTo: saidSchema.optional() }),
  response: pageOf(publishedItem.extend(z.object(likelihoodFields).partial().shape)).extend({
    total: count.meta({
      description:
        'How many match; of more than 2,000 that have the words sought, the newest 2,000 are listed',
    }),
    more: z.boolean().optional().meta({ description: 'Whether more match than `total`' }),
    alreadyChecked: z
      .boolean()
      .optional()
      .meta({ description: 'With similarTo: is one of them the same claim?' }),
  }),
});

export const readPublished = define({
  method: 'get',
  path: '/published/{slug}',
  tag: 'published',
  summary: 'The latest publication of a claim: snapshot and digest',
  description: 'Also when it is a retraction. An earlier address of the claim answers 308.',
  access: 'anyone',
  freshFor: FRESH,
  cors: true,
  params: slugParams,
  response: publication,
});

export const readPublishedVersion = define({
  method: 'get',
  path: '/published/{slug}/versions/{n}',
  tag: 'published',
  summary: 'One publication of a claim by its number; never changes',
  access: 'anyone',
  freshFor: YEAR,
  cors: true,
  params: slugParams.extend({ n: numberField }),
  response: publication.omit({ versions: true }).meta({ id: 'PublicationVersion' }),
});

export const readBundle = define({
  method: 'get',
  path: '/published/{slug}/bundle',
  tag: 'published',
  summary: 'The evidence bundle of a publication: a ZIP that verifies itself offline',
  description:
    'The snapshot as it is stored, every earlier publication, the quoted passages, the proof from the audit log, the public keys, a manifest with the SHA-256 of every file, and a page that checks all of it without a network. Of the latest publication, or of the one with the number. The same bytes for the same publication and checkpoint. docs/bundle.md describes every file.',
  access: 'anyone',
  freshFor: FRESH,
  cors: true,
  params: slugParams,
  query: z.object({ number: numberField.optional() }),
  mediaType: 'application/zip',
  response: z.string().meta({ override: { type: 'string', format: 'binary' } }),
});
