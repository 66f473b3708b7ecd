import { useTranslations } from 'next-intl';
import { OwnAdjudications } from '@/components/adjudications/own-adjudications';
import { StateDot } from '@/components/claims/state-dot';
import { Link } from '@/components/ui/link';
import type { OwnAdjudication } from '@/lib/adjudications/queries';
import type { WorkView } from '@/lib/my-work/queries';
import { paths } from '@/lib/paths';
import { ReviewRemark } from './review-remark';
import { SentBackRemark } from './sent-back-remark';
import { TaskList } from './task-list';
import { WorkSection } from './work-section';

type WorkPilesProps = {
  work: WorkView;
  now: string;
  /** Whether approving is this person's business at all. */
  approves: boolean;
  /** What became of their assessments. */
  adjudications: readonly OwnAdjudication[];
};

/** What waits for one person, what others wait for first. */
export function WorkPiles({ work, now, approves, adjudications }: WorkPilesProps) {
  const t = useTranslations('work');
  const { approvals, assessments, sentBack, assigned, reReviews } = work;
  const given = (task: { given: number; required: number }) => t('given', task);
  return (
    <div className="grid gap-10">
      {reReviews.length > 0 && (
        <WorkSection title={t('reReviews.title')} count={reReviews.length} empty={null}>
          <p className="mb-2 text-muted">
            {t('reReviews.why')}{' '}
            <Link href={paths.desk.reReview()} className="link">
              {t('reReviews.list')}
            </Link>
          </p>
          <TaskList
            items={reReviews}
            now={now}
            detail={(task) => <StateDot state={task.state} />}
            remark={(task) => <ReviewRemark {...task} />}
          />
        </WorkSection>
      )}
      {approves && (
        <WorkSection
          title={t('approvals.title')}
          count={approvals.length}
          empty={t('approvals.empty')}
        >
          <TaskList
            items={approvals}
            now={now}
            detail={(task) => <StateDot state={task.state} />}
          />
        </WorkSection>
      )}
      <WorkSection
        title={t('assessments.title')}
        count={assessments.length}
        empty={t('assessments.empty')}
      >
        <TaskList items={assessments} now={now} detail={given} />
      </WorkSection>
      <OwnAdjudications items={adjudications} />
      <WorkSection title={t('sentBack.title')} count={sentBack.length} empty={t('sentBack.empty')}>
        <TaskList
          items={sentBack}
          now={now}
          detail={(task) => <StateDot state={task.state} />}
          remark={(task) => <SentBackRemark by={task.by} reason={task.reason} />}
        />
      </WorkSection>
      <WorkSection
        title={t('assigned.title')}
        count={assigned.length}
        empty={
          <>
            {t('assigned.empty')}{' '}
            <Link href={paths.desk.claims()} className="link">
              {t('assigned.choose')}
            </Link>
          </>
        }
      >
        <TaskList
          items={assigned}
          now={now}
          detail={(task) => <StateDot state={task.state} />}
          remark={({ waits }) =>
            waits && <p className="text-12 text-muted">{t('assigned.waits')}</p>
          }
        />
      </WorkSection>
    </div>
  );
}
