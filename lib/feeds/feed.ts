/** One entry of a feed; addresses are absolute, times UTC ISO 8601. */
export type FeedEntry = {
  /** Never changes, and is an address that works. */
  id: string;
  url: string;
  title: string;
  summary: string;
  /** The language of the claim, as a BCP 47 tag. */
  language: string | null;
  publishedAt: string;
  updatedAt: string;
  tags: readonly string[];
};

/** A feed with its own address, and the page it is about. */
export type Feed = {
  url: string;
  page: string;
  title: string;
  publisher: string;
  origin: string;
  /** The language of the titles that we write. */
  language: string;
  entries: readonly FeedEntry[];
};

/** When anything of a feed last changed; a fixed day while there is nothing in it. */
export function updatedAt({ entries }: Feed): string {
  const times = entries.map((entry) => entry.updatedAt).toSorted();
  return times.at(-1) ?? '2026-01-01T00:00:00.000Z';
}
