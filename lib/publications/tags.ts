/** The cache tag of everything public: pages, lists, counts. */
export const publishedTag = 'published';

/** The cache tag of one claim page. */
export function claimTag(slug: string): string {
  return `claim:${slug}`;
}
