'use client';

import { useActionState } from 'react';
import { Button } from '@/components/ui/button';
import type { ActionState } from '@/lib/action';
import { addReactionAction, removeReactionAction } from '@/lib/discussion/actions';
import type { ReactionView } from '@/lib/discussion/view';
import { unsent } from '@/lib/form-state';
import { ReactionSign } from './reaction-sign';

type ReactionButtonProps = {
  commentId: string;
  kind: ReactionView['kind'];
  count: number;
  mine: boolean;
};

/** Puts one's sign under a comment, or takes it away. */
export function ReactionButton({ commentId, kind, count, mine }: ReactionButtonProps) {
  const action = mine ? removeReactionAction : addReactionAction;
  const [state, send, pending] = useActionState<ActionState<void>, FormData>(action, unsent);
  return (
    <form action={send} className="contents">
      <input type="hidden" name="commentId" value={commentId} />
      <input type="hidden" name="kind" value={kind} />
      <Button type="submit" size="small" variant="quiet" aria-pressed={mine} aria-busy={pending}>
        <ReactionSign kind={kind} count={count} mine={mine} />
      </Button>
      {state.status === 'refused' && (
        <p role="alert" className="text-12 text-danger">
          {state.message}
        </p>
      )}
    </form>
  );
}
