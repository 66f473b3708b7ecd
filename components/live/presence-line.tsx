'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useContext, useEffect, useState } from 'react';
import { Avatar } from '@/components/ui/avatar';
import { listed } from '@/lib/i18n/punctuation';
import type { Present } from '@/lib/presence/places';
import { LiveContext } from './live-context';

/** One of the two. */
type PresenceLineProps = { claim?: string; document?: string };

/** More faces than this are a number. */
const MOST = 5;

const forms = ['verdict', 'comment', 'assessment', 'evidence'] as const;

/** Who else of the team has this claim or document open, and who is typing what kind of thing there. */
export function PresenceLine({ claim, document }: PresenceLineProps) {
  const t = useTranslations('live');
  const locale = useLocale();
  const others = useOthers({ claim, document });
  const names = listed(
    locale,
    others.map(({ name }) => name),
  );
  const typing = others
    .filter((person) => person.typing !== null)
    .map(({ name, typing: what }) => t(`typing.${kindOf(what)}`, { name }));
  return (
    <div data-print="hide" className="flex min-w-0 items-center gap-2 text-12 text-muted">
      {others.length > 0 && (
        <span
          role="img"
          aria-label={t('here', { names })}
          title={t('here', { names })}
          className="flex shrink-0 items-center -space-x-1.5"
        >
          {others.slice(0, MOST).map(({ id, name }) => (
            <Avatar key={id} name={name} decorative />
          ))}
        </span>
      )}
      {others.length > MOST && <span aria-hidden="true">+{others.length - MOST}</span>}
      <span aria-live="polite" className="min-w-0 truncate">
        {typing.join(' · ')}
      </span>
    </div>
  );
}

function kindOf(typing: string | null): (typeof forms)[number] | 'other' {
  const kind = typing?.split(':')[0] ?? '';
  if (kind === 'thread' || kind === 'edit-comment') return 'comment';
  return forms.find((form) => form === kind) ?? 'other';
}

/** Says that this screen is here, and answers who else is. */
function useOthers({ claim, document }: PresenceLineProps): readonly Present[] {
  const live = useContext(LiveContext);
  const [others, setOthers] = useState<readonly Present[]>([]);
  useEffect(() => {
    const place = claim
      ? ({ kind: 'claim', id: claim } as const)
      : document && ({ kind: 'document', id: document } as const);
    if (!live || !place) return;
    const look = () => setOthers(live.peopleAt(place).filter(({ id }) => id !== live.me));
    live.be(place);
    look();
    const stop = live.onPeople(look);
    return () => {
      stop();
      live.be(null);
    };
  }, [live, claim, document]);
  return others;
}
