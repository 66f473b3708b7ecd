import { db } from '@/lib/db';
import { linkKeyOf } from '@/lib/submissions/link-key';
import type { TipReason } from '@/prisma/generated/enums';
import type { DemoTeam } from './team';

type DemoTip = {
  text: string;
  link?: string;
  minutes: number;
  hold?: 'unsolved';
  reason?: TipReason;
  answer?: string;
};

/** What readers might send: each says who is said to have said it, and none of it is a finding. */
const tips: readonly DemoTip[] = [
  {
    text: 'A post that was passed on to me says that, according to the authorities, all trainees have graduated and found stable jobs. Was that checked?',
    link: 'https://example.org/posts/4711',
    minutes: 40,
  },
  {
    text: 'Somebody told me that there are more than 380 suspected detention facilities in Xinjiang, as an institute is said to have counted.',
    minutes: 95,
  },
  {
    text: 'In a talk I heard the claim that satellite pictures show new buildings in 2020. Who says that?',
    hold: 'unsolved',
    minutes: 130,
  },
  {
    text: 'What will the region be like in ten years?',
    minutes: 300,
    reason: 'not_checkable',
    answer: 'Nobody can check what has not happened yet.',
  },
];

/** Tips in the queue of the demonstration team, the oldest first, as if readers had sent them; nobody left an address. */
export async function sendDemoTips(team: DemoTeam, now: Date): Promise<void> {
  for (const [index, { text, link, minutes, hold, reason, answer }] of [...tips]
    .reverse()
    .entries()) {
    const settled = reason && { settledAt: now, settledById: team.reviewer.userId };
    await db.tip.create({
      data: {
        ...{ teamId: team.reviewer.teamId, text, link, hold, reason, answer },
        state: reason ? 'declined' : hold ? 'held' : 'received',
        linkKey: link && linkKeyOf(link),
        ...{ language: 'en', locale: 'en', senderKey: `demonstration ${index}` },
        receivedAt: new Date(now.getTime() - minutes * 60_000),
        ...settled,
      },
    });
  }
}
