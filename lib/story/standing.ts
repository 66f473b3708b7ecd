import { ClaimState, Stance } from '@/prisma/generated/enums';

/** What of an audit event tells how a claim stands: fields that it does not have are null. */
export type StoryEvent = {
  id: string;
  /** UTC, ISO 8601. */
  at: string;
  action: string;
  subjectId: string;
  state: string | null;
  stance: string | null;
  rating: string | null;
  /** A thread that came with its outcome (from a file) is resolved from the start. */
  outcome: string | null;
  threadId: string | null;
};

/** How a claim stood at one moment. */
export type Standing = {
  state: ClaimState;
  /** Pieces of evidence that were not withdrawn, by stance. */
  evidence: Record<Stance, number>;
  openThreads: number;
  /** Assessments of the round that the claim was in. */
  assessments: number;
  /** The key of the verdict's rating; null before there was one. */
  rating: string | null;
};

/** What has to be remembered from one event to the next; `standing` is what comes of it. */
type Memory = {
  state: ClaimState;
  evidence: Map<string, Stance>;
  open: Set<string>;
  assessments: Set<string>;
  rating: string | null;
};

const nothing = (): Memory => ({
  state: 'new',
  evidence: new Map(),
  open: new Set(),
  assessments: new Set(),
  rating: null,
});

const isState = (value: string | null): value is ClaimState =>
  value !== null && value in ClaimState;
const isStance = (value: string | null): value is Stance => value !== null && value in Stance;

/** Only these speak of the claim's own state; others may name that of another claim. */
const moving = /^(claim\.(moved|move_undone|published)|approval\.(lapsed|changes_requested))$/;

const ended: ReadonlySet<ClaimState> = new Set(['published', 'closed']);

/** Takes one event in. */
function remember(memory: Memory, event: StoryEvent): void {
  const { action, subjectId, state, stance, rating, outcome } = event;
  if (moving.test(action) && isState(state)) {
    // Reopening begins a new round, which nobody has assessed yet.
    const reopens = action === 'claim.moved' && ended.has(memory.state) && state === 'researching';
    if (reopens) memory.assessments.clear();
    memory.state = state;
  }
  if (/^evidence\.(attached|changed)$/.test(action) && isStance(stance))
    memory.evidence.set(subjectId, stance);
  if (action === 'evidence.withdrawn') memory.evidence.delete(subjectId);
  if (action === 'thread.reopened' || (action === 'thread.opened' && outcome === null))
    memory.open.add(subjectId);
  if (action === 'thread.resolved') memory.open.delete(subjectId);
  if (action === 'assessment.given') memory.assessments.add(subjectId);
  if (action === 'assessment.withdrawn') memory.assessments.delete(subjectId);
  if (/^verdict\.(drafted|changed)$/.test(action) && rating !== null) memory.rating = rating;
}

function standingOf(memory: Memory): Standing {
  const evidence = { supports: 0, contradicts: 0, qualifies: 0, context: 0 };
  for (const stance of memory.evidence.values()) evidence[stance] += 1;
  return {
    state: memory.state,
    evidence,
    openThreads: memory.open.size,
    assessments: memory.assessments.size,
    rating: memory.rating,
  };
}

/** How the claim stands after these events, replayed one by one from the first on; they come in the order of the log. */
export function replay(events: readonly StoryEvent[]): Standing {
  const memory = nothing();
  for (const event of events) remember(memory, event);
  return standingOf(memory);
}

/** The UTC day of a time. */
export function dayOf(at: string): string {
  return at.slice(0, 10);
}

/** A day on which something happened: how much, and how the claim stood when it ended. */
export type StoryDay = { day: string; events: number; standing: Standing };

/** Every day on which something happened, in order, in one pass over the log. */
export function daysOf(events: readonly StoryEvent[]): StoryDay[] {
  const days: StoryDay[] = [];
  const memory = nothing();
  let counted = 0;
  for (const [index, event] of events.entries()) {
    remember(memory, event);
    const day = dayOf(event.at);
    const next = events[index + 1];
    if (next && dayOf(next.at) === day) continue;
    days.push({ day, events: index + 1 - counted, standing: standingOf(memory) });
    counted = index + 1;
  }
  return days;
}

/** How the claim stood at the end of a day: as on the last day before it on which something happened; null before the first. */
export function standingOn(days: readonly StoryDay[], day: string): Standing | null {
  return days.findLast((one) => one.day <= day)?.standing ?? null;
}
