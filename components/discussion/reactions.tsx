import { useLocale, useTranslations } from 'next-intl';
import type { CommentView } from '@/lib/discussion/queries';
import { ReactionButton } from './reaction-button';

const kinds = ['agree', 'disagree', 'thanks'] as const;

/** The signs under a comment: to put and to take away, and who put them there. */
export function Reactions({ comment }: { comment: CommentView }) {
  const t = useTranslations('discussion');
  const locale = useLocale();
  const { id, reactions, can } = comment;
  const of = (kind: (typeof kinds)[number]) => reactions.find((one) => one.kind === kind);
  const names = (people: readonly { name: string }[]) =>
    new Intl.ListFormat(locale, { type: 'conjunction' }).format(people.map(({ name }) => name));
  return (
    <>
      {can.react && (
        // biome-ignore lint/a11y/useSemanticElements: each sign is a form of its own.
        <div role="group" aria-label={t('reactions')} className="flex flex-wrap items-center">
          {kinds.map((kind) => (
            <ReactionButton
              key={`${kind}-${of(kind)?.mine}`}
              commentId={id}
              kind={kind}
              count={of(kind)?.people.length ?? 0}
              mine={of(kind)?.mine ?? false}
            />
          ))}
        </div>
      )}
      {reactions.length > 0 && (
        <p className="w-full text-12 text-muted">
          {reactions.map(({ kind, people }) => (
            <span key={kind} className="me-3 inline-block">
              {t(`reacted.${kind}`)} {names(people)}
            </span>
          ))}
        </p>
      )}
    </>
  );
}
