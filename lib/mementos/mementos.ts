/** One numbered publication in time; `publishedAt` is UTC ISO 8601. */
export type Memento = { number: number; publishedAt: string };

/** The addresses of one claim's page and its versions in time (RFC 7089). `origin` has no slash at its end. */
export function addressesOf(origin: string, slug: string) {
  const original = `${origin}/claims/${slug}`;
  return {
    original,
    timegate: `${original}/timegate`,
    timemap: `${original}/timemap`,
    memento: (number: number) => `${original}/versions/${number}`,
  };
}

/** A time as HTTP writes it (RFC 9110, IMF-fixdate), to the second. */
export function httpDate(iso: string): string {
  return new Date(iso).toUTCString();
}

/** The last version of a day (YYYY-MM-DD, UTC); null for a day before the first one. In any order. */
export function versionAsOf(mementos: readonly Memento[], day: string): Memento | null {
  const until = mementos.filter(({ publishedAt }) => publishedAt.slice(0, 10) <= day);
  return until.toSorted(byNumber).at(-1) ?? null;
}

/**
 * The version that stood at a time, as a TimeGate chooses it: the last one until then, and the first one for a time before
 * it (RFC 7089, 4.5.2). Null without any version.
 */
export function versionAt(mementos: readonly Memento[], at: Date): Memento | null {
  const inOrder = mementos.toSorted(byNumber);
  // HTTP knows seconds only: what was published within the second asked for was there.
  const until = inOrder.filter(
    ({ publishedAt }) => Math.floor(Date.parse(publishedAt) / 1000) * 1000 <= at.getTime(),
  );
  return until.at(-1) ?? inOrder[0] ?? null;
}

const byNumber = (a: Memento, b: Memento) => a.number - b.number;

type Link = { href: string; rel: string; type?: string; datetime?: string };

/** A `Link` header or an entry of a link format document (RFC 8288, RFC 6690). */
function toLink({ href, rel, type, datetime }: Link): string {
  const parts = [`<${href}>`, `rel="${rel}"`];
  if (type) parts.push(`type="${type}"`);
  if (datetime) parts.push(`datetime="${httpDate(datetime)}"`);
  return parts.join('; ');
}

/** What one version is among the others: `first`, `last`, `prev`, `next`; those beside them have no link in a header. */
function relationOf(memento: Memento, inOrder: readonly Memento[], at: number): string | null {
  const place = inOrder.indexOf(memento);
  const relations = [
    place === 0 && 'first',
    place === inOrder.length - 1 && 'last',
    place === at - 1 && 'prev',
    place === at + 1 && 'next',
  ].filter(Boolean);
  if (relations.length === 0 && place !== at) return null;
  return [...relations, 'memento'].join(' ');
}

/**
 * The `Link` header of a version's page: the page that it is a version of, where to ask for a time, all versions, and the
 * versions around it.
 */
export function linkHeaderOf(
  addresses: ReturnType<typeof addressesOf>,
  mementos: readonly Memento[],
  number: number,
): string {
  const inOrder = mementos.toSorted(byNumber);
  const at = inOrder.findIndex((memento) => memento.number === number);
  const links = inOrder.flatMap((memento) => {
    const rel = relationOf(memento, inOrder, at);
    return rel
      ? [{ href: addresses.memento(memento.number), rel, datetime: memento.publishedAt }]
      : [];
  });
  return [
    { href: addresses.original, rel: 'original' },
    { href: addresses.timegate, rel: 'timegate' },
    { href: addresses.timemap, rel: 'timemap', type: 'application/link-format' },
    ...links,
  ]
    .map(toLink)
    .join(', ');
}

/** All versions in link format: what a TimeMap answers. */
export function timeMapOf(
  addresses: ReturnType<typeof addressesOf>,
  mementos: readonly Memento[],
): string {
  const inOrder = mementos.toSorted(byNumber);
  const type = 'application/link-format';
  const links: Link[] = [
    { href: addresses.original, rel: 'original' },
    { href: addresses.timegate, rel: 'timegate' },
    { href: addresses.timemap, rel: 'self', type },
    ...inOrder.map((memento) => ({
      href: addresses.memento(memento.number),
      rel: relationOf(memento, inOrder, -2) ?? 'memento',
      datetime: memento.publishedAt,
    })),
  ];
  return `${links.map(toLink).join(',\n')}\n`;
}
