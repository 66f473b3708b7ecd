import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { APIRequestContext } from '@playwright/test';

const root = join(import.meta.dirname, '..');

/** The names of all server actions, as their files export them. */
export function listActions(): string[] {
  const files = globSync('lib/*/{actions,*-actions}.ts', { cwd: root });
  return files
    .flatMap((file) => {
      const source = readFileSync(join(root, file), 'utf8');
      return [...source.matchAll(/^export (?:const|async function) (\w+)/gm)];
    })
    .map(([, name]) => String(name))
    .sort();
}

/** The number under which the build answers an action; it is what a browser's form sends. */
function numberOf(name: string): string {
  const file = join(root, '.next/server/server-reference-manifest.json');
  const { node } = JSON.parse(readFileSync(file, 'utf8')) as {
    node: Record<string, { exportedName: string }>;
  };
  const found = Object.entries(node).find(([, { exportedName }]) => exportedName === name);
  if (!found) throw new Error(`No page offers ${name}: an action that nobody can use.`);
  return found[0];
}

/** What an action answered: `done`, the code of a refusal, or where it leads. */
export type ActionAnswer = { status: string; code?: string; to?: string; text: string };

/**
 * Calls an action as the form of a page does, whether or not a page would have offered it: the arguments in React's
 * encoding, in which the form is the second one.
 */
export async function callAction(
  request: APIRequestContext,
  name: string,
  fields: Record<string, string | number>,
  origin: string,
): Promise<ActionAnswer> {
  const form = new FormData();
  for (const [field, value] of Object.entries(fields)) form.append(`_1_${field}`, String(value));
  form.append('0', JSON.stringify([{ status: 'idle' }, '$K1']));
  const response = await request.post('/sign-in', {
    headers: { 'next-action': numberOf(name), origin, accept: 'text/x-component' },
    multipart: form,
    maxRedirects: 0,
  });
  const text = await response.text();
  const to = response.headers()['x-action-redirect'];
  if (to) return { status: 'redirect', to, text };
  const [, state] = /^1:(\{"status".*)$/m.exec(text) ?? [];
  if (!state) throw new Error(`${name} answered ${response.status()}: ${text.slice(0, 300)}`);
  const { status, code } = JSON.parse(state);
  return { status, code, text };
}
