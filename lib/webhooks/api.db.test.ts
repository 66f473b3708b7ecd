import { NextRequest } from 'next/server';
import { expect, test } from 'vitest';
import { POST } from '@/app/api/v1/webhooks/route';
import { db } from '@/lib/db';
import { createTokenOf } from '@/lib/testing/tokens';
import { createMember } from '@/prisma/factories';

test('a request that is repeated makes no second webhook, and its kept answer has no secret', async () => {
  const admin = await createMember(db, { role: 'admin' });
  const token = await createTokenOf(admin);
  const send = () => {
    const body = JSON.stringify({
      ...{ name: 'Newsroom', url: 'https://hooks.example.org/', events: ['claim.created'] },
    });
    const headers = {
      ...{ authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      'idempotency-key': 'once',
    };
    const url = 'http://127.0.0.1:3000/api/v1/webhooks';
    const request = new NextRequest(url, { method: 'POST', headers, body });
    return POST(request, { params: Promise.resolve({}) });
  };
  const first = await send();
  expect(first.status).toBe(201);
  const { secret, ...webhook } = await first.json();
  expect(secret).toMatch(/^whsec_/);
  const second = await send();
  expect(await second.json()).toEqual({ ...webhook, secret: null });
  expect(await db.webhook.count({ where: { teamId: admin.teamId } })).toBe(1);
  const kept = await db.idempotencyKey.findMany({ where: { userId: admin.userId } });
  expect(JSON.stringify(kept)).not.toContain('whsec_');
});
