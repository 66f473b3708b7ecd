import type { Viewer } from '@/lib/auth/types';
import type { Prisma } from '@/prisma/generated/client';
import { canCorrect, canFold, canMark } from './policy';

type Person = { id: string; name: string };

/** What any view of a version shows. */
export const versionSelect = {
  id: true,
  number: true,
  textSha256: true,
  textLength: true,
  originalSha256: true,
  byteLength: true,
  mediaType: true,
  filename: true,
  extractor: true,
  method: true,
  sourceUrl: true,
  finalUrl: true,
  httpStatus: true,
  capturedById: true,
  capturedAt: true,
} satisfies Prisma.DocumentVersionSelect;

/** What a document view is made of. */
export const documentSelect = {
  id: true,
  teamId: true,
  title: true,
  publisher: true,
  authors: true,
  publishedOn: true,
  url: true,
  archiveUrl: true,
  noCopyReason: true,
  language: true,
  kind: true,
  version: true,
  addedById: true,
  createdAt: true,
  updatedAt: true,
  versions: { select: versionSelect, orderBy: { number: 'desc' } },
} satisfies Prisma.DocumentSelect;

type DocumentRow = Prisma.DocumentGetPayload<{ select: typeof documentSelect }>;
type VersionRow = DocumentRow['versions'][number];

/** A document as a member sees it, with its captures, newest first, and without any text. */
export type DocumentView = ReturnType<typeof toDocumentView>;

/** Lists what leaves of a document; `people` are those who captured it. */
export function toDocumentView(
  viewer: Viewer,
  row: DocumentRow,
  people: ReadonlyMap<string, Person>,
) {
  const person = (id: string): Person => people.get(id) ?? { id, name: '' };
  return {
    id: row.id,
    title: row.title,
    publisher: row.publisher,
    authors: row.authors,
    publishedOn: row.publishedOn?.toISOString().slice(0, 10) ?? null,
    url: row.url,
    archiveUrl: row.archiveUrl,
    noCopyReason: row.noCopyReason,
    language: row.language,
    kind: row.kind,
    version: row.version,
    addedBy: person(row.addedById),
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    versions: row.versions.map((version) => toVersionView(version, person)),
    can: {
      correct: canCorrect(viewer, row),
      fold: canFold(viewer, row),
      mark: canMark(viewer, row),
    },
  };
}

function toVersionView(row: VersionRow, person: (id: string) => Person) {
  return {
    id: row.id,
    number: row.number,
    textSha256: row.textSha256,
    /** UTF-16 code units. */
    textLength: row.textLength,
    originalSha256: row.originalSha256,
    byteLength: row.byteLength,
    mediaType: row.mediaType,
    filename: row.filename,
    extractor: row.extractor,
    method: row.method,
    sourceUrl: row.sourceUrl,
    finalUrl: row.finalUrl,
    httpStatus: row.httpStatus,
    capturedBy: person(row.capturedById),
    capturedAt: row.capturedAt.toISOString(),
  };
}
