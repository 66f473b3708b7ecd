import { NextRequest } from 'next/server';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Member } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { AppError } from '@/lib/errors';
import { hashSecret } from '@/lib/people/secret-token';
import { createTokenOf } from '@/lib/testing/tokens';
import { createMember } from '@/prisma/factories';
import { Prisma } from '@/prisma/generated/client';
import { define } from '../definition';
import { apiRoutes } from './methods';
import { apiRoute } from './route';

const id = '0191d3a0-0000-7000-8000-000000000001';
let member: Member;
let calls = 0;

const crowded = new Prisma.PrismaClientKnownRequestError('Unable to start a transaction.', {
  ...{ code: 'P2028', clientVersion: '7' },
});

const note = apiRoute(
  define({
    method: 'post',
    path: '/notes/{id}',
    tag: 'claims',
    summary: 'Keep a note',
    access: 'member',
    status: 201,
    params: z.object({ id: z.uuid() }),
    body: z.object({ text: z.string().min(1, 'Write something.') }),
    response: z.object({ text: z.string(), by: z.string() }),
  }),
  async ({ viewer, body }) => {
    calls += 1;
    if (body.text === 'conflict') throw new AppError('CONFLICT', 'Changed.', {}, { version: 2 });
    if (body.text === 'bug') throw new Error('a secret');
    if (body.text === 'crowd') throw crowded;
    return { text: body.text, by: viewer.name, hidden: 'stays here' };
  },
);
const { POST, PUT, GET } = apiRoutes(note);

type Sent = { token: string; body?: string; type?: string; key?: string; path?: string };

function send({
  token,
  body = '{"text":"hello"}',
  type = 'application/json',
  key,
  path = id,
}: Sent) {
  const headers = new Headers({ authorization: `Bearer ${token}`, 'content-type': type });
  if (key) headers.set('idempotency-key', key);
  const url = `http://127.0.0.1:3000/api/v1/notes/${path}`;
  const request = new NextRequest(url, { method: 'POST', headers, body });
  return POST(request, { params: Promise.resolve({ id: path }) });
}

beforeAll(async () => {
  member = await createMember(db, { name: 'Amal Odeh' });
});

describe('who may pass', () => {
  it('lets the owner of a token in and lists what leaves', async () => {
    const response = await send({ token: await createTokenOf(member) });
    expect(response.status).toBe(201);
    expect(await response.json()).toEqual({ text: 'hello', by: 'Amal Odeh' });
    expect(response.headers.get('ratelimit-limit')).toBe('600');
    expect(response.headers.get('cache-control')).toContain('no-store');
  });

  it('refuses unknown and revoked tokens, and those of people who left or are disabled', async () => {
    const revoked = await createTokenOf(member);
    await db.apiToken.update({
      where: { tokenHash: hashSecret(revoked) },
      data: { revokedAt: new Date() },
    });
    const left = await createMember(db);
    const disabled = await createMember(db);
    await db.member.update({ where: { id: left.memberId }, data: { removedAt: new Date() } });
    await db.user.update({ where: { id: disabled.userId }, data: { disabledAt: new Date() } });
    const tokens = ['assay_no', revoked, await createTokenOf(left), await createTokenOf(disabled)];
    for (const token of tokens) {
      const response = await send({ token });
      expect(response.status).toBe(401);
      expect(response.headers.get('www-authenticate')).toContain('Bearer');
      expect(response.headers.get('content-type')).toBe('application/problem+json');
      expect(await response.json()).toMatchObject({ code: 'UNAUTHENTICATED', status: 401 });
    }
  });

  it('lets a read token change nothing', async () => {
    const response = await send({ token: await createTokenOf(member, 'read') });
    expect(response.status).toBe(403);
  });

  it('notes the use of a token, at most once a minute', async () => {
    const token = await createTokenOf(member);
    const lastUse = async () =>
      (await db.apiToken.findUniqueOrThrow({ where: { tokenHash: hashSecret(token) } })).lastUsedAt;
    await send({ token });
    const first = await lastUse();
    await send({ token });
    expect(first).toBeInstanceOf(Date);
    expect(await lastUse()).toEqual(first);
  });
});

describe('what may come', () => {
  it.each([
    ['{"text":""}', 'application/json', 422, 'Write something.'],
    ['{}', 'application/json', 422, 'text: This is missing.'],
    ['{"text":"\\u0000"}', 'application/json', 422, 'A text may not contain the character NUL.'],
    ['{"text":"\\ud800"}', 'application/json', 422, 'A text has half of a character in it.'],
    ['{"\\u0000":1}', 'application/json', 422, 'A text may not contain the character NUL.'],
    ['{"text":', 'application/json', 400, 'The body is not JSON in UTF-8.'],
    ['text=hello', 'text/plain', 400, 'The content type must be application/json.'],
    ['x'.repeat(1_100_000), 'application/json', 400, 'The request is larger than 1 MiB.'],
  ])('refuses %.20s as %s with %i', async (body, type, status, detail) => {
    const response = await send({ token: await createTokenOf(member), body, type });
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ code: 'INVALID', status, detail });
  });

  it('refuses lists in lists without end', async () => {
    const body = '['.repeat(200_000) + ']'.repeat(200_000);
    const response = await send({ token: await createTokenOf(member), body });
    expect(response.status).toBe(400);
    const { detail } = await response.json();
    expect(detail).toBe('The body has more than 100 lists or objects inside each other.');
  });

  it('takes an id that cannot be one for a thing that does not exist', async () => {
    const response = await send({ token: await createTokenOf(member), path: 'nonsense' });
    expect(response.status).toBe(404);
  });

  it('refuses other methods by name', async () => {
    const request = new NextRequest('http://127.0.0.1:3000/api/v1/notes/1', { method: 'PUT' });
    const response = await PUT(request, { params: Promise.resolve({}) });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('POST, OPTIONS');
    expect(GET).toBe(PUT);
  });
});

describe('what a refusal says', () => {
  it('carries the current thing after a conflict', async () => {
    const response = await send({
      token: await createTokenOf(member),
      body: '{"text":"conflict"}',
    });
    expect(response.status).toBe(409);
    expect(await response.json()).toMatchObject({ code: 'CONFLICT', current: { version: 2 } });
  });

  it('names a bug by a number only', async () => {
    const response = await send({ token: await createTokenOf(member), body: '{"text":"bug"}' });
    expect(response.status).toBe(500);
    const text = await response.text();
    expect(text).not.toContain('a secret');
    expect(JSON.parse(text)).toMatchObject({ code: 'UNEXPECTED', id: expect.any(String) });
  });
});

describe('a database that does not answer in time', () => {
  it('is said to be busy for now, and the same key may be sent again', async () => {
    const token = await createTokenOf(member);
    const response = await send({ token, body: '{"text":"crowd"}', key: 'later' });
    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).toBe('3');
    expect(await response.json()).toMatchObject({ code: 'UNAVAILABLE' });
    expect((await send({ token, key: 'later' })).status).toBe(201);
  });
});

describe('a repeated request', () => {
  it('runs once and answers the same', async () => {
    const token = await createTokenOf(member);
    const before = calls;
    const first = await send({ token, key: 'once' });
    const second = await send({ token, key: 'once' });
    expect(calls).toBe(before + 1);
    expect(second.status).toBe(201);
    expect(second.headers.get('idempotency-replayed')).toBe('true');
    expect(await second.text()).toBe(await first.text());
  });

  it('runs once when both come at the same moment', async () => {
    const token = await createTokenOf(member);
    const before = calls;
    const responses = await Promise.all([1, 2, 3].map(() => send({ token, key: 'together' })));
    expect(calls).toBe(before + 1);
    expect(responses.every(({ status }) => status === 201 || status === 409)).toBe(true);
  });

  it('refuses the key for another request', async () => {
    const token = await createTokenOf(member);
    await send({ token, key: 'taken' });
    const response = await send({ token, key: 'taken', body: '{"text":"other"}' });
    expect(response.status).toBe(422);
  });

  it('may be corrected and sent again after a refusal', async () => {
    const token = await createTokenOf(member);
    expect((await send({ token, key: 'again', body: '{"text":""}' })).status).toBe(422);
    expect((await send({ token, key: 'again' })).status).toBe(201);
  });
});
