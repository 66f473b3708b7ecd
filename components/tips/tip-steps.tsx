import { useTranslations } from 'next-intl';
import { ClaimField } from '@/components/claim-list/claim-field';
import { ActionButton } from '@/components/layout/action-button';
import { ActionForm } from '@/components/layout/action-form';
import { PanelSwitch } from '@/components/layout/panel-switch';
import { LinkButton } from '@/components/ui/link-button';
import { SubmitButton } from '@/components/ui/submit-button';
import { paths } from '@/lib/paths';
import {
  letThroughAction,
  markAsSpamAction,
  mergeTipsAction,
  reopenTipsAction,
} from '@/lib/tips/actions';
import type { ListedTip } from '@/lib/tips/queries';
import { DeclineForm } from './decline-form';

/** What can be done with a tip and its near copies. */
export function TipSteps({ tips }: { tips: readonly [ListedTip, ...ListedTip[]] }) {
  const t = useTranslations('tips');
  const [{ can, state }] = tips;
  const ids = tips.map(({ id }) => id);
  const tipIds = ids.join(' ');
  if (can.reopen) {
    return (
      <div>
        <ActionButton action={reopenTipsAction} fields={{ tipIds }}>
          {t(state === 'spam' ? 'notSpam' : 'undo')}
        </ActionButton>
      </div>
    );
  }
  if (!can.merge) return null;
  return (
    <PanelSwitch
      variant="secondary"
      panels={[
        {
          name: 'merge',
          label: t('merge'),
          content: (
            <ActionForm
              action={mergeTipsAction}
              fields={{ tipIds }}
              named={['claimId']}
              className="grid max-w-120 gap-3"
            >
              <ClaimField name="claimId" label={t('mergeClaim')} hint={t('mergeHint')} />
              <div>
                <SubmitButton size="small">{t('merge')}</SubmitButton>
              </div>
            </ActionForm>
          ),
        },
        {
          name: 'decline',
          label: t('decline'),
          content: <DeclineForm tipIds={tipIds} count={ids.length} />,
        },
      ]}
    >
      <LinkButton size="small" href={paths.desk.newClaim({ tip: ids })}>
        {t('makeClaim')}
      </LinkButton>
      {can.letThrough && (
        <ActionButton action={letThroughAction} fields={{ tipIds }} variant="primary">
          {t('letThrough')}
        </ActionButton>
      )}
      <ActionButton action={markAsSpamAction} fields={{ tipIds }} variant="quiet">
        {t('spam')}
      </ActionButton>
    </PanelSwitch>
  );
}
