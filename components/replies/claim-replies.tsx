import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/layout/action-form';
import { FormTextField } from '@/components/layout/form-text-field';
import { PanelSwitch } from '@/components/layout/panel-switch';
import { SectionHeading } from '@/components/layout/section-heading';
import { SubmitButton } from '@/components/ui/submit-button';
import { issueReplyLinkAction } from '@/lib/replies/actions';
import type { RepliesView } from '@/lib/replies/queries';
import { ReplyLinkEntry } from './reply-link-entry';

type ClaimRepliesProps = { claimId: string; claimant: string | null; replies: RepliesView };

/** In a claim's workspace: who may reply to the published page, what came, and what became of it. */
export function ClaimReplies({ claimId, claimant, replies: { items, can } }: ClaimRepliesProps) {
  const t = useTranslations('replies.desk');
  return (
    <section aria-labelledby="replies" className="grid gap-3">
      <SectionHeading id="replies" className="mb-0">
        {t('title')}
      </SectionHeading>
      <p className="max-w-[72ch] text-muted">{t('lead')}</p>
      {items.length > 0 ? (
        <ul>
          {items.map((link) => (
            <ReplyLinkEntry key={link.id} link={link} />
          ))}
        </ul>
      ) : (
        <p className="text-muted">{t('empty')}</p>
      )}
      {can.issue && (
        <PanelSwitch
          variant="secondary"
          panels={[
            {
              name: 'issue',
              label: t('issue'),
              content: (
                <ActionForm
                  action={issueReplyLinkAction}
                  fields={{ claimId }}
                  named={['name']}
                  label={t('issue')}
                  className="grid max-w-100 gap-3"
                >
                  <FormTextField
                    name="name"
                    label={t('issueName')}
                    hint={t('issueHint')}
                    initial={claimant ?? ''}
                    required
                  />
                  <div>
                    <SubmitButton size="small">{t('issueVerb')}</SubmitButton>
                  </div>
                </ActionForm>
              ),
            },
          ]}
        />
      )}
    </section>
  );
}
