import type { ForeignComment } from './incoming';

/** Is it a row of Hypothesis's API or export: an address, a user, and a text beside the target? */
export function isHypothesis(source: object): boolean {
  return 'uri' in source && 'user' in source && 'target' in source;
}

/** What a Hypothesis annotation says: its text and tags, and whose it is; null for a highlight. */
export function hypothesisComment(source: object): ForeignComment | null {
  const { text, tags, user, created, user_info } = source as Record<string, unknown>;
  const words = typeof text === 'string' ? text.toWellFormed().trim() : '';
  const labels = Array.isArray(tags)
    ? tags.filter((tag): tag is string => typeof tag === 'string' && tag.trim() !== '')
    : [];
  const parts = [words, labels.length > 0 ? `Tags: ${labels.join(', ').toWellFormed()}` : ''];
  const body = parts.filter((part) => part !== '').join('\n\n');
  if (body === '') return null;
  return { body, by: nameOf(user, user_info), at: asTime(created) };
}

/** `acct:name@hypothes.is` is a person called name there, and no mail address; some chose a name to be shown. */
function nameOf(user: unknown, shown: unknown): string {
  const account = String(user)
    .toWellFormed()
    .replace(/^acct:([^@]+)@(.+)$/, '$1, $2');
  const name =
    typeof shown === 'object' && shown !== null && 'display_name' in shown
      ? shown.display_name
      : null;
  if (typeof name === 'string' && name.trim() !== '') return `${name} (${account})`;
  return account.replace(/^([^,]+), (.+)$/, '$1 ($2)');
}

function asTime(written: unknown): string | null {
  const time = typeof written === 'string' ? Date.parse(written) : Number.NaN;
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}
