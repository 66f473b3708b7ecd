'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useEffect, useState } from 'react';
import { SignInAgain } from '@/components/drafts/sign-in-again';
import type { ConnectionState } from './connection';

/** A line that stands again within this time is not worth a word. */
const SAID_AFTER_MS = 1_200;
/** How long it says that it is back. */
const BACK_MS = 4_000;

type ConnectionNoticeProps = {
  state: ConnectionState;
  /** What else is said by the way. */
  children: ReactNode;
};

/** Says when the line to the team's work is lost, and when it has caught up. */
export function ConnectionNotice({ state, children }: ConnectionNoticeProps) {
  const t = useTranslations('live');
  const said = useSaid(state);
  return (
    <div
      role="status"
      data-print="hide"
      className="pointer-events-none fixed inset-x-0 bottom-4 z-30 flex flex-col items-center gap-2 px-4"
    >
      {children}
      {said && (
        <p className="pointer-events-auto flex items-center gap-2 rounded border border-edge bg-raised px-3 py-2 shadow-float">
          <span
            aria-hidden="true"
            className={`size-2 shrink-0 rounded-full ${said === 'back' ? 'bg-accent' : 'border border-muted'}`}
          />
          {t(said)}
          {said === 'ended' && <SignInAgain words={t('signIn')} />}
        </p>
      )}
    </div>
  );
}

function useSaid(state: ConnectionState): 'lost' | 'back' | 'ended' | null {
  const [said, setSaid] = useState<'lost' | 'back' | 'ended' | null>(null);
  useEffect(() => {
    if (state === 'ended') setSaid('ended');
    if (state === 'lost') {
      const soon = setTimeout(() => setSaid('lost'), SAID_AFTER_MS);
      return () => clearTimeout(soon);
    }
    if (state !== 'open') return;
    setSaid((before) => (before === 'lost' ? 'back' : null));
    const later = setTimeout(() => setSaid(null), BACK_MS);
    return () => clearTimeout(later);
  }, [state]);
  return said;
}
