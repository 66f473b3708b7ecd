import { useLocale, useTranslations } from 'next-intl';
import type { ReactionView } from '@/lib/discussion/view';

/** Who put which sign under a comment. */
export function Reactors({ reactions }: { reactions: readonly ReactionView[] }) {
  const t = useTranslations('discussion');
  const list = new Intl.ListFormat(useLocale(), { type: 'conjunction' });
  if (reactions.length === 0) return null;
  return (
    <p className="mt-1 text-12 text-muted">
      {reactions.map(({ kind, people }) => (
        <span key={kind} className="me-3 inline-block">
          {t(`reacted.${kind}`)} {list.format(people.map(({ name }) => name))}
        </span>
      ))}
    </p>
  );
}
