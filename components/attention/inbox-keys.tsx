'use client';

import { useListKeys } from '@/components/claim-list/use-list-keys';

/** j and k move from line to line, Enter opens the one in focus. */
export function InboxKeys() {
  useListKeys();
  return null;
}
