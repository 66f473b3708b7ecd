/**
 * Codes of Prisma (P…), of PostgreSQL (class 08, 53300, 55P03, 57P01 to 57P03, 40001, 40P01) and of the network for a
 * database that is away, full, or kept somebody waiting for too long:
 * https://www.postgresql.org/docs/current/errcodes-appendix.html
 */
const codes = new Set([
  ...['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2028', 'P2034', 'P2037'],
  ...['08000', '08001', '08003', '08004', '08006', '53300', '57P01', '57P02', '57P03'],
  ...['40001', '40P01', '55P03', 'ECONNREFUSED', 'ECONNRESET'],
]);

/** How Prisma tells a code of PostgreSQL that it has no own for (P2039), or in a raw query (P2010): in its words only. */
const inWords = /Code: `([0-9A-Z]{5})`/;

/** After how many seconds a try is worth making: what waits in a burst is over by then. */
export const RETRY_SECONDS = 3;

/**
 * Did something fail because the database was away or too busy, and not by a fault of ours? The same request may well go
 * through a moment later.
 */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error) || !('code' in error)) return false;
  const { code, message } = error;
  if (code === 'P2010' || code === 'P2039') return codes.has(inWords.exec(message)?.[1] ?? '');
  return typeof code === 'string' && codes.has(code);
}
