'use client';

import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/layout/action-form';
import { FormTextareaField } from '@/components/layout/form-textarea-field';
import { PanelClose } from '@/components/layout/panel-close';
import { CloseDialog } from '@/components/lifecycle/close-dialog';
import { Dialog } from '@/components/ui/dialog';
import { SubmitButton } from '@/components/ui/submit-button';
import type { ActionState } from '@/lib/action';
import { transitionClaimAction, waiveAssessmentsAction } from '@/lib/lifecycle/actions';
import type { ClaimState } from '@/prisma/generated/enums';
import type { BoardClaim } from './card-drag';
import type { Asked } from './use-board-moves';

type BoardDialogsProps = {
  asked: Asked;
  onClose: () => void;
  onDone: (claim: BoardClaim, to: ClaimState, undo: readonly string[]) => void;
};

/** What a step asks for before it is taken. The card stays where it is meanwhile. */
export function BoardDialogs({ asked, onClose, onDone }: BoardDialogsProps) {
  const t = useTranslations('lifecycle');
  const words = useTranslations('board.drag');
  const { claim, to, kind } = asked;
  const { id: claimId, number, state } = claim;
  if (kind === 'close') {
    return (
      <CloseDialog
        claimId={claimId}
        onClose={onClose}
        onDone={(undo) => {
          onDone(claim, to, undo);
          onClose();
        }}
      />
    );
  }
  const waive = kind === 'waive';
  const verb = waive ? t('waiveAssessments') : t(`step.${state}.${to}` as 'step.new.researching');
  const title = waive
    ? t('waiveTitle')
    : state === 'approval'
      ? words('sendBack', { number })
      : t('reopenTitle');
  const run = async (previous: ActionState<{ state: ClaimState }>, form: FormData) => {
    const action = waive ? waiveAssessmentsAction : transitionClaimAction;
    const after = await (action as typeof waiveAssessmentsAction)(previous, form);
    if (after.status === 'done') onDone(claim, to, []);
    return after;
  };
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={title}
      description={waive ? t('waiveText') : undefined}
    >
      <PanelClose value={onClose}>
        <ActionForm action={run} fields={{ claimId, to }} named={['reason']} className="grid gap-4">
          <FormTextareaField
            name="reason"
            label={t('reason')}
            hint={t(waive ? 'reasonPublished' : 'reasonHint')}
            required
          />
          <SubmitButton>{verb}</SubmitButton>
        </ActionForm>
      </PanelClose>
    </Dialog>
  );
}
