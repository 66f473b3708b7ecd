import { useTranslations } from 'next-intl';
import { Quoted } from '@/components/ui/quoted';
import type { ThreadView } from '@/lib/discussion/queries';

/** What a thread is about; evidence is named by its quote, which leads there. */
export function ThreadSubject({ thread }: { thread: ThreadView }) {
  const t = useTranslations('discussion');
  const { target, passage } = thread;
  if (!passage) return <p>{t(`on.${target.kind}`)}</p>;
  return (
    <p className="flex gap-1.5">
      <span className="shrink-0">{t(`on.${target.kind}`)}</span>
      <a
        href={`#evidence-${target.id}`}
        dir="auto"
        className="link min-w-0 truncate font-serif text-14/4"
      >
        <Quoted>{passage.exact}</Quoted>
      </a>
    </p>
  );
}
