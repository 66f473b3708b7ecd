import { useCallback, useEffect, useState } from 'react';
import { sayAll } from '@/components/layout/say-all';
import type { ImportItemView } from '@/lib/imports/queries';

/** Often enough to look live, seldom enough for a batch of a hundred. */
const EVERY_MS = 1_000;

const over = new Set(['imported', 'captured', 'recognised', 'failed']);

/** Has the item come to its end, whichever? */
export function hasEnded(item: Pick<ImportItemView, 'status'>): boolean {
  return over.has(item.status);
}

/** All items of a batch, page after page, each with its reason in the language of the page. */
async function fetchItems(batch: string): Promise<ImportItemView[]> {
  const items: ImportItemView[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const search = new URLSearchParams({ batch, limit: '200', ...(cursor && { cursor }) });
    const response = await fetch(`/api/v1/imports?${search}`, { cache: 'no-store' });
    if (!response.ok) throw new Error(String(response.status));
    const page: { items: ImportItemView[]; nextCursor: string | null } = await response.json();
    items.push(...page.items);
    cursor = page.nextCursor;
  }
  const say = await sayAll(items.flatMap(({ reason }) => reason ?? []));
  return items.map((item) => ({ ...item, ...(item.reason && { reason: say(item.reason) }) }));
}

/** The items of a batch, asked for every second until all have ended; `lost` while the server does not answer. */
export function useImportProgress(initialBatch: string | null, initial: ImportItemView[]) {
  const [batchId, setBatchId] = useState(initialBatch);
  const [items, setItems] = useState(initial);
  const [lost, setLost] = useState(false);
  const running = batchId !== null && !items.every(hasEnded);

  const ask = useCallback(async () => {
    try {
      const now = await fetchItems(String(batchId));
      setItems((before) => (now.length >= before.length ? now : before));
      setLost(false);
    } catch {
      setLost(true);
    }
  }, [batchId]);

  useEffect(() => {
    if (!running) return;
    const timer = setInterval(ask, EVERY_MS);
    return () => clearInterval(timer);
  }, [running, ask]);

  const follow = (batch: { batchId: string; items: ImportItemView[] }) => {
    setBatchId(batch.batchId);
    setItems(batch.items);
  };
  return { items, follow, lost };
}
