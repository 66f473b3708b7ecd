import type { StoryEvent } from './standing';

/** One line of a story: a change by itself, or a thread with everything that was said in it. */
export type StoryLine =
  | { kind: 'change'; id: string; at: string }
  | {
      kind: 'thread';
      /** The event that it stands at: its resolution, else its opening. */
      id: string;
      at: string;
      threadId: string;
      /** What became of it within these events; `talk` is neither opened nor closed there. */
      status: 'opened' | 'resolved' | 'reopened' | 'talk';
      comments: number;
    };

type ThreadLine = Extract<StoryLine, { kind: 'thread' }>;

const statuses: Record<string, ThreadLine['status']> = {
  'thread.opened': 'opened',
  'thread.resolved': 'resolved',
  'thread.reopened': 'reopened',
};

/** Which thread an event is about; null when it is about none. Edits and signs name only their comment. */
export function threadOf(
  { action, subjectId, threadId }: StoryEvent,
  threadOfComment: ReadonlyMap<string, string>,
): string | null {
  if (action in statuses) return subjectId;
  if (!action.startsWith('comment.')) return null;
  return threadId ?? threadOfComment.get(subjectId) ?? null;
}

/**
 * The lines of a stretch of the log, in order. All that was said in a thread is one line, where its last decision was
 * made: the resolution if it was resolved last, else its opening. Nothing but comments stands where the last one does.
 */
export function foldStory(
  events: readonly StoryEvent[],
  threadOfComment: ReadonlyMap<string, string> = new Map(),
): StoryLine[] {
  const threads = new Map<string, ThreadLine>();
  const lines = new Map<string, StoryLine>();
  for (const event of events) {
    const { id, at, action, outcome } = event;
    const threadId = threadOf(event, threadOfComment);
    if (threadId === null) {
      lines.set(id, { kind: 'change', id, at });
      continue;
    }
    const before = threads.get(threadId);
    const opened = action === 'thread.opened';
    const status = opened && outcome !== null ? 'resolved' : statuses[action];
    const moves = status !== undefined || before === undefined || before.status === 'talk';
    const line: ThreadLine = {
      kind: 'thread',
      ...(moves ? { id, at } : { id: before.id, at: before.at }),
      threadId,
      status: status ?? before?.status ?? 'talk',
      comments: (before?.comments ?? 0) + (opened || action === 'comment.added' ? 1 : 0),
    };
    if (before) lines.delete(before.id);
    threads.set(threadId, line);
    lines.set(line.id, line);
  }
  const place = new Map(events.map(({ id }, index) => [id, index]));
  return [...lines.values()].sort(
    (one, other) => (place.get(one.id) ?? 0) - (place.get(other.id) ?? 0),
  );
}
