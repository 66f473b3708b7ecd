import { useTranslations } from 'next-intl';
import { DeletedComment } from '@/components/discussion/deleted-comment';
import { Link } from '@/components/ui/link';
import { Markdown } from '@/components/ui/markdown';
import { Quoted } from '@/components/ui/quoted';
import { beginningOf, plainWords } from '@/lib/discussion/words';
import { paths } from '@/lib/paths';
import type { StoryThread } from '@/lib/story/queries';

type StoryThreadLineProps = {
  item: StoryThread;
  /** The claim's. */
  number: number;
  /** Comments after this time are left out. */
  until?: string;
};

/** As much of a comment as tells what it is about. */
const EXCERPT = 140;

/** A thread in one line: what was decided and why, or what it asks; what was said is folded into it. */
export function StoryThreadLine({ item, number, until }: StoryThreadLineProps) {
  const t = useTranslations('story');
  const { thread, decided, status, actor } = item;
  const comments = thread.comments.filter((one) => !until || one.createdAt <= until);
  const first = comments[0];
  const about = t(`about.${thread.target.kind}`);
  const says = decided
    ? t(decided.because ? 'decidedBecause' : 'decided', {
        // One sentence with its reason: a full stop would part them.
        outcome: decided.because ? decided.outcome.replace(/\.$/, '') : decided.outcome,
        because: decided.because ?? '',
      })
    : status === 'talk'
      ? t('talk', { count: item.comments, about })
      : t(status === 'reopened' ? 'reopened' : 'opened', { about });
  return (
    <div>
      <p dir="auto" className={decided ? 'border-s-2 border-accent ps-2' : undefined}>
        {status !== 'talk' && <b className="font-medium">{actor?.name} </b>}
        {says}
      </p>
      {first && !first.deleted && (
        <p dir="auto" className="text-12/5 text-muted">
          <Quoted>{beginningOf(plainWords(first.body), EXCERPT)}</Quoted>
        </p>
      )}
      <details className="text-12/5">
        <summary className="text-muted">{t('comments', { count: comments.length })}</summary>
        <ol className="mt-1 grid gap-2 border-s ps-3">
          {comments.map((comment) =>
            comment.deleted ? (
              <DeletedComment key={comment.id} comment={comment} deleted={comment.deleted} />
            ) : (
              <li key={comment.id}>
                <b className="font-medium">{comment.author.name}</b>
                <Markdown source={comment.body} className="wrap-break-word" />
              </li>
            ),
          )}
        </ol>
        {first && (
          <Link href={paths.desk.comment(number, first.id)} className="link">
            {t('toThread')}
          </Link>
        )}
      </details>
    </div>
  );
}
