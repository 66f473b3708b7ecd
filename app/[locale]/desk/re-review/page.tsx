import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DeskPage } from '@/components/layout/desk-page';
import { EmptyState } from '@/components/layout/empty-state';
import { LostPage } from '@/components/layout/lost-page';
import { ReReviewList } from '@/components/re-reviews/re-review-list';
import { LinkButton } from '@/components/ui/link-button';
import { deskMember } from '@/lib/auth/viewer';
import { isCursor } from '@/lib/cursor';
import { paths } from '@/lib/paths';
import { countReReviews, listReReviews } from '@/lib/re-reviews/queries';
import { reReviewCursorSchema, reReviewFilterSchema } from '@/lib/re-reviews/schema';

type Props = { searchParams: Promise<{ cursor?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('re-reviews');
  return { title: t('title') };
}

export default async function ReReviewPage({ searchParams }: Props) {
  const asked = [(await searchParams).cursor].flat()[0];
  const cursor = asked && isCursor(reReviewCursorSchema, asked) ? asked : undefined;
  const member = await deskMember(paths.desk.reReview({ cursor }));
  const [t, { items, nextCursor }, claims] = await Promise.all([
    getTranslations('re-reviews'),
    listReReviews(member, reReviewFilterSchema.parse({ cursor })),
    countReReviews(member),
  ]);
  return (
    <DeskPage title={t('title')} note={t('note', { claims })}>
      <div className="grid gap-6">
        {asked && !cursor && <LostPage />}
        {items.length > 0 ? (
          <>
            <p className="max-w-[66ch] text-muted">{t('lead')}</p>
            <ReReviewList items={items} />
          </>
        ) : (
          <EmptyState
            title={t('empty')}
            action={<LinkButton href={paths.desk.documents()}>{t('emptyAction')}</LinkButton>}
          >
            {t('emptyWhy')}
          </EmptyState>
        )}
        {(cursor || nextCursor) && (
          <div className="flex gap-3">
            {cursor && <LinkButton href={paths.desk.reReview()}>{t('first')}</LinkButton>}
            {nextCursor && (
              <LinkButton href={paths.desk.reReview({ cursor: nextCursor })}>
                {t('more')}
              </LinkButton>
            )}
          </div>
        )}
      </div>
    </DeskPage>
  );
}
