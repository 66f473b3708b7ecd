import type { Mirror } from '@/lib/drafts/settle';
import type { Owner } from './draft-owner';

/** What begins the name of every mirror. After it come the person, the membership and the key. */
const PREFIX = 'assay.draft/';

/** The name under which this browser remembers a form. */
export function mirrorName({ userId, memberId }: Owner, key: string): string {
  return `${PREFIX}${userId}/${memberId}/${key}`;
}

/** A mirror from its stored text; null for what is none. */
export function toMirror(text: string | null): Mirror | null {
  try {
    const value: unknown = JSON.parse(text ?? 'null');
    return isMirror(value) ? value : null;
  } catch {
    return null;
  }
}

function isMirror(value: unknown): value is Mirror {
  return typeof value === 'object' && value !== null && 'fields' in value && 'typedAt' in value;
}

/** What this browser remembers of a form; null for nothing, also where it may not remember. */
export function readMirror(owner: Owner, key: string): Mirror | null {
  try {
    return toMirror(localStorage.getItem(mirrorName(owner, key)));
  } catch {
    return null;
  }
}

/** Remembers a form, or forgets it. A browser that is full or may not remember has the server alone. */
export function writeMirror(owner: Owner, key: string, mirror: Mirror | null): void {
  try {
    const name = mirrorName(owner, key);
    if (mirror) localStorage.setItem(name, JSON.stringify(mirror));
    else localStorage.removeItem(name);
  } catch {
    // Nothing to be done: the server is asked all the same.
  }
}

/** The forms of a membership with something that the server has not confirmed. */
export function listPending(owner: Owner): { key: string; mirror: Mirror }[] {
  const prefix = mirrorName(owner, '');
  return namesFrom(prefix).flatMap((name) => {
    const key = name.slice(prefix.length);
    const mirror = readMirror(owner, key);
    return mirror?.pending ? [{ key, mirror }] : [];
  });
}

/** Forgets everything that this browser remembers of a person, in all their teams. */
export function wipeMirrors({ userId }: Pick<Owner, 'userId'>): void {
  for (const name of namesFrom(`${PREFIX}${userId}/`)) localStorage.removeItem(name);
}

function namesFrom(prefix: string): string[] {
  try {
    return Object.keys(localStorage).filter((name) => name.startsWith(prefix));
  } catch {
    return [];
  }
}
