import { z } from 'zod';
import { paths } from '@/lib/paths';

/** An event of the audit log, as far as webhooks tell of it. */
export type SourceEvent = {
  id: string;
  action: string;
  at: Date;
  actorId: string | null;
  subjectKind: string;
  subjectId: string;
  claimId: string | null;
  documentId: string | null;
  before: unknown;
  after: unknown;
};

/** What an event is about besides itself, as it is found when the event is told. */
export type Things = {
  claim: { id: string; number: number } | null;
  document: { id: string } | null;
};

const id = z.uuid().meta({ description: 'UUIDv7' });
const address = z.url();

export const claimPart = z
  .object({
    id,
    number: z.int().meta({ description: 'The team’s own number' }),
    url: address.meta({ description: 'On the desk; whoever opens it signs in' }),
    apiUrl: address,
  })
  .meta({ id: 'WebhookClaim' });

export const documentPart = z
  .object({ id, url: address, apiUrl: address })
  .meta({ id: 'WebhookDocument' });

/** What every event says: who did it, and on which claim or document. Ids and addresses; what they say is asked for. */
export const sharedParts = {
  by: id
    .nullable()
    .meta({ description: 'The person who did it; null for the software, or for a reader' }),
  claim: claimPart.nullable(),
  document: documentPart.nullable(),
};

export const publicationPart = z
  .object({
    slug: z.string(),
    number: z.int(),
    kind: z.string(),
    digest: z.string().meta({ description: 'SHA-256 of what was approved, in hexadecimal' }),
    cause: z.string().nullable(),
    severity: z.string().nullable(),
    url: address.meta({ description: 'The public page' }),
    versionUrl: address.meta({ description: 'The page of this publication, which never changes' }),
    apiUrl: address,
  })
  .meta({ id: 'WebhookPublication' });

/** An object with an id, for what has no page of its own. */
export const idPart = z.object({ id });

/** A text that `before` or `after` of an event says under a name; null when there is none. */
export function textOf(value: unknown, name: string): string | null {
  if (typeof value !== 'object' || value === null) return null;
  const said: unknown = Reflect.get(value, name);
  return typeof said === 'string' ? said : null;
}

/** The same for a number. */
export function numberOf(value: unknown, name: string): number | null {
  if (typeof value !== 'object' || value === null) return null;
  const said: unknown = Reflect.get(value, name);
  return typeof said === 'number' ? said : null;
}

/** The shared parts of one event, with absolute addresses. */
export function sharedOf(event: SourceEvent, { claim, document }: Things, origin: string) {
  return {
    by: event.actorId,
    claim: claim && {
      ...claim,
      url: `${origin}${paths.desk.claim(claim.number)}`,
      apiUrl: `${origin}/api/v1/claims/${claim.id}`,
    },
    document: document && {
      id: document.id,
      url: `${origin}${paths.desk.document(document.id)}`,
      apiUrl: `${origin}/api/v1/documents/${document.id}`,
    },
  };
}

/** What a publication was; null where the event does not say all of it. */
export function publicationOf({ after }: SourceEvent, origin: string) {
  const [slug, number] = [textOf(after, 'slug'), numberOf(after, 'number')];
  const [kind, digest] = [textOf(after, 'kind'), textOf(after, 'digest')];
  if (!slug || number === null || !kind || !digest) return null;
  return {
    ...{ slug, number, kind, digest },
    ...{ cause: textOf(after, 'cause'), severity: textOf(after, 'severity') },
    url: `${origin}${paths.claim(slug)}`,
    versionUrl: `${origin}${paths.claimVersion(slug, number)}`,
    apiUrl: `${origin}${paths.api.publishedVersion(slug, number)}`,
  };
}
