import slugify from '@sindresorhus/slugify';

/** Longer slugs are cut at a word: what still reads well in a link preview. */
const slugLimit = 72;

/** A readable slug for a statement; `claim-<number>` where nothing of it can be written in Latin letters. */
export function slugFor(statement: string, claimNumber: number): string {
  const whole = slugify(statement);
  if (whole === '') return `claim-${claimNumber}`;
  if (whole.length <= slugLimit) return whole;
  const cut = whole.slice(0, slugLimit + 1);
  const end = cut.lastIndexOf('-');
  return end > 20 ? cut.slice(0, end) : whole.slice(0, slugLimit);
}

/** The first of `slug`, `slug-2`, `slug-3` … that is not taken. */
export function freeSlug(slug: string, taken: ReadonlySet<string>): string {
  for (let n = 1; ; n += 1) {
    const candidate = n === 1 ? slug : `${slug}-${n}`;
    if (!taken.has(candidate)) return candidate;
  }
}

/** Could this be a slug at all? Anything else is refused before it is looked up or rendered. */
export function isSlug(value: string): boolean {
  return value.length <= 96 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value);
}
