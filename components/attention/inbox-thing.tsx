import { useTranslations } from 'next-intl';
import { ActionButton } from '@/components/layout/action-button';
import { Link } from '@/components/ui/link';
import { directionOf } from '@/lib/i18n/locales';
import { markReadAction } from '@/lib/notifications/actions';
import type { InboxThing as Thing } from '@/lib/notifications/view';
import { paths } from '@/lib/paths';
import { chooseWatchAction } from '@/lib/watching/actions';
import { InboxLine } from './inbox-line';

type InboxThingProps = { thing: Thing; newest: string; now: string };

/** A claim or a document with what happened to it. */
export function InboxThing({ thing, newest, now }: InboxThingProps) {
  const t = useTranslations('attention.inbox');
  const { claim, document, items, more, unread, choice } = thing;
  const subject = claim ?? document;
  if (!subject) return null;
  const name = claim ? claim.statement : (document?.title ?? '');
  const of: Record<string, string> = { [claim ? 'claimId' : 'documentId']: subject.id };
  const href = claim ? paths.desk.claim(claim.number) : paths.desk.document(subject.id);
  const muted = choice === 'muted';
  const watch = { kind: claim ? 'claim' : 'document', id: subject.id };
  return (
    <section aria-label={name}>
      <div className="mb-1 flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <h2
          lang={subject.language ?? undefined}
          dir={subject.language ? directionOf(subject.language) : 'auto'}
          className="min-w-0 grow basis-72 font-serif text-16/6 wrap-break-word"
        >
          <Link href={href} prefetch={false} className="text-ink no-underline hover:text-accent">
            {claim && (
              <span className="me-1.5 font-sans text-muted tabular-nums">#{claim.number}</span>
            )}
            {name}
          </Link>
          {muted && <span className="ms-2 font-sans text-12 text-muted">{t('isMuted')}</span>}
        </h2>
        <div className="flex gap-2">
          {unread > 0 && (
            <ActionButton
              action={markReadAction}
              fields={{ ...of, upTo: newest }}
              variant="quiet"
              label={t('readLabel', { thing: name })}
            >
              {t('read')}
            </ActionButton>
          )}
          <ActionButton
            action={chooseWatchAction}
            fields={{ ...watch, choice: muted ? 'usual' : 'muted' }}
            variant="quiet"
            label={t(muted ? 'unmuteLabel' : 'muteLabel', { thing: name })}
          >
            {t(muted ? 'unmute' : 'mute')}
          </ActionButton>
        </div>
      </div>
      <div className="border-b">
        {items.map((item) => (
          <InboxLine key={item.id} item={item} now={now} />
        ))}
      </div>
      {more > 0 && <p className="mt-1 ps-5 text-12 text-muted">{t('more', { count: more })}</p>}
    </section>
  );
}
