import { createHash } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { type Member, visitor } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { createMember } from '@/prisma/factories';
import { importDocument, importText } from './mutations';
import { getOriginal } from './original-queries';

let reviewer: Member;

beforeAll(async () => {
  reviewer = await createMember(db);
});

test('the original comes back byte for byte, to the team only', async () => {
  // A byte order mark and a carriage return: what the canonical text leaves out.
  const bytes = new TextEncoder().encode(
    '\ufeffPort figures\r\n\r\nMore fish was landed. 渔业\r\n',
  );
  const { document } = await importDocument(reviewer, {
    bytes,
    filename: 'port.txt',
    method: 'file',
  });
  const original = await getOriginal(reviewer, document.id, 1);
  expect(original).toMatchObject({ mediaType: 'text/plain', filename: 'port.txt' });
  expect(Buffer.compare(original?.bytes ?? new Uint8Array(), bytes)).toBe(0);
  expect(original?.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
  const observer = await createMember(db, { teamId: reviewer.teamId, role: 'observer' });
  expect(await getOriginal(observer, document.id, 1)).not.toBeNull();
  for (const stranger of [visitor, await createMember(db)]) {
    expect(await getOriginal(stranger, document.id, 1)).toBeNull();
  }
  expect(await getOriginal(reviewer, document.id, 2)).toBeNull();
  expect(await getOriginal(reviewer, 'no id', 1)).toBeNull();
});

test('a pasted text is its own original, without a name', async () => {
  const { document } = await importText(reviewer, {
    title: 'Note',
    text: 'Two boats left the harbour.',
    method: 'paste',
  });
  const original = await getOriginal(reviewer, document.id, 1);
  expect(original?.filename).toBeNull();
  expect(new TextDecoder().decode(original?.bytes)).toContain('Two boats left the harbour.');
});
