import { z } from 'zod';
import { type NotificationKind, notificationKinds } from '@/lib/attention/kinds';
import { locales } from '@/lib/i18n/locales';
import { seenVersion } from '@/lib/seen-version';
import { MailPace } from '@/prisma/generated/enums';
import { isTimeZone } from './schedule';

const clock = z
  .string('Enter a time, such as 08:00.')
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Enter a time, such as 08:00.');

const timeZone = z
  .string('Choose a time zone.')
  .refine(isTimeZone, 'Choose a time zone by its name, such as Asia/Kathmandu.');

export const mailSettingsSchema = z.object({
  timeZone: timeZone.meta({ description: 'A name of the IANA database' }),
  quiet: z
    .object({ from: clock, to: clock })
    .refine(({ from, to }) => from !== to, {
      error: 'Quiet hours end at another time than they begin.',
      path: ['to'],
    })
    .nullable()
    .meta({
      description: 'No mail between these times of the day; over midnight where they say so',
    }),
  dailyAt: clock.meta({ description: 'When the daily mail comes' }),
  paces: z.partialRecord(z.enum(notificationKinds), z.enum(MailPace)).meta({
    description: 'How often each kind is mailed; kinds that are left out stay as they are',
  }),
  language: z.enum(locales).optional().meta({
    description: 'In which language mail is written; it stays as it is where it is left out',
  }),
  version: seenVersion,
});

/** The same as a form sends it, each kind's pace in a field `pace_KIND`; quiet hours without a time on either side are none. */
export const mailSettingsFormSchema = z
  .looseObject({
    timeZone,
    quietFrom: clock.optional(),
    quietTo: clock.optional(),
    dailyAt: clock,
    version: seenVersion,
  })
  .superRefine(({ quietFrom, quietTo }, context) => {
    const missing = quietFrom === quietTo ? null : quietFrom ? !quietTo && 'quietTo' : 'quietFrom';
    if (missing) {
      context.addIssue({
        code: 'custom',
        path: [missing],
        message: 'Enter both times, or neither.',
      });
    } else if (quietFrom && quietFrom === quietTo) {
      const message = 'Quiet hours end at another time than they begin.';
      context.addIssue({ code: 'custom', path: ['quietTo'], message });
    }
  })
  .transform(
    ({ timeZone, quietFrom, quietTo, dailyAt, version, ...rest }): MailSettingsInput => ({
      ...{ timeZone, dailyAt, version },
      quiet: quietFrom && quietTo ? { from: quietFrom, to: quietTo } : null,
      paces: pacesOf(rest),
    }),
  );

function pacesOf(fields: Record<string, unknown>): Partial<Record<NotificationKind, MailPace>> {
  return Object.fromEntries(
    notificationKinds.flatMap((kind) => {
      const pace = z.enum(MailPace).safeParse(fields[`pace_${kind}`]);
      return pace.success ? [[kind, pace.data]] : [];
    }),
  );
}

export type MailSettingsInput = z.output<typeof mailSettingsSchema>;

/** "08:05" as minutes after midnight. */
export function toMinute(time: string): number {
  const [hours, minutes] = time.split(':').map(Number);
  return (hours ?? 0) * 60 + (minutes ?? 0);
}

/** Minutes after midnight as "08:05". */
export function toClock(minute: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}
