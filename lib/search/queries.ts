import 'server-only';
import type { Viewer } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { Prisma } from '@/prisma/generated/client';
import { type FoundClaim, type FoundComment, type FoundDocument, toFound } from './found';
import { readQuery } from './query';
import { answerSchema } from './row';
import { type Noun, nouns } from './schema';
import { fitting, freshness, type SoughtSql, toSql } from './statement';

/** What was found of one kind; `more` says that there are more than were counted. */
export type FoundOf<Item> = { items: Item[]; total: number; more: boolean };

export type Found = {
  claims: FoundOf<FoundClaim>;
  documents: FoundOf<FoundDocument>;
  comments: FoundOf<FoundComment>;
  topics: { id: string; slug: string; name: string; claims: number }[];
  /** Nothing has all of the words; these have most of them. */
  partly: boolean;
  /** Words that were looked for as well, by the word that was typed. */
  instead: Record<string, string[]>;
  /** Things from before there was a search that are not yet in it. */
  waiting: number;
};

export type DeskSearch = {
  q: string;
  /** Only this kind. */
  kind?: Noun;
  /** As many of each kind; a document comes with its best places. */
  limit: number;
  page?: number;
  /** The last word may go on. */
  typing?: boolean;
};

const NOTHING: Found = {
  claims: { items: [], total: 0, more: false },
  documents: { items: [], total: 0, more: false },
  comments: { items: [], total: 0, more: false },
  topics: [],
  partly: false,
  instead: {},
  waiting: 0,
};

/**
 * Windows of texts that are ranked. Words that stand in more are so common that no order tells them apart; the phrase is
 * looked for by itself. Ranking costs about 20 µs each.
 */
const CANDIDATES = 2_000;
/** Places shown of one document. */
const PLACES = 3;

/**
 * The claims, documents with places in their texts, comments and topics of the viewer's team that fit, best and newest
 * first, with how many there are: one statement. Nothing for anybody else. Assessments are not looked through.
 */
export async function searchDesk(viewer: Viewer, search: DeskSearch): Promise<Found> {
  if (viewer.kind !== 'member') return NOTHING;
  const { q, kind, limit, page = 1, typing = false } = search;
  const sought = readQuery(q, { typing });
  const number = Number(/^#?(\d{1,9})$/.exec(q.trim())?.[1] ?? 0);
  if (sought.terms.length === 0 && number === 0) return NOTHING;
  const wanted = kind ? [kind] : nouns;
  const rows = await db.$queryRaw<{ answer: unknown }[]>(
    statement(viewer.teamId, toSql(sought, viewer.teamId), {
      ...{ wanted, number },
      from: (page - 1) * limit,
      to: page * limit,
    }),
  );
  const answer = answerSchema.parse(rows[0]?.answer);
  return toFound(answer, sought);
}

type Page = { wanted: readonly Noun[]; number: number; from: number; to: number };

function statement(teamId: string, sought: SoughtSql, page: Page): Prisma.Sql {
  return Prisma.sql`
    WITH asked AS MATERIALIZED (
      SELECT ${sought.every} AS every, ${sought.some} AS most, ${sought.phrase} AS phrase
    ), whole AS MATERIALIZED (
      ${matching(teamId, sought.every, sought.phrase)}
      UNION SELECT e.id, e.kind, e.subject_id, e.at, true FROM claim c
        JOIN search_entry e ON e.subject_id = c.id AND e.kind = 'claim'
      WHERE c.team_id = ${teamId}::uuid AND c.number = ${page.number}::int
    ), parts AS MATERIALIZED (
      SELECT * FROM (${matching(teamId, sought.some, Prisma.sql`NULL::tsquery`)}) p
      WHERE NOT EXISTS (SELECT FROM whole)
    ), matched AS (
      SELECT *, row_number() OVER (PARTITION BY kind ORDER BY at DESC, id DESC) AS age
      FROM (SELECT * FROM whole UNION ALL SELECT * FROM parts) found
    ), ranked AS MATERIALIZED (
      SELECT m.id, m.kind, m.subject_id, m.at, CASE WHEN m.age > ${2 * CANDIDATES}::int THEN 0 ELSE (
        SELECT (${fitting}) * ${freshness} + CASE WHEN m.named THEN 10 ELSE 0 END
        FROM search_entry e CROSS JOIN LATERAL (
          SELECT coalesce(CASE WHEN EXISTS (SELECT FROM whole) THEN a.every ELSE a.most END, '') AS every, coalesce(a.phrase, '') AS phrase
          FROM asked a) a WHERE e.id = m.id
      ) END AS score
      FROM matched m
    ), subjects AS (
      SELECT CASE kind WHEN 'passage' THEN 'document' ELSE kind::text END AS noun, subject_id,
        max(score) AS score, max(at) AS at FROM ranked GROUP BY 1, 2
    ), ordered AS MATERIALIZED (
      SELECT *, row_number() OVER (PARTITION BY noun ORDER BY score DESC, at DESC, subject_id) AS n FROM subjects
    ), shown AS (
      SELECT * FROM ordered WHERE noun = ANY (${page.wanted}::text[]) AND n > ${page.from}::int AND n <= ${page.to}::int
    )
    SELECT jsonb_build_object(
      'counts', (SELECT coalesce(jsonb_object_agg(noun, total), '{}') FROM (SELECT noun, count(*) AS total FROM ordered GROUP BY 1) c),
      'more', (SELECT count(*) >= ${CANDIDATES}::int FROM whole WHERE kind = 'passage'),
      'partly', EXISTS (SELECT FROM parts),
      'instead', ${sought.instead},
      'waiting', (SELECT count(*) FROM search_backlog),
      'claims', (SELECT coalesce(jsonb_agg(${claimRow} ORDER BY s.n), '[]') FROM shown s
        JOIN claim c ON c.id = s.subject_id JOIN search_entry e ON e.subject_id = c.id AND e.kind = 'claim' WHERE s.noun = 'claim'),
      'documents', (SELECT coalesce(jsonb_agg(${documentRow} ORDER BY s.n), '[]') FROM shown s
        JOIN document d ON d.id = s.subject_id WHERE s.noun = 'document'),
      'comments', (SELECT coalesce(jsonb_agg(${commentRow} ORDER BY s.n), '[]') FROM shown s
        JOIN comment m ON m.id = s.subject_id JOIN search_entry e ON e.subject_id = m.id AND e.kind = 'comment'
        JOIN thread t ON t.id = m.thread_id JOIN "user" u ON u.id = m.author_id
        LEFT JOIN evidence v ON v.id = t.evidence_id LEFT JOIN claim c ON c.id = coalesce(t.claim_id, v.claim_id)
        LEFT JOIN passage p ON p.id = t.passage_id LEFT JOIN document d ON d.id = p.document_id WHERE s.noun = 'comment'),
      'topics', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'slug', t.slug, 'name', t.name, 'claims', t.claims) ORDER BY t.name, t.id), '[]')
        FROM (SELECT o.id, o.slug, o.name, count(*) AS claims FROM topic o JOIN claim_topic ct ON ct.topic_id = o.id
          WHERE o.team_id = ${teamId}::uuid AND search_vector(o.name) @@ (SELECT every FROM asked)
          GROUP BY o.id ORDER BY o.name, o.id LIMIT ${page.to - page.from}::int) t)
    ) AS answer`;
}

/** The entries of a team that fit. A claim or a comment is found however common the words are, a text up to so many times. */
function matching(teamId: string, query: Prisma.Sql, phrase: Prisma.Sql): Prisma.Sql {
  const of = (kinds: Prisma.Sql, words: Prisma.Sql) => Prisma.sql`
    SELECT id, kind, subject_id, at, false AS named FROM search_entry
    WHERE ${kinds} AND team_id = ${teamId}::uuid AND words @@ ${words}`;
  const things = Prisma.sql`kind IN ('claim', 'document')`;
  const texts = Prisma.sql`kind = 'passage'`;
  return Prisma.sql`${of(things, query)}
    UNION ALL ${of(Prisma.sql`kind = 'comment'`, query)}
    UNION ALL SELECT * FROM ((${of(texts, phrase)} LIMIT ${CANDIDATES / 4}::int)
      UNION (${of(texts, query)} LIMIT ${CANDIDATES}::int)) texts`;
}

const claimRow = Prisma.sql`jsonb_build_object('id', c.id, 'number', c.number, 'statement', c.statement,
  'language', c.language, 'state', c.state, 'text', e.text)`;

const documentRow = Prisma.sql`jsonb_build_object('id', d.id, 'title', d.title, 'publisher', d.publisher,
  'publishedOn', d.published_on, 'language', d.language, 'places', (
    SELECT coalesce(jsonb_agg(jsonb_build_object('start', w.start_position, 'text', w.text) ORDER BY w.score DESC, w.start_position), '[]')
    FROM (SELECT e.start_position, e.text, r.score FROM ranked r JOIN search_entry e ON e.id = r.id
      WHERE r.subject_id = d.id AND r.kind = 'passage' ORDER BY r.score DESC, e.start_position LIMIT ${PLACES + 1}) w))`;

const commentRow = Prisma.sql`jsonb_build_object('id', m.id, 'threadId', t.id, 'by', u.name, 'at', m.created_at, 'text', e.text,
  'claim', CASE WHEN c.id IS NOT NULL THEN jsonb_build_object('id', c.id, 'number', c.number, 'statement', c.statement) END,
  'document', CASE WHEN d.id IS NOT NULL THEN jsonb_build_object('id', d.id, 'title', d.title) END)`;
