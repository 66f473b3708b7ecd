import { useTranslations } from 'next-intl';
import { SectionHeading } from '@/components/layout/section-heading';
import { Link } from '@/components/ui/link';
import type { MergedThreads as Merged } from '@/lib/merges/queries';
import { paths } from '@/lib/paths';
import { Thread } from './thread';

/** The threads of claims that were merged into this one; they stay where they were opened. */
export function MergedThreads({ merged }: { merged: readonly Merged[] }) {
  const t = useTranslations('matches');
  return merged.map(({ id, number, threads }) => (
    <section key={id} aria-labelledby={`threads-from-${number}`} className="grid gap-3">
      <SectionHeading id={`threads-from-${number}`} level={3} className="mb-0">
        <Link href={paths.desk.claim(number, { history: 1 })} className="link">
          {t('threadsFrom', { number: `#${number}` })}
        </Link>
      </SectionHeading>
      {threads.map((thread) => (
        <Thread key={thread.id} thread={thread} />
      ))}
    </section>
  ));
}
