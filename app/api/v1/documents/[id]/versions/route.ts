import * as definitions from '@/lib/api/definitions/versions';
import { Answer } from '@/lib/api/gate/answer';
import { apiRoutes } from '@/lib/api/gate/methods';
import { found } from '@/lib/api/gate/problem';
import { apiRoute } from '@/lib/api/gate/route';
import { sliceOf } from '@/lib/api/page';
import { toCarriedPassage, toVersion } from '@/lib/api/presenters/version';
import type { Member } from '@/lib/auth/types';
import { captureFile, captureFromUrl, captureText } from '@/lib/versions/mutations';
import { listPassagesInVersion, listVersions } from '@/lib/versions/queries';

const list = apiRoute(definitions.listVersions, async ({ viewer, params, query }) => {
  const { items } = found(await listVersions(viewer, params.id));
  return sliceOf(items.map(toVersion), query, ({ id }) => id);
});

const add = apiRoute(definitions.captureVersion, async ({ viewer, params, body }) => {
  const { status, version, counts } = await capture(viewer, params.id, body);
  const [{ items }, passages] = await Promise.all([
    listVersions(viewer, params.id).then(found),
    listPassagesInVersion(viewer, params.id, version.number),
  ]);
  const view = found(items.find(({ id }) => id === version.id) ?? null);
  return new Answer(
    { status, version: toVersion(view), passages: passages.map(toCarriedPassage), counts },
    {
      status: status === 'captured' ? 201 : 200,
      headers: { location: `/api/v1/documents/${params.id}/versions` },
    },
  );
});

type CaptureBody = { text?: string; url?: string } | { file: File };

async function capture(member: Member, documentId: string, body: CaptureBody) {
  const method = 'api';
  if ('file' in body) return captureFile(member, { documentId, file: body.file, method });
  const { text, url } = body;
  return text === undefined
    ? captureFromUrl(member, { documentId, url, method })
    : captureText(member, { documentId, text, url, method });
}

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = apiRoutes(list, add);
