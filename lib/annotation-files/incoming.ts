import { createHash } from 'node:crypto';
import { z } from 'zod';
import { type Annotation, annotationSchema } from '@/lib/annotations/model';
import { MAX_PASSAGE } from '@/lib/passages/schema';
import { hypothesisComment, isHypothesis } from './hypothesis';
import { MAX_DEPTH, MAX_SOURCE, MAX_TEXT } from './limits';

export type Quote = { exact: string; prefix?: string; suffix?: string };
export type ForeignComment = { body: string; by: string; at: string | null };

/** An annotation as it came, and what can be done with it. */
export type Incoming = {
  sourceId: string;
  source: object;
  /** The address of what it is about. */
  uri: string | null;
  quote: Quote | null;
  /** The annotation that it answers. */
  replyTo: string | null;
  /** What it says; null for a mere highlight. */
  comment: ForeignComment | null;
  /** Set for what an Assay installation wrote. */
  own: Annotation | null;
};

/** Why something cannot be taken for an annotation. */
export type Unreadable = { sourceId: string; source: object | null; reason: string };

const text = z.string().transform((value) => value.toWellFormed());
const named = z.union([
  text.transform((name) => ({ name })),
  z.looseObject({ name: text.optional(), id: text.optional() }),
]);
const listOf = <S extends z.ZodType>(item: S) =>
  z.preprocess(
    (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
    z.array(item),
  );

const selectorSchema = z.looseObject({
  type: z.string().optional(),
  exact: text.optional(),
  prefix: text.optional(),
  suffix: text.optional(),
  refinedBy: z.unknown().optional(),
});

const targetSchema = z.looseObject({
  id: text.optional(),
  source: z.union([text, z.looseObject({ id: text.optional() })]).optional(),
  selector: listOf(selectorSchema).optional(),
});

const bodySchema = z.union([
  text,
  z.looseObject({
    value: text.optional(),
    purpose: z.union([z.string(), z.array(z.string())]).optional(),
    source: z.union([text, z.looseObject({ value: text.optional() })]).optional(),
  }),
]);

const foreignSchema = z.looseObject({
  id: text.optional(),
  motivation: z.union([z.string(), z.array(z.string())]).optional(),
  creator: listOf(named).optional(),
  created: text.optional(),
  bodyValue: text.optional(),
  body: listOf(bodySchema).optional(),
  target: listOf(z.union([text, targetSchema])),
});
type Foreign = z.output<typeof foreignSchema>;

// JSON writes both as escapes; an escaped backslash before them is not one.
const NUL = /(?<!\\)(?:\\\\)*\\u0000/;
const HALF = /(?<!\\)(?:\\\\)*\\ud[89a-f]/;

/** One item of a file, read: what it says and where, or a sentence why it is no annotation. */
export function readAnnotation(item: unknown): Incoming | Unreadable {
  if (typeof item !== 'object' || item === null || Array.isArray(item)) {
    return { sourceId: hashOf(item), source: null, reason: 'This is not an annotation.' };
  }
  const source = item;
  const refuse = (reason: string, keep = true): Unreadable => ({
    sourceId: idOf(source),
    source: keep ? source : null,
    reason,
  });
  if (depthOf(source) > MAX_DEPTH) return refuse('This annotation is nested too deeply.', false);
  const json = JSON.stringify(source);
  if (json.length > MAX_SOURCE) return refuse('This annotation is larger than 200 KB.', false);
  if (NUL.test(json)) return refuse('A text may not contain the character NUL.', false);
  if (HALF.test(json)) {
    return refuse('This annotation has half a character in it.', false);
  }
  const read = foreignSchema.safeParse(source);
  if (!read.success || read.data.target.length === 0)
    return refuse('This does not have the form of an annotation.');
  const own = readOwn(source);
  if (own === 'broken') return refuse('This says that Assay wrote it, but lacks a part of that.');
  const incoming = {
    ...{ sourceId: idOf(source), source, own },
    ...placeOf(read.data),
    comment: isHypothesis(source) ? hypothesisComment(source) : commentOf(read.data),
    ...answers(source, read.data),
  };
  if ((incoming.comment?.body.length ?? 0) > MAX_TEXT) {
    return refuse('The comment has more than 10,000 characters.');
  }
  if ((incoming.quote?.exact.length ?? 0) > MAX_PASSAGE) {
    return refuse('The quotation is longer than a passage can be (20,000 characters).');
  }
  return incoming;
}

/** Others may have added keys of their own; they are not ours to lose. */
function readOwn(source: object): Annotation | null | 'broken' {
  if (!('assay:kind' in source)) return null;
  const known = Object.fromEntries(
    Object.entries(source).filter(([key]) => key in annotationSchema.shape),
  );
  const read = annotationSchema.safeParse(known);
  return read.success ? read.data : 'broken';
}

function placeOf({ target }: Foreign): { uri: string | null; quote: Quote | null } {
  const targets = target.map((one) => (typeof one === 'string' ? { id: one } : one));
  const quoted = targets
    .map((one) => ({ uri: uriOf(one), quote: quoteOf('selector' in one ? one.selector : []) }))
    .find(({ quote }) => quote !== null);
  return quoted ?? { uri: targets.map(uriOf).find((uri) => uri !== null) ?? null, quote: null };
}

function uriOf(target: { id?: string; source?: unknown }): string | null {
  const { source, id } = target;
  if (typeof source === 'string') return source;
  if (typeof source === 'object' && source !== null && 'id' in source) return String(source.id);
  return id ?? null;
}

/** The quotation among selectors, also where one refines another. */
function quoteOf(selectors: z.output<typeof selectorSchema>[] = [], depth = 0): Quote | null {
  for (const { type, exact, prefix, suffix, refinedBy } of selectors) {
    if (type === 'TextQuoteSelector' && exact !== undefined) return { exact, prefix, suffix };
    const inner = depth < 4 ? listOf(selectorSchema).safeParse(refinedBy) : null;
    const found = inner?.success ? quoteOf(inner.data, depth + 1) : null;
    if (found) return found;
  }
  return null;
}

function commentOf({
  bodyValue,
  body = [],
  creator = [],
  created,
}: Foreign): ForeignComment | null {
  const texts: string[] = bodyValue === undefined ? [] : [bodyValue];
  const tags: string[] = [];
  for (const one of body) {
    const value = typeof one === 'string' ? one : wordsOf(one);
    if (value === null || value.trim() === '') continue;
    const tagging = typeof one !== 'string' && [one.purpose].flat().includes('tagging');
    (tagging ? tags : texts).push(value.trim());
  }
  if (tags.length > 0) texts.push(`Tags: ${tags.join(', ')}`);
  if (texts.length === 0) return null;
  const [by] = creator;
  const name = by?.name ?? (by && 'id' in by ? by.id : undefined) ?? 'somebody';
  return { body: texts.join('\n\n'), by: String(name), at: timeOf(created) };
}

function wordsOf(body: Exclude<z.output<typeof bodySchema>, string>): string | null {
  if (body.value !== undefined) return body.value;
  if (typeof body.source === 'string') return body.source;
  return body.source?.value ?? null;
}

/** A time as UTC, or null when it is none. */
export function timeOf(written: string | undefined): string | null {
  const time = written === undefined ? Number.NaN : Date.parse(written);
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}

/** Hypothesis lists the thread from its root; in the W3C model, a reply's target is the annotation itself. */
function answers(source: object, { motivation, target }: Foreign): { replyTo: string | null } {
  if ('references' in source && Array.isArray(source.references) && source.references.length > 0) {
    return { replyTo: String(source.references[0]) };
  }
  const [first] = target;
  const replying = [motivation].flat().includes('replying');
  return {
    replyTo: replying && first ? uriOf(typeof first === 'string' ? { id: first } : first) : null,
  };
}

function idOf(source: object): string {
  const given = 'id' in source ? source.id : '@id' in source ? source['@id'] : undefined;
  const usable = typeof given === 'string' && given !== '' && given.length <= 500;
  return usable ? given.toWellFormed().replaceAll('\0', '') : hashOf(source);
}

/** What names an annotation without an id: its content. */
function hashOf(value: unknown): string {
  return `sha256:${createHash('sha256')
    .update(String(JSON.stringify(value)))
    .digest('hex')}`;
}

/** How deep the value nests, counted no further than is allowed. */
function depthOf(value: unknown): number {
  let level: unknown[] = [value];
  for (let depth = 0; depth <= MAX_DEPTH; depth += 1) {
    level = level.flatMap((one) =>
      typeof one === 'object' && one !== null ? Object.values(one) : [],
    );
    if (level.length === 0) return depth;
  }
  return MAX_DEPTH + 1;
}
