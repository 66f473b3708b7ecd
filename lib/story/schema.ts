import { z } from 'zod';

const sentence = 'Give a day as 2024-03-01, or a time in UTC as 2024-03-01T10:00:00Z.';

/** Up to where a story is told: a whole day, or a moment of it. */
export const untilSchema = z.union([z.iso.date(), z.iso.datetime()], sentence);

/** The last moment that counts: of a day its end. ISO 8601 in UTC, so that texts compare as times do. */
export function endOf(until: string): string {
  return until.includes('T') ? new Date(until).toISOString() : `${until}T23:59:59.999Z`;
}

/** The cursor of a page: the event that it ends with. */
export const storyPlace = z.object({ after: z.uuid() });
