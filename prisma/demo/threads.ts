import { addComment, addReaction } from '@/lib/discussion/comment-mutations';
import { openThread, resolveThread } from '@/lib/discussion/mutations';
import type { DemoTeam } from './team';

/** A discussion of the second reviewer, answered by the first one. `@Name` names somebody of the team. */
export type DemoThread = {
  body: string;
  /** Exact words of the statement that it is about. */
  part?: string;
  reply?: string;
  /** Words of the first comment that the reply quotes. */
  quote?: string;
  /** The second reviewer agrees with the reply, and an editor thanks for it. */
  agreed?: true;
  outcome?: string;
  because?: string;
};

/** Tells the discussions of a demonstration claim. */
export async function tellThreads(
  team: DemoTeam,
  claim: { id: string; statement: string },
  threads: readonly DemoThread[],
): Promise<void> {
  for (const { body, part, reply, quote, agreed, outcome, because } of threads) {
    const start = part ? claim.statement.indexOf(part) : 0;
    const { id: threadId, commentId } = await openThread(team.reviewer2, {
      target: {
        ...{ kind: 'claim', id: claim.id },
        part: part ? { start, end: start + part.length, exact: part } : undefined,
      },
      body,
    });
    if (reply) {
      const answer = {
        threadId,
        body: reply,
        quote: quote ? { commentId, text: quote } : undefined,
      };
      const comment = await addComment(team.reviewer, answer);
      if (agreed) {
        await addReaction(team.reviewer2, { commentId: comment.id, kind: 'agree' });
        await addReaction(team.editor, { commentId: comment.id, kind: 'thanks' });
      }
    }
    if (outcome) await resolveThread(team.reviewer2, { threadId, outcome, because });
  }
}
