import { z } from 'zod';
import { eventsSchema } from '@/lib/live/schema';
import { presenceSchema } from '@/lib/presence/schema';
import { define } from '../definition';

export const listenToEvents = define({
  method: 'get',
  path: '/events',
  tag: 'events',
  summary: 'Hear what happens in the team',
  description:
    'Server-sent events. Each unnamed one is { kind, subject: { kind, id }, claim: { id, number } or null, documentId, by: { id, name } or null, at } and says that something happened, never what it says. Send the last id back (Last-Event-ID, as browsers do) to be told what was missed, nothing lost and nothing twice, for two days. Named events: ready (everything missed is told), beat (every 20 seconds), reset (too much or too old to be told: look anew), presence ({ place: { kind, id }, people: [{ id, name, typing }] } where the screen or the filter is), end (this session or token may not listen any more, or as somebody else). With claim and document, what concerns either.',
  access: 'member',
  query: eventsSchema,
  response: z.string(),
  mediaType: 'text/event-stream',
});

export const notePresence = define({
  method: 'post',
  path: '/presence',
  tag: 'events',
  summary: 'Say at which claim or document a screen is, and what is typed there',
  description:
    'Said again at least once a minute, and without a claim or document when the screen is left. `typing` names a form (verdict, comment:THREAD), never its text. The team hears of it by the event presence.',
  access: 'member',
  body: presenceSchema,
  response: z.null(),
  status: 204,
});
