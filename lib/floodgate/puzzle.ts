/** What an open form can be that machines might fill: a puzzle for one is none for another. */
export const openForms = ['tip', 'challenge', 'reply'] as const;
export type OpenForm = (typeof openForms)[number];

/**
 * A puzzle is solved by sixteen numbers, each found by trying. Many small searches take about as long on every try; one
 * large one would take some people four times as long as others.
 */
export const PARTS = 16;

/**
 * The bits that must be zero, so 4,096 tries on average for all parts. Measured with `bench/puzzle.ts` in Chromium on two busy
 * cores: 0.15 s; four times slower, 0.5 s; six times slower, as its developer tools imitate an old phone, 0.8 to 3 s. Without a
 * browser 0.05 s: whoever has a whole core for it solves twenty a second, until the limits stop them.
 */
export const BITS = 8;

/**
 * The bytes that are digested at each try. A digest of a few bytes costs a browser twenty times what it costs a program, because
 * each call is answered from another thread; of this many both spend their time on the digest itself.
 */
export const MESSAGE_BYTES = 16_384;

/** SHA-256 of bytes, in a browser by Web Crypto, on the server by Node. */
export type Digest = (message: Uint8Array<ArrayBuffer>) => Promise<Uint8Array>;

/** What is digested for one try: the number and the part come first, because what precedes them could be digested once. */
export function messageOf(
  challenge: string,
  part: number,
  counter: number,
): Uint8Array<ArrayBuffer> {
  const message = new Uint8Array(MESSAGE_BYTES);
  const view = new DataView(message.buffer);
  view.setUint32(0, counter);
  view.setUint32(4, part);
  message.set(new TextEncoder().encode(challenge), 8);
  return message;
}

/** Whether a digest begins with enough zeros. */
export function isSolved(digest: Uint8Array): boolean {
  let zeros = 0;
  for (const byte of digest) {
    zeros += Math.clz32(byte) - 24;
    if (byte !== 0) break;
  }
  return zeros >= BITS;
}

/** The numbers of a solution as a form carries them, and back; null when they are not sixteen numbers of 32 bits. */
export function writeSolution(counters: readonly number[]): string {
  return counters.join('.');
}

/** See `writeSolution`. */
export function readSolution(text: string): number[] | null {
  if (!/^\d{1,10}(?:\.\d{1,10}){15}$/.test(text)) return null;
  const counters = text.split('.').map(Number);
  return counters.every((counter) => counter <= 0xffff_ffff) ? counters : null;
}

/** Finds a solution by trying; null when `isStopped` says so. Somebody can type meanwhile where `digest` works elsewhere. */
export async function solve(
  challenge: string,
  { digest, isStopped }: { digest: Digest; isStopped: () => boolean },
): Promise<string | null> {
  const counters: number[] = [];
  for (let counter = 0; counters.length < PARTS; counter += 1) {
    if (isStopped()) return null;
    const message = messageOf(challenge, counters.length, counter);
    if (!isSolved(await digest(message))) continue;
    counters.push(counter);
    counter = -1;
  }
  return writeSolution(counters);
}

/** Whether the numbers of a solution solve a puzzle. Sixteen digests, about a third of a millisecond. */
export async function isSolution(
  challenge: string,
  solution: string,
  digest: Digest,
): Promise<boolean> {
  const counters = readSolution(solution);
  if (!counters) return false;
  for (const [part, counter] of counters.entries()) {
    if (!isSolved(await digest(messageOf(challenge, part, counter)))) return false;
  }
  return true;
}
