import 'server-only';
import type { Incoming } from '@/lib/annotation-files/incoming';
import type { Member } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { visibleDocuments } from '@/lib/documents/policy';

/** A version in which an annotation is looked for. */
export type SearchedVersion = { documentId: string; number: number; text: string };

/** Finds the version of a document of the team that an annotation is about; null when there is none. */
export type FindVersion = (incoming: Incoming) => Promise<SearchedVersion | null>;

type VersionKey = { documentId: string; number?: number };

/** An address without what does not change the page: scheme, www., slash at the end, fragment, and campaign marks. */
export function addressKey(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  for (const name of [...url.searchParams.keys()]) {
    if (/^(utm_\w+|fbclid|gclid)$/i.test(name)) url.searchParams.delete(name);
  }
  url.searchParams.sort();
  const path = url.pathname.replace(/\/+$/, '');
  return `${url.host.replace(/^www\./, '')}${path}${url.search}`;
}

/**
 * How annotations of one file find their versions: by the digest of the text that Assay wrote them on, else the latest
 * version of `documentId`, or of the document with their address. Texts are read once.
 */
export async function versionFinder(member: Member, documentId?: string): Promise<FindVersion> {
  const addresses = documentId ? new Map<string, string>() : await readAddresses(member);
  const texts = new Map<string, Promise<SearchedVersion | null>>();
  const read = (key: VersionKey) => {
    const name = `${key.documentId} ${key.number ?? 'latest'}`;
    const held = texts.get(name) ?? readVersion(key);
    texts.set(name, held);
    return held;
  };
  return async ({ own, uri }) => {
    const digest = own?.target['assay:textSha256'];
    const same = digest ? await findByDigest(member, digest, { documentId, uri }) : null;
    if (same) return read(same);
    const found = documentId ?? (uri && addresses.get(addressKey(uri) ?? ''));
    return found ? read({ documentId: found }) : null;
  };
}

async function readVersion({ documentId, number }: VersionKey): Promise<SearchedVersion | null> {
  return await db.documentVersion.findFirst({
    where: { documentId, number },
    orderBy: { number: 'desc' },
    select: { documentId: true, number: true, text: true },
  });
}

/** Several documents may hold the same text; the one with the annotation's address comes first, then the oldest. */
async function findByDigest(
  member: Member,
  textSha256: string,
  { documentId, uri }: { documentId?: string; uri: string | null },
): Promise<VersionKey | null> {
  const versions = await db.documentVersion.findMany({
    where: { textSha256, documentId, document: visibleDocuments(member) },
    select: { documentId: true, number: true, document: { select: { url: true } } },
    orderBy: [{ documentId: 'asc' }, { number: 'asc' }],
    take: 50,
  });
  return (
    versions.find(({ document }) => uri !== null && document.url === uri) ?? versions[0] ?? null
  );
}

/** The team's documents by the addresses that they or their captures have. */
async function readAddresses(member: Member): Promise<Map<string, string>> {
  const documents = await db.document.findMany({
    where: { AND: [visibleDocuments(member)] },
    select: {
      id: true,
      url: true,
      archiveUrl: true,
      versions: { select: { sourceUrl: true, finalUrl: true } },
    },
    orderBy: { createdAt: 'desc' },
  });
  const byKey = new Map<string, string>();
  for (const { id, url, archiveUrl, versions } of documents) {
    const all = [url, archiveUrl, ...versions.flatMap((one) => [one.sourceUrl, one.finalUrl])];
    for (const address of all) {
      const key = address && addressKey(address);
      if (key) byKey.set(key, id);
    }
  }
  return byKey;
}
