import { NextRequest } from 'next/server';
import { describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { db } from '@/lib/db';
import { createTokenOf } from '@/lib/testing/tokens';
import { createMember } from '@/prisma/factories';
import { define } from '../definition';
import { apiRoutes } from './methods';
import { openRoute } from './open-route';
import { LimitedError } from './problem';
import { type Counted, countRequest, POINTS } from './rate-limit';
import { apiRoute } from './route';

/** Everything that has been counted for somebody but the last few requests. */
async function exhaust({ by, name }: Counted, points = POINTS): Promise<void> {
  const key = `api:${by}:${name}`;
  await db.rateLimit.create({ data: { key, points, expire: BigInt(Date.now() + 30_000) } });
}

const { GET, POST } = apiRoutes(
  apiRoute(
    define({
      method: 'get',
      path: '/things',
      tag: 'claims',
      summary: 'List things',
      access: 'member',
      response: z.object({}),
    }),
    async () => ({}),
  ),
);

function ask(headers: Record<string, string>, handler = GET) {
  const request = new NextRequest('http://127.0.0.1:3000/api/v1/things', { headers });
  return handler(request, { params: Promise.resolve({}) });
}

const fields = ['limit', 'remaining', 'reset', 'policy'].map((name) => `ratelimit-${name}`);

describe('every answer says what is left', () => {
  it('to a token, which is counted by itself and not with its owner’s others', async () => {
    const member = await createMember(db);
    const [one, other] = await Promise.all([createTokenOf(member), createTokenOf(member)]);
    const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
    const { id: name } = await db.apiToken.findFirstOrThrow({
      where: { userId: member.userId },
      orderBy: { id: 'asc' },
    });
    await exhaust({ by: 'token', name });
    const answers = await Promise.all([ask(bearer(one)), ask(bearer(other))]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 429]);
    for (const { headers } of answers) {
      for (const field of [...fields, 'ratelimit']) expect(headers.get(field), field).toBeTruthy();
      expect(headers.get('ratelimit-policy')).toBe('"token";q=600;w=60');
    }
    const limited = answers.find(({ status }) => status === 429)?.headers;
    expect(limited?.get('ratelimit-remaining')).toBe('0');
    expect(limited?.get('ratelimit')).toMatch(/^"token";r=0;t=\d+$/);
    expect(limited?.get('retry-after')).toBe(limited?.get('ratelimit-reset'));
  });

  it('to whoever shows a token that does not count, by network address', async () => {
    const from = { 'x-forwarded-for': '192.0.2.7' };
    const refused = await ask({ ...from, authorization: 'Bearer assay_guessed' });
    expect(refused.status).toBe(401);
    expect(refused.headers.get('ratelimit-remaining')).toBe('599');
    const visitor = await ask(from, POST);
    expect(visitor.status).toBe(405);
    expect(visitor.headers.get('ratelimit-remaining')).toBe('598');
    await db.rateLimit.update({ where: { key: 'api:address:192.0.2.7' }, data: { points: 600 } });
    const limited = await ask({ ...from, authorization: 'Bearer assay_guessed_again' });
    expect(limited.status).toBe(429);
    expect(limited.headers.get('content-type')).toBe('application/problem+json');
  });

  it('to a program in the format it expects', async () => {
    const from = { 'x-forwarded-for': '192.0.2.8' };
    await exhaust({ by: 'address', name: '192.0.2.8' });
    const read = openRoute(async () => ({ text: 'never', type: 'text/plain' }), {
      cors: true,
      refuse: (error) =>
        error instanceof LimitedError ? { text: 'later', type: 'text/plain', status: 429 } : null,
    });
    const response = await read(
      new NextRequest('http://127.0.0.1:3000/feed', { headers: from }),
      {},
    );
    expect(response.status).toBe(429);
    expect(await response.text()).toBe('later');
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(20);
    expect(response.headers.get('ratelimit-policy')).toBe('"address";q=600;w=60');
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
  });
});

it('two processes share one count', async () => {
  const counted: Counted = { by: 'address', name: '192.0.2.9' };
  // A second copy of the module has a limiter of its own, as another process has.
  vi.resetModules();
  const other = await import('./rate-limit');
  expect(other.countRequest).not.toBe(countRequest);
  const left: number[] = [];
  for (const count of [countRequest, other.countRequest, countRequest, other.countRequest]) {
    left.push(Number((await count(counted))['ratelimit-remaining']));
  }
  expect(left).toEqual([599, 598, 597, 596]);
});
