import { type RefObject, useEffect, useState } from 'react';

/** A number that grows whenever blocks come or go, as they do when one is folded away. */
export function usePageChanges(root: RefObject<HTMLElement | null>): number {
  const [changes, setChanges] = useState(0);
  useEffect(() => {
    const page = root.current;
    if (!page) return;
    const observer = new MutationObserver(() => setChanges((count) => count + 1));
    observer.observe(page, { childList: true, subtree: true });
    return () => observer.disconnect();
  }, [root]);
  return changes;
}
