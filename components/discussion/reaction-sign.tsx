import { Heart, ThumbsDown, ThumbsUp } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactionView } from '@/lib/discussion/view';
import { cn } from '@/lib/utils';

const signs = { agree: ThumbsUp, disagree: ThumbsDown, thanks: Heart };

type ReactionSignProps = { kind: ReactionView['kind']; count: number; mine?: boolean };

/** What a sign says: drawn, as a word, and how many put it there. */
export function ReactionSign({ kind, count, mine = false }: ReactionSignProps) {
  const t = useTranslations('discussion');
  const Sign = signs[kind];
  return (
    <span
      className={cn(
        'inline-flex items-center gap-1.5 text-12',
        mine ? 'font-semibold text-accent-strong' : 'text-muted',
      )}
    >
      <Sign aria-hidden="true" className={cn('size-3.5', mine && 'fill-current')} />
      {t(`reaction.${kind}`)}
      {count > 0 && <span className="tabular-nums">{count}</span>}
    </span>
  );
}
