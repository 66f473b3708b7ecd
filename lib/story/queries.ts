import 'server-only';
import { z } from 'zod';
import { type AssessmentView, listAssessments } from '@/lib/assessments/queries';
import type { Viewer } from '@/lib/auth/types';
import { visibleClaims } from '@/lib/claims/policy';
import { namingOf } from '@/lib/claims/view';
import { fromCursor, toCursor } from '@/lib/cursor';
import { db } from '@/lib/db';
import { listThreads, type ThreadView } from '@/lib/discussion/queries';
import { listPeople, type PersonView } from '@/lib/people/queries';
import type { Prisma } from '@/prisma/generated/client';
import { foldStory, type StoryLine } from './fold';
import { endOf, storyPlace } from './schema';
import { daysOf, replay, type Standing, type StoryDay, type StoryEvent } from './standing';

/** A change with what it says; an assessment with its content only where the viewer may read it. */
export type StoryChange = {
  kind: 'change';
  id: string;
  at: string;
  actor: PersonView | null;
  action: string;
  before: Prisma.JsonValue;
  after: Prisma.JsonValue;
  assessment: AssessmentView | null;
};

/** A thread with what was said in it up to then; `decided` is its outcome if it was resolved then. */
export type StoryThread = {
  kind: 'thread';
  id: string;
  at: string;
  actor: PersonView | null;
  status: 'opened' | 'resolved' | 'reopened' | 'talk';
  /** How many comments these events added; the thread may have others. */
  comments: number;
  thread: ThreadView;
  decided: { outcome: string; because: string | null } | null;
};

export type StoryItem = StoryChange | StoryThread;

/** A claim's story up to a moment, and what came after. */
export type StoryView = {
  claim: { id: string; number: number; statement: string };
  days: StoryDay[];
  /** The moment it is told up to. */
  until: string;
  standing: Standing | null;
  /** Oldest first, the last ones before `until`; `earlier` is the time of the line before them. */
  past: StoryItem[];
  earlier: string | null;
  /** What was not there yet then, oldest first; `later` is the time of the last line if there are more. */
  future: StoryItem[];
  later: string | null;
};

/** As much as a person reads at once; more would be slow on a phone. */
const PAST = 150;
const FUTURE = 50;

type Key = { id: string } | { number: number };

/** The log, its threads, and where it is cut; null when the viewer may not see the claim. */
async function readStory(viewer: Viewer, key: Key, until: string | undefined) {
  const known = 'id' in key ? z.uuid().safeParse(key.id) : z.int32().safeParse(key.number);
  if (!known.success) return null;
  const claim = await db.claim.findFirst({
    where: { AND: [visibleClaims(viewer), key] },
    select: { id: true, number: true, statement: true },
  });
  if (!claim) return null;
  const [events, threads] = await Promise.all([
    readEvents(claim.id),
    listThreads(viewer, { claimId: claim.id }),
  ]);
  const end = until ? endOf(until) : (events.at(-1)?.at ?? new Date(0).toISOString());
  const cut = events.findLastIndex(({ at }) => at <= end) + 1;
  const threadOfComment = new Map(
    threads.flatMap((thread) => thread.comments.map((comment) => [comment.id, thread.id] as const)),
  );
  return {
    ...{ claim, events, threads, cut },
    until: end,
    past: foldStory(events.slice(0, cut), threadOfComment),
    future: foldStory(events.slice(cut), threadOfComment),
    standing: cut === 0 ? null : replay(events.slice(0, cut)),
    days: daysOf(events),
  };
}

/**
 * Everything that happened to a claim as one story, up to `until` (a day or a time; the last event unless given), and the
 * beginning of what came after. Null when the viewer may not see the claim. What hidden assessments say is not in it.
 */
export async function getStory(
  viewer: Viewer,
  key: Key,
  until?: string,
): Promise<StoryView | null> {
  const story = await readStory(viewer, key, until);
  if (!story) return null;
  const { claim, days, standing, threads } = story;
  const past = story.past.slice(-PAST);
  const future = story.future.slice(0, FUTURE);
  const fill = await filling(viewer, claim.id, [...past, ...future], threads);
  return {
    ...{ claim, days, standing, until: story.until },
    past: past.flatMap(fill),
    earlier: story.past.at(-PAST - 1)?.at ?? null,
    future: future.flatMap(fill),
    later: story.future.length > FUTURE ? (future.at(-1)?.at ?? null) : null,
  };
}

type Asked = { until?: string; limit: number; cursor?: string };

/**
 * The story up to `until` as a list for programs, the last first, page by page. Null when the viewer may not see the claim;
 * INVALID when the cursor is none of this story's.
 */
export async function getStoryPage(
  viewer: Viewer,
  claimId: string,
  { until, limit, cursor }: Asked,
) {
  const story = await readStory(viewer, { id: claimId }, until);
  if (!story) return null;
  const { days, standing, threads } = story;
  const lines = story.past.toReversed();
  const after = cursor ? fromCursor(storyPlace, cursor).after : null;
  const start = after === null ? 0 : lines.findIndex(({ id }) => id === after) + 1;
  const some = lines.slice(start, start + limit);
  const last = lines.length > start + limit ? some.at(-1) : undefined;
  const fill = await filling(viewer, claimId, some, threads);
  return {
    ...{ days, standing, until: story.until },
    items: some.flatMap(fill),
    nextCursor: last ? toCursor({ after: last.id }) : null,
  };
}

type Row = Omit<StoryEvent, 'at'> & { at: Date };

/** The whole log of a claim, only what its story needs to be told in order: no texts. */
async function readEvents(claimId: string): Promise<StoryEvent[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT id::text, at, action, subject_id::text AS "subjectId", after->>'state' AS state,
      after->>'stance' AS stance, after->>'rating' AS rating, after->>'outcome' AS outcome,
      after->>'threadId' AS "threadId"
    FROM audit_event WHERE claim_id = ${claimId}::uuid ORDER BY position`;
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}

/** Reads what the lines on the page say, and answers what makes an item of a line. */
async function filling(
  viewer: Viewer,
  claimId: string,
  lines: readonly StoryLine[],
  threads: readonly ThreadView[],
): Promise<(line: StoryLine) => StoryItem[]> {
  const [rows, assessments, people] = await Promise.all([
    db.auditEvent.findMany({ where: { claimId, id: { in: lines.map(({ id }) => id) } } }),
    listAssessments(viewer, claimId),
    viewer.kind === 'member' ? listPeople(viewer.teamId) : [],
  ]);
  const naming = namingOf(people);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const said = new Map(assessments?.visible.map((one) => [one.id, one]));
  const threadById = new Map(threads.map((one) => [one.id, one]));
  return (line) => {
    const row = byId.get(line.id);
    if (!row) return [];
    const { id, at } = line;
    const actor = row.actorId ? naming(row.actorId) : null;
    if (line.kind === 'change') {
      const { action, before, after, subjectId } = row;
      const assessment = /^assessment\.(given|changed)$/.test(action) ? said.get(subjectId) : null;
      return [
        { kind: 'change', id, at, actor, action, before, after, assessment: assessment ?? null },
      ];
    }
    const thread = threadById.get(line.threadId);
    if (!thread) return [];
    const decided = line.status === 'resolved' ? decisionOf(row.after) : null;
    const { status, comments } = line;
    return [{ kind: 'thread', id, at, actor, status, comments, thread, decided }];
  };
}

const decision = z.object({ outcome: z.string(), because: z.string().nullish() });

function decisionOf(after: unknown): StoryThread['decided'] {
  const parsed = decision.safeParse(after);
  return parsed.success
    ? { outcome: parsed.data.outcome, because: parsed.data.because ?? null }
    : null;
}
