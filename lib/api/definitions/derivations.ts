import { z } from 'zod';
import { derivationSchema } from '@/lib/derivations/schema';
import { decisionSchema, suggestionFilterSchema } from '@/lib/suggestions/schema';
import { DerivationKind, SuggestionBasis, SuggestionStatus } from '@/prisma/generated/enums';
import { define } from '../definition';
import { dayField, idField, idParams, personField, timeField } from '../fields';
import { pageOf, pageQuery } from '../page';

const derivationField = z
  .object({
    id: idField,
    kind: z.enum(DerivationKind),
    document: z.object({ id: idField, title: z.string(), publisher: z.string().nullable() }),
    passageId: idField.nullable(),
    by: personField,
  })
  .meta({ id: 'Derivation', description: 'The other document, and how the one draws on it' });

const nodeField = z
  .object({
    id: idField,
    title: z.string(),
    publisher: z.string().nullable(),
    publishedOn: dayField.nullable(),
  })
  .meta({ id: 'LineageDocument' });

const suggestionField = z
  .object({
    id: idField,
    kind: z.enum(DerivationKind),
    basis: z
      .enum(SuggestionBasis)
      .meta({ description: 'Text that both share, or a publisher that the text names' }),
    score: z.number().meta({ description: '0 to 1' }),
    status: z.enum(SuggestionStatus),
    from: nodeField,
    to: nodeField,
    passage: z
      .object({
        versionNumber: z.int(),
        start: z.int(),
        end: z.int(),
        exact: z.string(),
        language: z.string().nullable(),
      })
      .nullable()
      .meta({ description: 'Where the text of `from` shows it' }),
    datesKnown: z.boolean().meta({
      description: 'Whether their dates say which came first; else the direction is a guess',
    }),
    decided: z.object({ at: timeField, by: personField }).nullable(),
    createdAt: timeField,
    canDecide: z.boolean(),
  })
  .meta({
    id: 'DerivationSuggestion',
    description:
      'What the machine believes: `from` draws on `to`. Counts for nothing until confirmed',
  });

export const listDerivations = define({
  method: 'get',
  path: '/documents/{id}/derivations',
  tag: 'documents',
  summary: 'What a document draws on, and what draws on it; what is suggested stands apart',
  access: 'member',
  params: idParams,
  response: z.object({
    drawsOn: z.array(derivationField),
    drawnOnBy: z.array(derivationField),
    suggested: z.array(suggestionField).meta({ description: 'Open ones, likeliest first' }),
  }),
});

export const listSuggestions = define({
  method: 'get',
  path: '/derivations/suggestions',
  tag: 'documents',
  summary: 'What the machine suggests that documents draw on, likeliest first',
  access: 'member',
  query: suggestionFilterSchema.extend(pageQuery),
  response: pageOf(suggestionField),
});

export const decideSuggestion = define({
  method: 'post',
  path: '/derivations/suggestions/{id}',
  tag: 'documents',
  summary: 'Confirm a suggestion, which makes the derivation, or reject it for good',
  access: 'member',
  params: idParams,
  body: decisionSchema.omit({ suggestionId: true }),
  response: suggestionField,
});

export const getLineage = define({
  method: 'get',
  path: '/claims/{id}/lineage',
  tag: 'claims',
  summary: 'Who draws on whom among the documents of the evidence',
  access: 'member',
  params: idParams,
  response: z.object({
    nodes: z.array(nodeField).meta({ description: 'Oldest first' }),
    edges: z
      .array(
        z.object({
          from: idField,
          to: idField,
          kind: z.enum(DerivationKind),
          suggested: z.boolean(),
          passage: z.object({ id: idField.nullable(), exact: z.string() }).nullable(),
        }),
      )
      .meta({ description: '`from` draws on `to`; `suggested` ones are not confirmed' }),
    roots: z
      .array(idField)
      .meta({ description: 'The independent sources, by confirmed derivations alone' }),
  }),
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
