import { useTranslations } from 'next-intl';
import { openThreadAction } from '@/lib/discussion/actions';
import { CommentForm } from './comment-form';

type OpenThreadFormProps = {
  /** What the thread is about; the id of the claim for its verdict too. */
  target: { kind: 'claim' | 'verdict' | 'evidence' | 'passage'; id: string };
};

/** Opens a thread with its first comment. */
export function OpenThreadForm({ target }: OpenThreadFormProps) {
  const t = useTranslations('discussion');
  return (
    <CommentForm
      action={openThreadAction}
      fields={{ kind: target.kind, id: target.id }}
      label={t(`about.${target.kind}`)}
      verb={t('open')}
    />
  );
}
