import { useTranslations } from 'next-intl';
import { WordDifference } from '@/components/placements/word-difference';
import { Quoted } from '@/components/ui/quoted';
import { differenceOfWords } from '@/lib/difference/words';
import type { ThreadView } from '@/lib/discussion/queries';
import { plainWords } from '@/lib/discussion/words';

type ThreadPartProps = { thread: ThreadView };

/** The exact words that a thread is about, what became of them, and the way to where they stand. */
export function ThreadPart({ thread: { id, part, resolution } }: ThreadPartProps) {
  const t = useTranslations('discussion');
  if (!part) return null;
  const { exact, now } = part;
  const words = plainWords(exact);
  const changed = now === null || now.fate === 'altered';
  return (
    <div className="mb-2 border-s-2 border-accent ps-3">
      <blockquote
        dir="auto"
        className="line-clamp-6 max-w-[66ch] font-serif text-16 whitespace-pre-line wrap-break-word"
      >
        <Quoted>{words}</Quoted>
      </blockquote>
      {changed && <p className="mt-1 text-12 text-muted">{t('wordsChanged')}</p>}
      {now?.fate === 'altered' && (
        <WordDifference
          parts={differenceOfWords(words, plainWords(now.exact))}
          language={null}
          className="mt-1 text-14"
        />
      )}
      {now && !resolution && (
        <a href={`#words-${id}`} className="link text-12">
          {t(now.fate === 'exact' ? 'toWords' : 'toWordsNow')}
        </a>
      )}
    </div>
  );
}
