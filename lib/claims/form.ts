import { z } from 'zod';
import { nestPassage } from '@/lib/quotations/form';
import { claimChangeSchema, claimSchema } from './schema';

type Fields = Record<string, unknown>;

const fieldsOf = (form: unknown): Fields =>
  typeof form === 'object' && form !== null ? { ...form } : {};

/**
 * A new claim from a form, with the fields that `claimFields` explains; `documentId`, `versionNumber`, `start` and `end`
 * make the appearance. `stay` says that the person wants to remain on the page.
 */
export const claimFormSchema = z.preprocess(
  (form) => nestPassage(claimFields(fieldsOf(form)), 'appearance'),
  z.intersection(claimSchema, z.object({ stay: z.string().optional() })),
);

/** An edit from the form that shows every field: an empty one clears. */
export const claimChangeFormSchema = z.preprocess(
  (form) => ({
    statement: '',
    claimant: null,
    claimantUnknown: false,
    claimedOn: null,
    claimedOnUnknown: false,
    language: null,
    topics: [],
    ...claimFields(fieldsOf(form)),
  }),
  claimChangeSchema,
);

/**
 * `claimant.name` (or `claimant` alone), `claimant.kind` and `claimant.wikidataId` become the claimant, under the names
 * that refusals use; `topics` are one field with commas or several fields.
 */
function claimFields(fields: Fields): Fields {
  const { topics, claimant: alone, ...rest } = fields;
  const { 'claimant.name': name = alone, 'claimant.kind': kind, ...others } = rest;
  const { 'claimant.wikidataId': wikidataId, ...kept } = others;
  const list = typeof topics === 'string' ? topics.split(/[,;，、；\n]/) : topics;
  const names = Array.isArray(list)
    ? list.filter((topic) => typeof topic === 'string' && topic.trim() !== '')
    : undefined;
  return {
    ...kept,
    ...(name !== undefined && { claimant: { name, kind, wikidataId } }),
    ...(names && { topics: names }),
  };
}
