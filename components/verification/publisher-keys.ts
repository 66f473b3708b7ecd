/** What this publisher says of its keys at the one address where everybody finds it; null where that cannot be read. */
export async function readPublisherKeys(): Promise<string | null> {
  const answer = await fetch('/.well-known/assay.json').catch(() => null);
  return answer?.ok ? await answer.text() : null;
}

/** Whether this page can compute hashes: browsers allow it only on addresses that nobody on the way can change. */
export function canCheck(): boolean {
  return globalThis.crypto?.subtle !== undefined;
}
