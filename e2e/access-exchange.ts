import type { Member } from '@/lib/auth/types';
import { db } from '@/lib/db';
import type { ActionRow } from './access-actions';
import type { OperationRow } from './access-table';
import type { World } from './access-world';

const team = { least: 'observer', own: true, status: 200 } as const;
const read = { least: 'observer', status: 200 } as const;
const work = { least: 'reviewer', status: 200 } as const;

const annotations = ({ document: { id } }: World) => `/documents/${id}/annotations`;
const claimImport = ({ file }: World) => `/claims/imports/${file.id}`;

/** An annotation made elsewhere of words that the document has. */
const note = ({ secret }: World) => ({
  id: `urn:x:${secret}`,
  type: 'Annotation',
  bodyValue: 'Who are they?',
  target: {
    source: 'https://elsewhere.example/',
    selector: { type: 'TextQuoteSelector', exact: 'The auditors doubt it.' },
  },
});

/** What files bring in and take out: the least role that may. */
export const exchangeOperations: Record<string, OperationRow> = {
  'GET /annotations': { ...team, at: () => '/annotations' },
  'POST /annotations': { ...work, own: true, at: () => '/annotations', body: note },
  'GET /documents/[id]/annotations': { ...read, at: annotations },
  'POST /documents/[id]/annotations': { ...work, at: annotations, body: note },
  'GET /claims/[id]/annotations': {
    ...read,
    at: ({ claim }) => `/claims/${claim.id}/annotations`,
  },
  'GET /claims/export': { ...team, at: () => '/claims/export?format=csv' },
  'POST /claims/imports': {
    ...work,
    own: true,
    status: 202,
    at: () => '/claims/imports',
    body: () => ({ text: 'statement\nIt is so.', dryRun: true }),
  },
  'GET /claims/imports/[id]': { ...read, at: claimImport },
  'PATCH /claims/imports/[id]': {
    ...work,
    status: 202,
    at: claimImport,
    body: () => ({ mapping: { columns: { statement: 'Claim' } }, dryRun: true }),
  },
};

/** A file of claims that waits for its columns. */
export function createClaimFile(author: Member, secret: string) {
  const { teamId, userId } = author;
  return db.claimImport.create({
    data: {
      ...{ teamId, requestedById: userId, name: `${secret}.csv`, format: 'csv', rows: 1 },
      bytes: new TextEncoder().encode(`Claim\nIt is so, ${secret}.`),
      mapping: { columns: { statement: 'Claim' }, dates: 'named' },
    },
  });
}

export const exchangeActions: Record<string, ActionRow> = {
  requestClaimImportAction: {
    least: 'reviewer',
    own: true,
    send: ({ secret }) => ({ text: `statement\nIt is so, ${secret}.` }),
  },
  mapClaimImportAction: {
    least: 'reviewer',
    send: ({ file }) => ({ importId: file.id, statement: 'Claim', dates: 'day_first' }),
  },
  startClaimImportAction: {
    least: 'reviewer',
    send: ({ file }) => ({ importId: file.id }),
  },
  importAnnotationsAction: {
    least: 'reviewer',
    send: (world) => ({ documentId: world.document.id, text: JSON.stringify(note(world)) }),
  },
  placeAnnotationAction: {
    least: 'reviewer',
    send: async (world) => {
      const { author, document, second } = world;
      const { id } = await db.importedAnnotation.create({
        data: {
          teamId: author.teamId,
          documentId: document.id,
          sourceId: `urn:x:${crypto.randomUUID()}`,
          source: note(world),
          reason: 'The document does not say that.',
          importedById: author.userId,
        },
      });
      return { importedId: id, start: second.start, end: second.end };
    },
  },
};
