import type { z } from 'zod';
import type { DocumentView } from '@/lib/documents/view';
import type { documentField } from '../definitions/documents';

type Version = DocumentView['versions'][number];

/** A document as the API shows it: the names of api.md for its versions, the newest one apart. */
export function toDocument(view: DocumentView): z.input<typeof documentField> {
  const versions = view.versions.map(toVersion);
  const [currentVersion] = versions;
  if (!currentVersion) throw new Error(`Document ${view.id} has no version.`);
  return { ...view, currentVersion, versions };
}

function toVersion({ textSha256, textLength, ...version }: Version) {
  return { ...version, sha256: textSha256, length: textLength };
}
