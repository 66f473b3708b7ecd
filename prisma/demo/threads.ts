import { addComment, addReaction } from '@/lib/discussion/comment-mutations';
import { openThread, resolveThread } from '@/lib/discussion/mutations';
import type { ThreadInput } from '@/lib/discussion/schema';
import { listEvidence } from '@/lib/evidence/queries';
import type { ReactionKind } from '@/prisma/generated/enums';
import { passageDiscussions } from './discussions';
import type { DemoTeam } from './team';

type Person = keyof DemoTeam;

type DemoComment = {
  by: Person;
  /** `@Name` names somebody of the team. */
  body: string;
  /** Words of the first comment that this one quotes. */
  quote?: string;
  signs?: readonly (readonly [Person, ReactionKind])[];
};

/** One discussion. Without `about` it is on the statement; a verdict's is opened when the verdict is written. */
export type DemoThread = {
  about?: 'verdict' | { evidence: string };
  /** Exact words of the statement, the explanation or the passage that it is about. */
  part?: string;
  comments: readonly [DemoComment, ...DemoComment[]];
  decided?: { by: Person; outcome: string; because?: string };
};

/** Tells the discussions of a demonstration claim: those of its verdict, or all others. */
export async function tellThreads(
  team: DemoTeam,
  documents: ReadonlyMap<string, string>,
  claimId: string,
  threads: readonly DemoThread[],
): Promise<void> {
  if (threads.length === 0) return;
  const evidence = (await listEvidence(team.reviewer, claimId)) ?? [];
  for (const thread of threads) {
    const { about, part: exact } = thread;
    const part = exact ? { start: 0, end: exact.length, exact } : undefined;
    if (typeof about !== 'object') {
      await tell(team, { kind: about ?? 'claim', id: claimId, part }, thread);
      continue;
    }
    const on = evidence.find((item) => item.document.id === documents.get(about.evidence));
    if (!on) throw new Error(`The demonstration claim has no evidence from “${about.evidence}”.`);
    await tell(team, { kind: 'evidence', id: on.id, part }, thread);
  }
}

/** Tells discussions of passages that belong to no claim. */
export async function tellPassageThreads(
  team: DemoTeam,
  documents: ReadonlyMap<string, string>,
): Promise<void> {
  for (const { document, exact, ...thread } of passageDiscussions) {
    const passage = { documentId: documents.get(document) ?? '', quote: { exact } };
    await tell(team, { kind: 'passage', passage }, thread);
  }
}

async function tell(
  team: DemoTeam,
  target: ThreadInput['target'],
  { comments: [first, ...others], decided }: DemoThread,
): Promise<void> {
  const { id: threadId, commentId } = await openThread(team[first.by], {
    target,
    body: first.body,
  });
  await sign(team, commentId, first);
  for (const comment of others) {
    const { body, quote: text } = comment;
    const quote = text ? { commentId, text } : undefined;
    const { id } = await addComment(team[comment.by], { threadId, body, quote });
    await sign(team, id, comment);
  }
  if (decided) {
    const { by, ...resolution } = decided;
    await resolveThread(team[by], { threadId, ...resolution });
  }
}

async function sign(team: DemoTeam, commentId: string, { signs = [] }: DemoComment) {
  for (const [by, kind] of signs) await addReaction(team[by], { commentId, kind });
}
