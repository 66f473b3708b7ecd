import { z } from 'zod';
import { eventFilterSchema } from '@/lib/audit-log/schema';
import { define } from '../definition';
import { digestField, FRESH, idField, timeField } from '../fields';
import { pageOf, pageQuery } from '../page';

const count = z.int().nonnegative();
const hash = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .meta({ description: 'SHA-256 in hexadecimal' });

const entry = z
  .object({
    format: z.literal('assay-audit-1'),
    id: idField,
    at: timeField,
    teamId: idField.nullable(),
    actorId: idField.nullable(),
    actorKind: z.string().meta({ description: 'member, visitor, or system:JOB' }),
    action: z.string(),
    subject: z.object({ kind: z.string(), id: idField }),
    claimId: idField.nullable(),
    documentId: idField.nullable(),
    before: z.unknown(),
    after: z.unknown(),
  })
  .meta({
    id: 'AuditEntry',
    description:
      'Its leaf is SHA-256 over 0x00 and the UTF-8 bytes of its canonical JSON (RFC 8785, RFC 9162)',
  });

const checkpoint = z
  .object({
    note: z
      .string()
      .meta({ description: 'The signed note (C2SP tlog-checkpoint), as it was signed' }),
    origin: z.string(),
    size: count.meta({ description: 'How many entries the log had' }),
    root: hash,
    at: timeField,
  })
  .meta({ id: 'AuditCheckpoint' });

const path = z.array(hash).meta({ description: 'Hashes of the proof, in the order of RFC 9162' });

export const listAuditEvents = define({
  method: 'get',
  path: '/audit/events',
  tag: 'audit',
  summary: 'What was done in the team, the last first',
  description:
    'For editors and admins; what concerns accounts, tokens and webhooks for admins alone. Each entry with its place in the log, null until it has entered.',
  access: 'member',
  query: eventFilterSchema.extend(pageQuery),
  response: pageOf(
    z
      .object({
        entry,
        actorName: z.string().nullable(),
        claimNumber: z.int().nullable(),
        leaf: hash.nullable(),
        index: count.nullable(),
        checkpoint: count
          .nullable()
          .meta({ description: 'The size of the first checkpoint that has it' }),
      })
      .meta({ id: 'AuditEvent' }),
  ),
});

export const listAuditCheckpoints = define({
  method: 'get',
  path: '/audit/checkpoints',
  tag: 'audit',
  summary: 'The signed roots of the audit log, the newest first',
  description:
    'Each with the proof that it only adds to the one before it. The public keys are in /.well-known/assay.json.',
  access: 'anyone',
  freshFor: FRESH,
  cors: true,
  query: z.object(pageQuery),
  response: pageOf(
    checkpoint
      .extend({
        keyId: z.string().meta({ description: 'Which of the public keys signed it' }),
        consistency: z.object({
          from: count.meta({
            description: 'The size of the checkpoint before; 0 before the first',
          }),
          path,
        }),
      })
      .meta({ id: 'ListedAuditCheckpoint' }),
  ),
});

export const readAuditProof = define({
  method: 'get',
  path: '/audit/proofs/{digest}',
  tag: 'audit',
  summary: 'Inclusion proofs of what was published or approved under a digest',
  description:
    'Also of the entry with this leaf, which is then told only where readers may have it: who has the entry can compute its leaf. Each proof leads to the first checkpoint that has the entry.',
  access: 'anyone',
  freshFor: FRESH,
  cors: true,
  params: z.object({ digest: digestField }),
  response: z
    .object({
      digest: hash,
      entries: z.array(
        z.object({ entry: entry.nullable(), leaf: hash, index: count, checkpoint, path }),
      ),
      waiting: count.meta({ description: 'Entries that no checkpoint has yet: ask again' }),
    })
    .meta({ id: 'AuditProof' }),
});
