import { formatPosition, type Position } from './position';
import { isVisible, type Snapshot } from './snapshot';

/** That something happened, and to what. What it says is read from where it is kept, by whoever may see it. */
export type LiveEvent = {
  /** The action of the audit log (`evidence.attached`), or `notification.made`. */
  kind: string;
  subject: { kind: string; id: string };
  claim: { id: string; number: number } | null;
  documentId: string | null;
  by: { id: string; name: string } | null;
  /** UTC, ISO 8601. */
  at: string;
};

/** An event with where it stands in the table and whom it concerns; `userId` is null for the whole team. */
export type LiveRow = {
  row: bigint;
  transaction: bigint;
  teamId: string;
  userId: string | null;
  event: LiveEvent;
};

/** What one reading found: what `after` sees and `before` did not, in the order of the table. */
export type Batch = {
  before: Snapshot;
  after: Position;
  rows: LiveRow[];
  /** The teams with more than can be told one by one. */
  flooded: ReadonlySet<string>;
};

/** Narrows what is told to one claim, one document, or both. */
export type EventFilter = { claim?: string; document?: string };

/** Does the event pass the filter? */
export function passes(event: LiveEvent, { claim, document }: EventFilter): boolean {
  if (!claim && !document) return true;
  return (
    (claim !== undefined && (event.claim?.id === claim || event.subject.id === claim)) ||
    (document !== undefined && (event.documentId === document || event.subject.id === document))
  );
}

/** Is the row for this person to know: of the whole team, or for them alone? */
export function concerns(row: Pick<LiveRow, 'userId'>, userId: string): boolean {
  return row.userId === null || row.userId === userId;
}

/** One event as a listener gets it. A position in the middle of its batch makes a cut there lose and repeat nothing. */
export function eventFrame(id: string, event: LiveEvent): string {
  return `id: ${id}\ndata: ${JSON.stringify(event)}\n\n`;
}

/** A named message beside the events. */
export function namedFrame(name: string, data: object, id?: string): string {
  return `${id === undefined ? '' : `id: ${id}\n`}event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;
}

/** The frames of rows of one batch: each but the last has a position in the middle of it. */
export function batchFrames(before: Snapshot, after: Position, rows: readonly LiveRow[]): string[] {
  return rows.map(({ row, event }, index) => {
    const part = index === rows.length - 1 ? null : { before, row };
    return eventFrame(formatPosition({ ...after, part }), event);
  });
}

/** The rows that a listener who was told everything up to `from` has still to be told. */
export function unseen(rows: readonly LiveRow[], from: Snapshot): LiveRow[] {
  return rows.filter(({ transaction }) => !isVisible(transaction, from));
}
