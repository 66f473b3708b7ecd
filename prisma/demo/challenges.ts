import { disposeChallenge, draftAnswer, screenChallenge } from '@/lib/challenges/answer-mutations';
import { receiveChallenge } from '@/lib/challenges/mutations';
import { type ChallengeInput, challengeSchema } from '@/lib/challenges/schema';
import { db } from '@/lib/db';
import type { FloodgateInput } from '@/lib/floodgate/schema';
import { decideReply, issueReplyLink, keepReply } from '@/lib/replies/mutations';
import { graduated, training } from './claims';
import type { DemoTeam } from './team';

/** Nobody solves a puzzle here: an editor lets through what is held, as for a reader whose browser has no scripts. */
const floodgate: FloodgateInput = {};
const from = { floodgate, address: '192.0.2.1' };

/** What an invented reader says of the page about training; it restates the page and judges nothing. */
const missing = {
  about: 'missing',
  kind: 'objection',
  text: 'The page does not say for which years the statement is made. Officials spoke in 2019, and some of the reports quoted here describe 2017 and 2018.',
} as const;

const summary = {
  about: 'verdict',
  kind: 'objection',
  text: 'The summary says “until 2021” without saying whose words these are. Call me on 555 0100 if you need the page.',
  named: 'name',
  name: 'Sam Example',
} as const;

const waiting = {
  about: 'statement',
  kind: 'counter_source',
  text: 'The statement quoted here is a translation. The wording at this address differs from it.',
  url: 'https://example.org/statement',
  quote: 'The trainees have all completed their studies.',
  stance: 'context',
} as const;

/**
 * Readers object to what was published, with every answer that there is: one accepted, whose correction is out already, one
 * declined, one that waits with a suggestion; and a reply is published. Invented, neutral, and attributed to nobody real.
 */
export async function tellChallenges(
  team: DemoTeam,
  claims: ReadonlyMap<string, string>,
): Promise<void> {
  const accepted = await object(team, claims.get(graduated.key), summary);
  await disposeChallenge(team.editor, {
    ...{ challengeId: accepted, outcome: 'accepted', seen: 0, leaveOut: '555 0100' },
    reason: 'Right: the summary did not say whose statement it is. The correction says so.',
    pointsTo: 'version:2',
  });
  const declined = await object(team, claims.get(training.key), missing);
  await disposeChallenge(team.editor2, {
    ...{ challengeId: declined, outcome: 'declined', seen: 0 },
    reason:
      'Each quotation on the page has the date of its document, and the explanation says which years each report is about. The verdict does not change.',
  });
  const open = await object(team, claims.get(graduated.key), waiting);
  await draftAnswer(team.reviewer, {
    ...{ challengeId: open, outcome: 'considered' },
    reason: 'The appearance quotes the wording of the published English transcript.',
  });
  await reply(team, claims.get(training.key) ?? '');
}

type Words = { about: string; kind: string; text: string };

async function object(team: DemoTeam, claimId = '', words: Words): Promise<string> {
  const { slug, publications } = await db.claim.findUniqueOrThrow({
    where: { id: claimId },
    select: { slug: true, publications: { select: { number: true } } },
  });
  const publication = words === summary ? 1 : publications.length;
  const input: ChallengeInput = challengeSchema.parse({
    ...{ ...words, slug, publication, consent: 'yes' },
  });
  const { id } = await receiveChallenge(input, { ...from, now: new Date() });
  await screenChallenge(team.editor2, { challengeId: id, screening: 'passed' });
  return id;
}

async function reply(team: DemoTeam, claimId: string): Promise<void> {
  const link = await issueReplyLink(team.editor, {
    claimId,
    name: 'A ministry of the demonstration',
  });
  const words =
    'This reply is invented for the demonstration. Whoever a claim concerns may say here, in full, what they think of the page; the editors publish it unaltered.';
  const name = 'A spokesperson, for the demonstration';
  await keepReply(link.id, { text: words, name }, new Date());
  const { id } = await db.reply.findUniqueOrThrow({ where: { linkId: link.id } });
  await decideReply(team.editor2, { replyId: id, decision: 'published' });
}
