import { useTranslations } from 'next-intl';
import type { CommentView } from '@/lib/discussion/queries';
import { ReactionButton } from './reaction-button';

const kinds = ['agree', 'disagree', 'thanks'] as const;

/** The signs that can be put under a comment and taken away. */
export function Reactions({ comment: { id, reactions } }: { comment: CommentView }) {
  const t = useTranslations('discussion');
  return (
    // biome-ignore lint/a11y/useSemanticElements: each sign is a form of its own.
    <div role="group" aria-label={t('reactions')} className="flex flex-wrap items-center">
      {kinds.map((kind) => {
        const put = reactions.find((one) => one.kind === kind);
        const mine = put?.mine ?? false;
        return (
          <ReactionButton
            key={kind}
            commentId={id}
            kind={kind}
            count={put?.people.length ?? 0}
            mine={mine}
          />
        );
      })}
    </div>
  );
}
