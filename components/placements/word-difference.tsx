import { useTranslations } from 'next-intl';
import type { Part } from '@/lib/difference/words';
import { cn } from '@/lib/utils';

type WordDifferenceProps = { parts: readonly Part[]; language: string | null; className?: string };

/** Two texts as one: what is gone struck through, what is new underlined, and both said to those who do not see it. */
export function WordDifference({ parts, language, className }: WordDifferenceProps) {
  return (
    <blockquote
      lang={language ?? undefined}
      dir="auto"
      className={cn('font-serif text-16 whitespace-pre-line wrap-break-word', className)}
    >
      {keyed(parts).map(({ key, kind, text }) =>
        kind === 'same' ? <span key={key}>{text}</span> : <Change key={key} {...{ kind, text }} />,
      )}
    </blockquote>
  );
}

/** What is said of it stands in isolation: it must not decide from which side the text is written. */
function Change({ kind, text }: { kind: 'removed' | 'added'; text: string }) {
  const t = useTranslations('placements');
  const words = (
    <>
      <bdi className="sr-only">{t(kind)} </bdi>
      {text}
      <bdi className="sr-only"> {t('end')} </bdi>
    </>
  );
  return kind === 'removed' ? (
    <del className="bg-danger-wash text-danger decoration-1 [&+ins]:ms-1">{words}</del>
  ) : (
    <ins className="bg-accent-wash decoration-2 underline-offset-4">{words}</ins>
  );
}

/** Parts have no name of their own; their place in the text is one. */
function keyed(parts: readonly Part[]) {
  let at = 0;
  return parts.map((part) => {
    at += part.text.length;
    return { ...part, key: `${part.kind}-${at}` };
  });
}
