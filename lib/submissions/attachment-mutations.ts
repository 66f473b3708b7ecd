import 'server-only';
import { randomBytes } from 'node:crypto';
import { db, type Tx } from '@/lib/db';
import { env } from '@/lib/env';
import { AppError } from '@/lib/errors';
import { countSending } from '@/lib/floodgate/mutations';
import { NONCE_BYTES } from '@/lib/sealed';
import { fileKindOf } from './file-kind';
import { openThing, sealThing } from './token';

/** What is attached and not sent within three hours is removed. In milliseconds. */
const UNSENT = 3 * 3_600_000;

/** All that nobody has settled yet may hold this many bytes, one gigabyte: a disk is finite, and tips can say where a file is. */
const MOST_BYTES = 2 ** 30;

const LONGEST_NAME = 200;

/**
 * Keeps a file that a reader attached, so that it survives the steps of the form, and answers its sealed id. INVALID for what
 * is no PDF, picture or text; LIMITED by the same numbers as sending, and when too much waits already.
 */
export async function keepAttachment(file: File, address: string): Promise<string> {
  const content = new Uint8Array(await file.arrayBuffer());
  const mediaType = await fileKindOf(content);
  await countSending('attachment', address);
  const [{ bytes } = { bytes: 0n }] = await db.$queryRaw<{ bytes: bigint }[]>`
    SELECT coalesce(sum(f.size), 0)::bigint AS bytes FROM tip_file f LEFT JOIN tip t ON t.id = f.tip_id
    WHERE t.settled_at IS NULL OR t.state = 'spam'`;
  if (Number(bytes) + content.length > MOST_BYTES) {
    const sentence = 'No more files can be taken at the moment. Give a link to it, or describe it.';
    throw new AppError('LIMITED', sentence, { file: sentence });
  }
  const { id } = await db.tipFile.create({
    data: { filename: nameOf(file), mediaType, size: content.length, content },
    select: { id: true },
  });
  return sealThing('file', id, { secret: env.AUTH_SECRET ?? '', nonce: randomBytes(NONCE_BYTES) });
}

function nameOf({ name }: File): string {
  const last = name.toWellFormed().split(/[\\/]/).at(-1) ?? '';
  return (
    last
      .replace(/[\p{Cc}\p{Cf}]/gu, '')
      .trim()
      .slice(0, LONGEST_NAME) || 'file'
  );
}

/** Ties a kept file to the tip that is being sent. INVALID when it was removed meanwhile or belongs to another one. */
export async function tieAttachment(tx: Tx, tipId: string, token: string): Promise<void> {
  const id = openThing('file', token, env.AUTH_SECRET ?? '');
  const kept = id ? { id, tipId: null } : { id: { in: [] } };
  const { count } = await tx.tipFile.updateMany({ where: kept, data: { tipId } });
  if (count === 1) return;
  const sentence = 'The file was attached more than three hours ago and is gone. Attach it again.';
  throw new AppError('INVALID', sentence, { file: sentence });
}

/** Removes a kept file that its sender does not want to send. */
export async function dropAttachment(token: string): Promise<void> {
  const id = openThing('file', token, env.AUTH_SECRET ?? '');
  if (id) await db.tipFile.deleteMany({ where: { id, tipId: null } });
}

/** Removes the files that were attached and not sent. */
export async function removeUnsentFiles(now: Date): Promise<void> {
  const keptAt = { lt: new Date(now.getTime() - UNSENT) };
  await db.tipFile.deleteMany({ where: { tipId: null, keptAt } });
}
