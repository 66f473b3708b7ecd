'use client';

import { useSearchParams } from 'next/navigation';
import { startTransition, useEffect } from 'react';
import { send } from '@/lib/form-state';
import { markReadAction } from '@/lib/notifications/actions';

/** What was opened from the inbox or from a mail is read: takes the mark out of the address and says so to the server. */
export function ReadMark() {
  const id = useSearchParams().get('notification');
  useEffect(() => {
    if (!id) return;
    const url = new URL(window.location.href);
    url.searchParams.delete('notification');
    window.history.replaceState(null, '', url);
    // A mark that is not one of ours changes nothing, and there is nothing to say about it.
    startTransition(async () => {
      await send(markReadAction, { ids: id });
    });
  }, [id]);
  return null;
}
