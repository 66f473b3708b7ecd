import { createTranslator } from 'next-intl';
import type { NotificationKind } from '@/lib/attention/kinds';
import { directionOf, type Locale } from '@/lib/i18n/locales';
import type { Messages } from '@/lib/i18n/messages';
import { sentenceOf } from '@/lib/notifications/sentence';
import type { NotificationView } from '@/lib/notifications/view';
import type { ClaimState } from '@/prisma/generated/enums';
import { escapeHtml, shorten } from './letter-text';

/** All that a mail says and needs to know; addresses are absolute. */
export type Letter = {
  locale: Locale;
  team: string;
  publisher: string;
  timeZone: string;
  /** In the order in which the inbox has them. */
  items: readonly NotificationView[];
  /** What the states of a claim are called. */
  stateNames: Readonly<Record<ClaimState, string>>;
  linkOf: (id: string) => string;
  settings: string;
  /** Where mail of the kind (null where the mail is about several) and all mail is stopped. */
  stop: { kind: { kind: NotificationKind; address: string } | null; all: string };
};

/** The words of a mail, as a subject, as plain text, and as HTML without pictures or anything that is fetched. */
export function writeLetter(letter: Letter, messages: Messages) {
  const t = translator(letter.locale, messages);
  const things = byThing(letter.items).map((items) => toThing(letter, t, items));
  const [thing] = things;
  const only = letter.items.length === 1 ? thing : undefined;
  const subject = only
    ? `${only.lines[0]?.sentence} ${only.title}`
    : t('mail.subjectMany', { count: letter.items.length, team: letter.team });
  const foot = footOf(letter, t);
  return {
    subject: shorten(subject, 120),
    text: toText(things, foot),
    html: toHtml(letter.locale, subject, things, foot),
  };
}

type Translate = ReturnType<typeof translator>;

function translator(locale: Locale, messages: Messages) {
  return createTranslator({ locale, messages, namespace: 'attention' });
}

type Line = { sentence: string; when: string; excerpt: string | null; address: string };
type Thing = { title: string; language: string | null; lines: Line[]; open: string };

function byThing(items: readonly NotificationView[]): NotificationView[][] {
  const groups = new Map<string, NotificationView[]>();
  for (const item of items) {
    const id = (item.claim ?? item.document ?? item.webhook)?.id ?? item.kind;
    groups.set(id, [...(groups.get(id) ?? []), item]);
  }
  return [...groups.values()];
}

function toThing(letter: Letter, t: Translate, items: readonly NotificationView[]): Thing {
  const [first] = items;
  const { claim, document, webhook } = first ?? { claim: null, document: null, webhook: null };
  return {
    title: claim
      ? `#${claim.number} ${claim.statement}`
      : (document?.title ?? webhook?.name ?? t('inbox.tips')),
    language: (claim ?? document)?.language ?? null,
    open: t('mail.open'),
    lines: items.map((item) => ({
      sentence: t(`${sentenceOf(item)}`, {
        who: item.by?.name ?? t('software'),
        state: item.to ? letter.stateNames[item.to] : '',
      }),
      when: formatTime(letter, item.at),
      excerpt: item.excerpt,
      address: letter.linkOf(item.id),
    })),
  };
}

function formatTime({ locale, timeZone }: Letter, at: string): string {
  const tag = locale === 'en' ? 'en-GB' : locale;
  const style = { dateStyle: 'long', timeStyle: 'short' } as const;
  return `${new Intl.DateTimeFormat(tag, { ...style, timeZone }).format(new Date(at))} (${timeZone})`;
}

type Foot = { why: string; links: { text: string; label: string; address: string }[] };

function footOf({ team, publisher, settings, stop }: Letter, t: Translate): Foot {
  const kind = stop.kind && t(`kinds.${stop.kind.kind}`);
  const words = (name: 'choose' | 'stopAll', address: string) => ({
    text: t(`mail.${name}`),
    label: t(`mail.${name}Link`),
    address,
  });
  return {
    why: t('mail.why', { team, publisher }),
    links: [
      words('choose', settings),
      ...(stop.kind && kind
        ? [
            {
              text: t('mail.stopKind', { kind }),
              label: t('mail.stopKindLink', { kind }),
              address: stop.kind.address,
            },
          ]
        : []),
      words('stopAll', stop.all),
    ],
  };
}

function toText(things: readonly Thing[], { why, links }: Foot): string {
  const parts = things.map(({ title, lines, open }) =>
    [
      title,
      ...lines.map(({ sentence, when, excerpt, address }) =>
        [
          `* ${sentence} ${when}`,
          ...(excerpt ? [`  > ${excerpt}`] : []),
          `  ${open} ${address}`,
        ].join('\n'),
      ),
    ].join('\n\n'),
  );
  const foot = [why, ...links.map(({ text, address }) => `${text}\n${address}`)].join('\n\n');
  return `${parts.join('\n\n\n')}\n\n-- \n${foot}\n`;
}

function toHtml(
  locale: Locale,
  subject: string,
  things: readonly Thing[],
  { why, links }: Foot,
): string {
  const parts = things.map(({ title, language, lines, open }) => {
    const tag = language
      ? ` lang="${escapeHtml(language)}" dir="${directionOf(language)}"`
      : ' dir="auto"';
    const rows = lines.map(
      ({ sentence, when, excerpt, address }) =>
        `<li style="margin:0 0 12px"><p style="margin:0">${escapeHtml(sentence)} <span style="color:#66625a">${escapeHtml(when)}</span></p>${
          excerpt
            ? `<blockquote dir="auto" style="margin:4px 0;padding-inline-start:10px;border-inline-start:2px solid #e4e0d8">${escapeHtml(excerpt)}</blockquote>`
            : ''
        }<p style="margin:0"><a href="${escapeHtml(address)}">${escapeHtml(open.replace(/:$/, ''))}</a></p></li>`,
    );
    return `<h2${tag} style="font:600 17px/1.4 Georgia,serif;margin:24px 0 8px">${escapeHtml(title)}</h2><ul style="margin:0;padding-inline-start:18px">${rows.join('')}</ul>`;
  });
  const foot = links.map(
    ({ label, address }) =>
      `<p style="margin:4px 0"><a href="${escapeHtml(address)}">${escapeHtml(label)}</a></p>`,
  );
  return `<!doctype html><html lang="${locale}" dir="${directionOf(locale)}"><head><meta charset="utf-8"><title>${escapeHtml(subject)}</title></head><body style="font:15px/1.5 system-ui,sans-serif;max-width:640px;margin:0 auto;padding:16px">${parts.join('')}<hr style="border:0;border-top:1px solid #e4e0d8;margin:24px 0 12px"><div style="font-size:13px;color:#66625a"><p>${escapeHtml(why)}</p>${foot.join('')}</div></body></html>`;
}
