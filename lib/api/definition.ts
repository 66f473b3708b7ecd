import type { z } from 'zod';

/** The nouns under which the operations are listed. */
export type Tag =
  | 'people'
  | 'documents'
  | 'claims'
  | 'evidence'
  | 'annotations'
  | 'discussion'
  | 'challenges'
  | 'attention'
  | 'webhooks'
  | 'published'
  | 'audit'
  | 'tips'
  | 'search'
  | 'events';

/** The shape of one operation's schemas; a schema that is absent takes nothing. */
export type Schemas = {
  params?: z.ZodObject;
  query?: z.ZodObject;
  body?: z.ZodType;
  /** What a `multipart/form-data` body holds, where one is taken beside JSON. */
  form?: z.ZodObject;
  response: z.ZodType;
};

/**
 * What one operation of the HTTP API promises: the gate enforces it and the OpenAPI document is
 * generated from it, so the two cannot differ. `path` is below `/api/v1`, with `{name}` parameters.
 */
export type Definition<S extends Schemas = Schemas> = S & {
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  readonly path: `/${string}`;
  readonly tag: Tag;
  readonly summary: string;
  readonly description?: string;
  /** `anyone` also answers to people who are not signed in. */
  readonly access: 'anyone' | 'member';
  /** The status of success; 200 unless told. */
  readonly status?: 200 | 201 | 202 | 204;
  /** The largest body in bytes, or as large as an upload may be; 1 MiB unless told, because only documents are longer. */
  readonly maxBytes?: number | 'upload';
  /** The media type of the answer where it is not JSON. */
  readonly mediaType?: string;
  /** The same for everybody, and fresh for this many seconds: it may be kept on the way. */
  readonly freshFor?: number;
  /** Scripts of every site may read it: only where the interface promises it (docs/decisions/0038). */
  readonly cors?: boolean;
  /** The answer has a `secret`, which is shown once: a repetition of the request is answered without it. */
  readonly holdsSecret?: boolean;
};

/** Declares an operation; returns it as it is, with its types kept. */
export function define<const S extends Schemas>(definition: Definition<S>): Definition<S> {
  return definition;
}

/** Does the operation change something? Read tokens and other sites' pages may not use it then. */
export function isWrite(definition: Pick<Definition, 'method'>): boolean {
  return definition.method !== 'get';
}
