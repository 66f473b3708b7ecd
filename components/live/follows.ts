import type { LiveEvent } from '@/lib/live/events';

/** What a screen shows, and therefore follows. */
export type Followed = {
  claim?: string;
  document?: string;
  webhook?: string;
  claims?: readonly string[];
  team?: boolean;
  inbox?: boolean;
};

/** One's own doing is on the page already if the page was made after it, this soon. */
const OWN_MS = 3_000;

/** Does the event change what the screen shows? */
export function follows(event: LiveEvent, followed: Followed): boolean {
  const { claim, document, webhook, claims = [], team, inbox } = followed;
  if (event.kind === 'notification.made') return inbox === true;
  // Sending says nothing about claims and documents; a busy webhook does it all the time.
  if (event.kind.startsWith('webhook.')) return event.subject.id === webhook;
  if (team) return true;
  const things = [event.claim?.id, event.subject.id, event.documentId];
  return [claim, document, ...claims].some((id) => id !== undefined && things.includes(id));
}

/** Did this person just do it themselves, before the page was made as it is? */
export function isShownAlready(
  event: LiveEvent,
  page: { me: string; madeAt: number; now: number },
): boolean {
  const at = Date.parse(event.at);
  return event.by?.id === page.me && at <= page.madeAt && page.now - at < OWN_MS;
}
