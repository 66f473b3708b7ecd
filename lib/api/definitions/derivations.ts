import { z } from 'zod';
import { derivationSchema } from '@/lib/derivations/schema';
import { DerivationKind } from '@/prisma/generated/enums';
import { define } from '../definition';
import { idField, idParams, personField } from '../fields';

const derivationField = z
  .object({
    id: idField,
    kind: z.enum(DerivationKind),
    document: z.object({ id: idField, title: z.string(), publisher: z.string().nullable() }),
    passageId: idField.nullable(),
    by: personField,
  })
  .meta({ id: 'Derivation', description: 'The other document, and how the one draws on it' });

export const listDerivations = define({
  method: 'get',
  path: '/documents/{id}/derivations',
  tag: 'documents',
  summary: 'What a document draws on, and what draws on it',
  access: 'member',
  params: idParams,
  response: z.object({ drawsOn: z.array(derivationField), drawnOnBy: z.array(derivationField) }),
});

export const confirmDerivation = define({
  method: 'post',
  path: '/documents/{id}/derivations',
  tag: 'documents',
  summary: 'Confirm that this document draws on another one',
  description: 'The other one is `from`; the passage is where this document says so.',
  access: 'member',
  status: 201,
  params: idParams,
  body: derivationSchema
    .pick({ kind: true, passage: true })
    .extend({ from: derivationSchema.shape.toId }),
  response: derivationField,
});

export const removeDerivation = define({
  method: 'delete',
  path: '/derivations/{id}',
  tag: 'documents',
  summary: 'Take a derivation back',
  access: 'member',
  status: 204,
  params: idParams,
  response: z.null(),
});
