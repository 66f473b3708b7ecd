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

/** A claim, a document, a webhook or the tips of readers, with what happened to it. */
export function InboxThing({ thing, newest, now }: InboxThingProps) {
  const t = useTranslations('attention.inbox');
  const { claim, items, more, unread, choice } = thing;
  const subject = thing.tips ? tipsOf(t('tips')) : subjectOf(thing);
  if (!subject) return null;
  const { name, language, href, kind, id } = subject;
  const muted = choice === 'muted';
  return (
    <section aria-label={name}>
      <div className="mb-1 flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <h2
          lang={language ?? undefined}
          dir={language ? directionOf(language) : 'auto'}
          className="min-w-0 grow basis-72 font-serif text-16/6 wrap-break-word"
        >
          <Link href={href} prefetch={false} className="text-ink no-underline hover:text-accent">
            {claim && (
              <span className="me-1.5 font-sans text-muted tabular-nums">#{claim.number}</span>
            )}
            {kind === 'webhook' && (
              <span className="me-1.5 font-sans text-muted">{t('webhook')}</span>
            )}
            {name}
          </Link>
          {muted && <span className="ms-2 font-sans text-12 text-muted">{t('isMuted')}</span>}
        </h2>
        <div className="flex gap-2">
          {unread > 0 && (
            <ActionButton
              action={markReadAction}
              fields={{
                ...(kind === 'tips' ? { tips: 'true' } : { [`${kind}Id`]: id }),
                upTo: newest,
              }}
              variant="quiet"
              label={t('readLabel', { thing: name })}
            >
              {t('read')}
            </ActionButton>
          )}
          {kind !== 'webhook' && kind !== 'tips' && (
            <ActionButton
              action={chooseWatchAction}
              fields={{ kind, id, choice: muted ? 'usual' : 'muted' }}
              variant="quiet"
              label={t(muted ? 'unmuteLabel' : 'muteLabel', { thing: name })}
            >
              {t(muted ? 'unmute' : 'mute')}
            </ActionButton>
          )}
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

function tipsOf(name: string) {
  return { kind: 'tips', id: '', name, language: null, href: paths.desk.tips() } as const;
}

function subjectOf({ claim, document, webhook }: Thing) {
  if (claim) {
    const { id, statement: name, language } = claim;
    return { kind: 'claim', id, name, language, href: paths.desk.claim(claim.number) } as const;
  }
  if (document) {
    const { id, title: name, language } = document;
    return { kind: 'document', id, name, language, href: paths.desk.document(id) } as const;
  }
  if (!webhook) return null;
  const { id, name } = webhook;
  return { kind: 'webhook', id, name, language: null, href: paths.desk.webhook(id) } as const;
}
