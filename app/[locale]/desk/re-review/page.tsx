import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ClaimsBulkBar } from '@/components/claim-list/claims-bulk-bar';
import { DeskPage } from '@/components/layout/desk-page';
import { LostPage } from '@/components/layout/lost-page';
import { SectionHeading } from '@/components/layout/section-heading';
import { LiveRefresh } from '@/components/live/live-refresh';
import { ReReviewList } from '@/components/re-reviews/re-review-list';
import { ReviewEmpty } from '@/components/re-reviews/review-empty';
import { DueReviewList } from '@/components/review-dates/due-review-list';
import { KindLinks } from '@/components/review-dates/kind-links';
import { LinkButton } from '@/components/ui/link-button';
import { deskMember } from '@/lib/auth/viewer';
import { isCursor } from '@/lib/cursor';
import { countToReview } from '@/lib/my-work/desk-queries';
import { paths } from '@/lib/paths';
import { listReReviews } from '@/lib/re-reviews/queries';
import { reReviewCursorSchema, reReviewFilterSchema, reviewKinds } from '@/lib/re-reviews/schema';
import { countDueReviews, listDueReviews } from '@/lib/review-plans/queries';
import { dueCursorSchema, dueFilterSchema } from '@/lib/review-plans/schema';
import { listAssignable } from '@/lib/teams/queries';
import { hasRole } from '@/lib/teams/roles';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('re-reviews');
  return { title: t('title') };
}

const none = { items: [], nextCursor: null };

/** The cursor belongs to the one list of a kind; where both are shown, to the changed passages after the first page. */
async function read(searchParams: Props['searchParams']) {
  const search = await searchParams;
  const [asked] = [search.cursor].flat();
  const kind = reviewKinds.find((one) => one === search.kind);
  const schema = kind === 'dates' ? dueCursorSchema : reReviewCursorSchema;
  const cursor = asked && isCursor(schema, asked) ? asked : undefined;
  return { kind, cursor, lost: Boolean(asked) && !cursor };
}

export default async function ReReviewPage({ searchParams }: Props) {
  const { kind, cursor, lost } = await read(searchParams);
  const member = await deskMember(paths.desk.reReview({ kind, cursor }));
  const withDates = kind === 'dates' || (!kind && !cursor);
  const [t, due, total, passages, claims, candidates] = await Promise.all([
    getTranslations('re-reviews'),
    withDates ? listDueReviews(member, dueFilterSchema.parse(kind ? { cursor } : {})) : none,
    withDates ? countDueReviews(member) : 0,
    kind === 'dates' ? none : listReReviews(member, reReviewFilterSchema.parse({ cursor })),
    countToReview(member),
    hasRole(member, 'reviewer') ? listAssignable(member) : [],
  ]);
  const nextCursor = kind === 'dates' ? due.nextCursor : passages.nextCursor;
  const listed = new Set(due.items.map(({ claimId }) => claimId));
  const rest = passages.items.map(({ claim }) => claim.id).filter((id) => !listed.has(id));
  return (
    <DeskPage title={t('title')} note={t('note', { claims })}>
      <LiveRefresh team />
      <div className="grid gap-6">
        <KindLinks kind={kind} />
        {lost && <LostPage />}
        {due.items.length + passages.items.length === 0 && <ReviewEmpty kind={kind} />}
        {due.items.length > 0 && <DueReviewList items={due.items} {...{ total, candidates }} />}
        {!kind && due.nextCursor && (
          <div>
            <LinkButton href={paths.desk.reReview({ kind: 'dates' })}>{t('moreDue')}</LinkButton>
          </div>
        )}
        {passages.items.length > 0 && (
          <>
            <div>
              <SectionHeading className="mb-0">{t('passagesTitle')}</SectionHeading>
              <p className="max-w-[66ch] text-muted">{t('lead')}</p>
            </div>
            <ReReviewList
              items={passages.items}
              selectable={new Set(candidates.length > 0 ? rest : [])}
            />
          </>
        )}
        {candidates.length > 0 && listed.size + rest.length > 0 && (
          <ClaimsBulkBar people={candidates} />
        )}
        {(cursor || nextCursor) && (
          <div className="flex gap-3">
            {cursor && <LinkButton href={paths.desk.reReview({ kind })}>{t('first')}</LinkButton>}
            {nextCursor && (
              <LinkButton href={paths.desk.reReview({ kind, cursor: nextCursor })}>
                {t('more')}
              </LinkButton>
            )}
          </div>
        )}
      </div>
    </DeskPage>
  );
}
