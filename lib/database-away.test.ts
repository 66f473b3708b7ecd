import { describe, expect, it } from 'vitest';
import { Prisma } from '@/prisma/generated/client';
import { isDatabaseAway } from './database-away';
import { AppError } from './errors';

const known = (code: string, message = '') =>
  new Prisma.PrismaClientKnownRequestError(message, { code, clientVersion: '7' });

describe('a database that is away or too busy', () => {
  it.each(['P1001', 'P2028', 'P2034', 'P2037'])('is known by %s of Prisma', (code) => {
    expect(isDatabaseAway(known(code))).toBe(true);
  });

  it('is known by what a raw query says of it', () => {
    expect(isDatabaseAway(known('P2010', 'Raw query failed. Code: `40P01`.'))).toBe(true);
    expect(isDatabaseAway(known('P2010', 'Raw query failed. Code: `23505`.'))).toBe(false);
  });

  it('is known by the codes of PostgreSQL and the network', () => {
    for (const code of ['57P01', '53300', 'ECONNREFUSED']) {
      expect(isDatabaseAway(Object.assign(new Error('x'), { code }))).toBe(true);
    }
  });

  it('is not taken for a fault of ours, or a refusal', () => {
    for (const error of [
      known('P2002'),
      new Error('P2028'),
      new AppError('CONFLICT', 'x'),
      'P2028',
    ]) {
      expect(isDatabaseAway(error)).toBe(false);
    }
  });
});
