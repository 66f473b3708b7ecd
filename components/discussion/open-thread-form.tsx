import { useTranslations } from 'next-intl';
import { openThreadAction } from '@/lib/discussion/actions';
import type { Part } from '@/lib/discussion/parts';
import type { ThreadView } from '@/lib/discussion/queries';
import { CommentForm } from './comment-form';

type OpenThreadFormProps = {
  /** What the thread is about; the id of the claim for its verdict too. */
  target: ThreadView['target'];
  /** Exact words of it. */
  part?: Part;
};

/** Opens a thread with its first comment. */
export function OpenThreadForm({ target, part }: OpenThreadFormProps) {
  const t = useTranslations('discussion');
  const { kind, id } = target;
  return (
    <CommentForm
      action={openThreadAction}
      fields={{
        kind,
        id,
        partStart: part?.start.toString(),
        partEnd: part?.end.toString(),
        partExact: part?.exact,
      }}
      label={t(part ? 'aboutWords' : `about.${kind}`)}
      verb={t('open')}
      draft={`thread:${kind}:${id}${part ? ':words' : ''}`}
    />
  );
}
