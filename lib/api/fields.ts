import { z } from 'zod';
import { ClaimState, Stance } from '@/prisma/generated/enums';

/** In seconds: a correction is everywhere within five, also where answers are kept on the way. */
export const FRESH = 5;

/** Parts of schemas that several operations share. */
export const idField = z.uuid().meta({ description: 'UUIDv7' });
export const timeField = z.iso.datetime().meta({ description: 'UTC, ISO 8601' });
export const dayField = z.iso.date().meta({ description: 'A calendar day, YYYY-MM-DD' });
export const digestField = z
  .string()
  .regex(/^[0-9a-f]{64}$/, 'A digest is 64 hexadecimal digits.')
  .meta({ description: 'SHA-256 in hexadecimal' });

export const personField = z
  .object({ id: idField, name: z.string() })
  .meta({ id: 'Person', description: 'A member of the team' });

/** What names a claim in a list of something else. */
export const claimFields = {
  id: idField,
  number: z.int(),
  statement: z.string(),
  language: z.string().nullable(),
  state: z.enum(ClaimState),
};

export const stanceField = z.enum(Stance);

export const ratingField = z
  .object({ key: z.string(), name: z.string(), value: z.number().nullable() })
  .meta({ id: 'Rating', description: 'A step of the scale; outside it the value is null' });

/** The parameters of a path with one id. */
export const idParams = z.object({ id: idField });

/** A problem document, as every refusal answers. */
export const problemField = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.enum([
      'NOT_FOUND',
      'FORBIDDEN',
      'CONFLICT',
      'INVALID',
      'LIMITED',
      'UNAVAILABLE',
      'UNAUTHENTICATED',
      'UNEXPECTED',
    ]),
    detail: z.string(),
    fields: z.record(z.string(), z.string()).optional(),
    current: z.unknown().optional(),
  })
  .meta({ id: 'Problem', description: 'RFC 9457 problem details' });
