import { sayAll } from '@/components/layout/say-all';
import type { Mirror, Saved } from '@/lib/drafts/settle';
import { paths } from '@/lib/paths';

/** Why the server did not answer as asked; `refused` comes with its sentence. */
export type Failure =
  | { failed: 'offline' | 'signed-out' | 'stranger' }
  | { failed: 'refused'; message: string };

type Answer<T> = ({ failed?: undefined } & T) | Failure;

/** As many keys as fit into an address. */
const KEYS_A_REQUEST = 40;

async function ask(path: string, options?: RequestInit): Promise<Answer<{ body: unknown }>> {
  try {
    const response = await fetch(path, options);
    if (response.status === 204) return { body: null };
    const body: unknown = await response.json();
    if (response.ok) return { body };
    if (response.status === 401) return { failed: 'signed-out' };
    if (response.status === 403) return { failed: 'stranger' };
    if (response.status >= 500) return { failed: 'offline' };
    const sentence = String((body as { detail?: unknown }).detail ?? '');
    return { failed: 'refused', message: (await sayAll([sentence]))(sentence) };
  } catch {
    return { failed: 'offline' };
  }
}

type Item = Saved & { key: string };

/** Saves a form; answers the draft as it is now and what it took the place of. */
export async function putDraft(
  key: string,
  memberId: string,
  { fields, seenVersion, basedOn }: Pick<Mirror, 'fields' | 'seenVersion' | 'basedOn'>,
  { leaving = false }: { leaving?: boolean } = {},
): Promise<Answer<{ draft: Saved; replaced: Saved | null }>> {
  const answer = await ask(paths.api.draft(key), {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ fields, seenVersion, basedOn, memberId }),
    // The page may go before the answer comes.
    keepalive: leaving,
  });
  return answer.failed ? answer : (answer.body as { draft: Saved; replaced: Saved | null });
}

/** Removes a draft. */
export async function deleteDraft(key: string, memberId: string): Promise<void> {
  await ask(paths.api.draft(key, { memberId }), { method: 'DELETE' });
}

type Waiting = { key: string; answer: (found: Answer<{ draft: Saved | null }>) => void };
const waiting = new Map<string, Waiting[]>();

/** The server's draft of a form. All forms that ask at the same moment ask together. */
export function getDraft(key: string, memberId: string): Promise<Answer<{ draft: Saved | null }>> {
  return new Promise((answer) => {
    const asking = waiting.get(memberId);
    if (asking) asking.push({ key, answer });
    else {
      waiting.set(memberId, [{ key, answer }]);
      setTimeout(() => askTogether(memberId));
    }
  });
}

async function askTogether(memberId: string): Promise<void> {
  const all = waiting.get(memberId) ?? [];
  waiting.delete(memberId);
  for (let start = 0; start < all.length; start += KEYS_A_REQUEST) {
    const some = all.slice(start, start + KEYS_A_REQUEST);
    const keys = [...new Set(some.map(({ key }) => key))].join(',');
    const found = await ask(paths.api.drafts({ keys, memberId, limit: KEYS_A_REQUEST }));
    for (const { key, answer } of some) {
      if (found.failed) answer(found);
      else {
        const { items } = found.body as { items: Item[] };
        answer({ draft: items.find((item) => item.key === key) ?? null });
      }
    }
  }
}
