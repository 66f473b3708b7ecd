import 'server-only';
import { z } from 'zod';
import type { Member, Viewer } from '@/lib/auth/types';
import type { Block } from '@/lib/capture/types';
import { fromCursor } from '@/lib/cursor';
import { db, type Tx } from '@/lib/db';
import { Prisma } from '@/prisma/generated/client';
import { DocumentKind } from '@/prisma/generated/enums';
import {
  cursorAfter,
  isVersion,
  likePattern,
  makeSnippet,
  type Place,
  placeSchema,
  SNIPPET_REACH,
  type Snippet,
  searchTerms,
} from './library';
import { visibleDocuments } from './policy';
import type { DocumentFilter } from './schema';
import { type DocumentView, documentSelect, toDocumentView } from './view';

const blocksSchema = z.array(
  z.object({
    kind: z.enum(['heading', 'paragraph', 'list_item', 'table_row', 'quotation']),
    start: z.int(),
    end: z.int(),
    level: z.int().optional(),
  }),
);

/** The document with that id, or null when it is unknown or another team's. */
export async function getDocument(viewer: Viewer, id: string): Promise<DocumentView | null> {
  return readDocument(db, viewer, id);
}

/** The same inside a transaction, so that a mutation answers with what it has just written. */
export async function readDocument(
  tx: Tx,
  viewer: Viewer,
  id: string,
): Promise<DocumentView | null> {
  if (!z.uuid().safeParse(id).success) return null;
  const row = await tx.document.findFirst({
    where: { AND: [visibleDocuments(viewer), { id }] },
    select: documentSelect,
  });
  if (!row) return null;
  const ids = new Set([row.addedById, ...row.versions.map((version) => version.capturedById)]);
  const people = await tx.user.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, name: true },
  });
  return toDocumentView(viewer, row, new Map(people.map((person) => [person.id, person])));
}

/** The canonical text of one version, its blocks, and the starts of the blocks folded away. */
export type DocumentTextView = {
  versionId: string;
  number: number;
  text: string;
  textSha256: string;
  blocks: Block[];
  folded: number[];
};

/** The text of a version, the latest one without `number`; null when document or version is unknown or not visible. */
export async function getDocumentText(
  viewer: Viewer,
  id: string,
  number?: number,
): Promise<DocumentTextView | null> {
  if (!z.uuid().safeParse(id).success || !isVersion(number)) return null;
  const row = await db.documentVersion.findFirst({
    where: { AND: [{ document: visibleDocuments(viewer) }, { documentId: id, number }] },
    orderBy: { number: 'desc' },
    select: {
      id: true,
      number: true,
      text: true,
      textSha256: true,
      blocks: true,
      foldedBlocks: { select: { blockStart: true }, orderBy: { blockStart: 'asc' } },
    },
  });
  return (
    row && {
      versionId: row.id,
      number: row.number,
      text: row.text,
      textSha256: row.textSha256,
      blocks: blocksSchema.parse(row.blocks),
      folded: row.foldedBlocks.map((block) => block.blockStart),
    }
  );
}

const claimRowSchema = z.object({
  id: z.string(),
  number: z.number(),
  statement: z.string(),
  language: z.string().nullable(),
  state: z.string(),
  appearances: z.number(),
  evidence: z.number(),
});

/** A claim that uses a document, with how often. */
export type ClaimOfDocumentView = z.output<typeof claimRowSchema>;

/** The team's claims that appear in the document or rest on it, by number; empty when it is not visible. */
export async function listClaimsOfDocument(
  viewer: Viewer,
  documentId: string,
): Promise<ClaimOfDocumentView[]> {
  if (viewer.kind !== 'member' || !z.uuid().safeParse(documentId).success) return [];
  const rows = await db.$queryRaw(Prisma.sql`
    WITH used AS (
      SELECT a.claim_id, 1 AS appearances, 0 AS evidence
      FROM appearance a JOIN passage p ON p.id = a.passage_id WHERE p.document_id = ${documentId}::uuid
      UNION ALL
      SELECT e.claim_id, 0, 1
      FROM evidence e JOIN passage p ON p.id = e.passage_id
      WHERE p.document_id = ${documentId}::uuid AND e.withdrawn_at IS NULL
    )
    SELECT c.id::text, c.number, c.statement, c.language, c.state::text,
      sum(used.appearances)::int AS appearances, sum(used.evidence)::int AS evidence
    FROM used JOIN claim c ON c.id = used.claim_id
    WHERE c.team_id = ${viewer.teamId}::uuid
    GROUP BY c.id ORDER BY c.number`);
  return z.array(claimRowSchema).parse(rows);
}

const rowSchema = z.object({
  id: z.string(),
  title: z.string(),
  publisher: z.string().nullable(),
  authors: z.array(z.string()),
  publishedOn: z.string().nullable(),
  url: z.string().nullable(),
  language: z.string().nullable(),
  kind: z.enum(DocumentKind),
  createdAt: z.date(),
  key: z.string(),
  passages: z.number(),
  claims: z.number(),
});

/** A row of the library; `snippet` is set when a search hit the text itself. */
export type DocumentItem = Omit<z.output<typeof rowSchema>, 'createdAt' | 'key'> & {
  createdAt: string;
  snippet: Snippet | null;
};

type Listing = { items: DocumentItem[]; nextCursor: string | null };

/**
 * The member's documents that pass the filter, one page of them; nothing for anybody else. INVALID when the cursor is
 * not one that this list answered in this order.
 */
export async function listDocuments(viewer: Viewer, filter: DocumentFilter): Promise<Listing> {
  if (viewer.kind !== 'member') return { items: [], nextCursor: null };
  const order = orders[filter.sort];
  const { sort, cursor } = filter;
  const place = cursor ? fromCursor(placeSchema(sort), cursor) : null;
  const found = await db.$queryRaw(Prisma.sql`
    WITH page AS (
      SELECT d.*, ${order.key} AS key FROM document d
      WHERE ${matching(viewer, filter)} AND ${place ? order.after(place) : Prisma.sql`true`}
      ORDER BY ${order.by} LIMIT ${filter.limit + 1}
    )
    SELECT d.id::text, d.title, d.publisher, coalesce(d.authors, '{}') AS authors, d.published_on::text AS "publishedOn", d.url,
      d.language, d.kind::text, d.created_at AS "createdAt", d.key, ${passages}, ${claims}
    FROM page d ORDER BY ${order.by}`);
  const rows = z.array(rowSchema).parse(found);
  const page = rows.slice(0, filter.limit);
  const last = rows.length > filter.limit ? page.at(-1) : undefined;
  const snippets = await readSnippets(
    page.map((row) => row.id),
    searchTerms(filter.q),
  );
  return {
    items: page.map(({ key, createdAt, ...row }) => ({
      ...row,
      createdAt: createdAt.toISOString(),
      snippet: snippets.get(row.id) ?? null,
    })),
    nextCursor: last ? cursorAfter(sort, last) : null,
  };
}

/** How many of the member's documents pass the filter, on all pages together. */
export async function countDocuments(viewer: Viewer, filter: DocumentFilter): Promise<number> {
  if (viewer.kind !== 'member') return 0;
  const [row] = await db.$queryRaw<{ count: number }[]>(
    Prisma.sql`SELECT count(*)::int AS count FROM document d WHERE ${matching(viewer, filter)}`,
  );
  return row?.count ?? 0;
}

export type Facet = { value: string; count: number };

/** The publishers and languages of the member's documents, the most frequent first. */
export async function listDocumentFacets(
  viewer: Viewer,
): Promise<{ publishers: Facet[]; languages: Facet[] }> {
  if (viewer.kind !== 'member') return { publishers: [], languages: [] };
  const count = (column: Prisma.Sql) =>
    db.$queryRaw<Facet[]>(Prisma.sql`
      SELECT ${column} AS value, count(*)::int AS count FROM document d
      WHERE d.team_id = ${viewer.teamId}::uuid AND ${column} IS NOT NULL
      GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 200`);
  const [publishers, languages] = await Promise.all([
    count(Prisma.sql`d.publisher`),
    count(Prisma.sql`d.language`),
  ]);
  return { publishers, languages };
}

type Order = { key: Prisma.Sql; by: Prisma.Sql; after: (place: Place) => Prisma.Sql };

/** Each order ends with the id, so that no two rows share a place. Keys are texts; times as UTC ISO 8601. */
const orders: Record<DocumentFilter['sort'], Order> = {
  added: {
    key: Prisma.sql`to_char(d.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`,
    by: Prisma.sql`d.created_at DESC, d.id DESC`,
    after: ({ key, id }) => Prisma.sql`(d.created_at, d.id) < (${key}::timestamptz, ${id}::uuid)`,
  },
  // Documents without a date come last.
  published: {
    key: Prisma.sql`coalesce(d.published_on, '0001-01-01')::text`,
    by: Prisma.sql`coalesce(d.published_on, '0001-01-01') DESC, d.id DESC`,
    after: ({ key, id }) =>
      Prisma.sql`(coalesce(d.published_on, '0001-01-01'), d.id) < (${key}::date, ${id}::uuid)`,
  },
  title: {
    key: Prisma.sql`lower(d.title)`,
    by: Prisma.sql`lower(d.title), d.id`,
    after: ({ key, id }) => Prisma.sql`(lower(d.title), d.id) > (${key}, ${id}::uuid)`,
  },
};

const passages = Prisma.sql`
  (SELECT count(*)::int FROM passage p WHERE p.document_id = d.id) AS passages`;

const claims = Prisma.sql`
  (SELECT count(*)::int FROM (
    SELECT e.claim_id FROM evidence e JOIN passage p ON p.id = e.passage_id
    WHERE p.document_id = d.id AND e.withdrawn_at IS NULL
    UNION
    SELECT a.claim_id FROM appearance a JOIN passage p ON p.id = a.passage_id WHERE p.document_id = d.id
  ) used) AS claims`;

function matching(member: Member, filter: DocumentFilter): Prisma.Sql {
  const { publisher, language, from, to } = filter;
  const conditions = [Prisma.sql`d.team_id = ${member.teamId}::uuid`];
  if (publisher) conditions.push(Prisma.sql`d.publisher = ${publisher}`);
  if (language) conditions.push(Prisma.sql`d.language = ${language}`);
  if (from) conditions.push(Prisma.sql`d.published_on >= ${from}::date`);
  if (to) conditions.push(Prisma.sql`d.published_on <= ${to}::date`);
  for (const term of searchTerms(filter.q))
    conditions.push(containing(likePattern(term), member.teamId));
  return Prisma.join(conditions, ' AND ');
}

/** As a set of ids, so that each trigram index answers for itself. */
function containing(pattern: string, teamId: string): Prisma.Sql {
  return Prisma.sql`d.id IN (
    SELECT v.document_id FROM document_version v WHERE v.text ILIKE ${pattern}
    UNION SELECT o.id FROM document o WHERE o.title ILIKE ${pattern}
    UNION SELECT o.id FROM document o WHERE o.team_id = ${teamId}::uuid
      AND (o.publisher ILIKE ${pattern} OR array_to_string(o.authors, ' ') ILIKE ${pattern}))`;
}

type Excerpt = { id: string; term: string; excerpt: string; before: boolean; after: boolean };

async function readSnippets(ids: string[], terms: string[]): Promise<Map<string, Snippet>> {
  const snippets = new Map<string, Snippet>();
  if (ids.length === 0 || terms.length === 0) return snippets;
  const length = 2 * SNIPPET_REACH + 60;
  const rows = await db.$queryRaw<Excerpt[]>(Prisma.sql`
    SELECT DISTINCT ON (v.document_id) v.document_id::text AS id, w.term,
      substr(v.text, hit.first, ${length}::int) AS excerpt,
      hit.first > 1 AS before, hit.first + ${length}::int <= char_length(v.text) AS after
    FROM document_version v JOIN document d ON d.id = v.document_id
    CROSS JOIN unnest(${terms}::text[]) WITH ORDINALITY AS w(term, place)
    CROSS JOIN LATERAL (SELECT strpos(lower(v.text), lower(w.term)) AS at) found
    CROSS JOIN LATERAL (SELECT greatest(1, found.at - ${SNIPPET_REACH}::int) AS first) hit
    WHERE v.document_id = ANY(${ids}::uuid[]) AND found.at > 0
    ORDER BY v.document_id, strpos(lower(d.title), lower(w.term)) > 0, w.place, v.number DESC`);
  for (const { id, term, excerpt, before, after } of rows) {
    const snippet = makeSnippet(excerpt, term, { before, after });
    if (snippet) snippets.set(id, snippet);
  }
  return snippets;
}
