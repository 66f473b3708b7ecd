import { use, useEffect, useState } from 'react';
import { readMirror } from './draft-mirror';
import { DraftOwner } from './draft-owner';

/**
 * Which of the forms under `keys` hold something on this device that was typed and not sent. Looks again whenever `when`
 * changes: a form that was open may have been sent since.
 */
export function useWaitingDrafts(
  keys: readonly string[],
  when: string | null,
): ReadonlySet<string> {
  const owner = use(DraftOwner);
  const [waiting, setWaiting] = useState<ReadonlySet<string>>(new Set());
  const all = keys.join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: `when` says when to look.
  useEffect(() => {
    const has = (key: string) => owner !== null && key !== '' && readMirror(owner, key) !== null;
    setWaiting(new Set(all.split(' ').filter(has)));
  }, [owner, all, when]);
  return waiting;
}
