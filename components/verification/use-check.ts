'use client';

import { useRef, useState } from 'react';
import type { BundleOf } from '@/lib/bundle-checks/check-bundle';
import type { Finding } from '@/lib/bundle-checks/findings';
import { canCheck } from './publisher-keys';

/** What a check came to, with the publication that it was about where it says so. */
export type Checked = { findings: Finding[]; of?: BundleOf | null };

type State =
  | { kind: 'idle' | 'checking' | 'noCrypto' | 'unreadable' }
  | { kind: 'checked'; result: Checked };

/** One check after the other; what was asked last is what is shown. */
export function useCheck() {
  const [state, setState] = useState<State>({ kind: 'idle' });
  const turn = useRef(0);
  const check = async (work: () => Promise<Checked>) => {
    turn.current += 1;
    const own = turn.current;
    const settle = (next: State) => own === turn.current && setState(next);
    if (!canCheck()) return settle({ kind: 'noCrypto' });
    settle({ kind: 'checking' });
    try {
      settle({ kind: 'checked', result: await work() });
    } catch {
      settle({ kind: 'unreadable' });
    }
  };
  return { state, check };
}
