import type { Member } from '@/lib/auth/types';
import { AppError } from '@/lib/errors';
import { batchFrames, type EventFilter, type LiveRow, namedFrame, unseen } from '@/lib/live/events';
import { formatPosition, type Position, parsePosition } from '@/lib/live/position';
import { readMissed, readPosition } from '@/lib/live/queries';
import { isVisible } from '@/lib/live/snapshot';
import type { Credential } from './access-queries';
import { encode, type Hub, type Listener, tell } from './hub';
import type { LiveService } from './service';

/** A reader that leaves so many bytes lying is cut off: it comes back and is told what it missed. */
const MOST_WAITING = 512 * 1024;
/** So many tabs of one browser, or runs of one program, listen to one process; more is a program that never hangs up. */
const MOST_STREAMS = 100;
/** After how long a reader whose line broke comes back by itself. */
const RETRY_MS = 2_000;

export type StreamRequest = {
  member: Member;
  credential: Credential;
  filter: EventFilter;
  screenId: string | null;
  /** What the reader sent as the last id it got; null for one who begins now. */
  lastEventId: string | null;
  /** Ends after so many milliseconds; null never does. */
  waitMs: number | null;
  signal: AbortSignal;
};

/** A listener and the bytes it is sent. */
export function openListener(request: StreamRequest, onEnd: (listener: Listener) => void) {
  const { member, credential, filter, screenId } = request;
  let control: ReadableStreamDefaultController<Uint8Array> | null = null;
  const finish = (close: (open: ReadableStreamDefaultController<Uint8Array>) => void) => {
    const open = control;
    control = null;
    if (!open) return;
    close(open);
    onEnd(listener);
  };
  const listener: Listener = {
    ...{ teamId: member.teamId, userId: member.userId, role: member.role },
    ...{ credential, filter, screenId, from: null, held: [] },
    send: (bytes) => {
      if (!control) return false;
      control.enqueue(bytes);
      if ((control.desiredSize ?? 0) > 0) return true;
      finish((open) => open.error(new Error('The reader is too slow.')));
      return false;
    },
    end: (last) =>
      finish((open) => {
        if (last) open.enqueue(last);
        open.close();
      }),
  };
  const body = new ReadableStream<Uint8Array>(
    {
      start: (opened) => {
        control = opened;
      },
      cancel: () => finish(() => undefined),
    },
    new ByteLengthQueuingStrategy({ highWaterMark: MOST_WAITING }),
  );
  return { listener, body };
}

/**
 * Opens a stream of events: what was missed first, then what happens. Null while the database cannot be heard or the
 * process is about to end; LIMITED for a session or token that has a hundred open.
 */
export async function openStream(
  service: LiveService,
  request: StreamRequest,
): Promise<ReadableStream<Uint8Array> | null> {
  if (service.stopped) return null;
  refuseTooMany(service.hub, request);
  const { listener, body } = openListener(request, (one) => service.hub.remove(one));
  service.hub.add(listener);
  if (request.signal.aborted) listener.end();
  request.signal.addEventListener('abort', () => listener.end());
  listener.send(encode(`retry: ${RETRY_MS}\n\n`));
  try {
    // Batches from here on are held back until what was missed is told; the order of these three makes it exact.
    if (!(await service.dispatcher.ready())) {
      listener.end();
      return null;
    }
    await catchUp(listener, request);
    await service.presence.greet(listener);
  } catch (error) {
    listener.end();
    throw error;
  }
  if (request.waitMs !== null) setTimeout(() => listener.end(), request.waitMs).unref();
  return body;
}

function refuseTooMany(hub: Hub, { member, credential }: StreamRequest): void {
  const own = hub.ofTeam(member.teamId).filter((one) => one.credential.id === credential.id);
  if (own.length < MOST_STREAMS) return;
  throw new AppError('LIMITED', `There are ${MOST_STREAMS} open streams of yours. Close some.`);
}

async function catchUp(listener: Listener, request: StreamRequest): Promise<void> {
  const { position, text } = await missed(request);
  listener.from = position.seen;
  listener.send(encode(`${text}${namedFrame('ready', {}, formatPosition(position))}`));
  const { held } = listener;
  listener.held = null;
  for (const batch of held ?? []) tell(listener, batch);
}

/** What to say first to somebody who comes or comes back, and where that leads. */
async function missed({
  member,
  filter,
  lastEventId,
}: StreamRequest): Promise<{ position: Position; text: string }> {
  if (lastEventId === null) return { position: await readPosition(), text: '' };
  const since = parsePosition(lastEventId);
  const found = since && (await readMissed(member, since, filter));
  if (since && found?.rows)
    return { position: found.position, text: retold(since, { ...found, rows: found.rows }) };
  const position = found?.position ?? (await readPosition());
  return { position, text: namedFrame('reset', {}, formatPosition(position)) };
}

/** First the rest of the batch in whose middle the line broke, then what came after it, so that each cut stays exact. */
function retold(since: Position, found: { position: Position; rows: LiveRow[] }): string {
  const rest = found.rows.filter(({ transaction }) => isVisible(transaction, since.seen));
  const later = unseen(found.rows, since.seen);
  return [
    ...batchFrames(since.part?.before ?? since.seen, { ...since, part: null }, rest),
    ...batchFrames(since.seen, found.position, later),
  ].join('');
}
