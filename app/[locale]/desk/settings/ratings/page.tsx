import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { SectionHeading } from '@/components/layout/section-heading';
import { AddRatingForm } from '@/components/ratings/add-rating-form';
import { RatingRow } from '@/components/ratings/rating-row';
import { SettingsPage } from '@/components/teams/settings-page';
import { deskMember } from '@/lib/auth/viewer';
import { paths } from '@/lib/paths';
import { listRatings } from '@/lib/ratings/queries';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('settings'))('ratings') };
}

export default async function RatingSettingsPage() {
  const member = await deskMember(paths.desk.settings('ratings'));
  const ratings = await listRatings(member);
  const used = ratings.filter((rating) => !rating.retiredAt);
  const retired = ratings.filter((rating) => rating.retiredAt);
  const t = await getTranslations('ratings');
  const settings = await getTranslations('settings');
  return (
    <SettingsPage title={settings('ratings')} intro={t('intro')}>
      <section aria-labelledby="scale">
        <SectionHeading id="scale" level={3}>
          {t('scaleTitle')}
        </SectionHeading>
        <ol className="border-b">
          {used.map((rating, index) => (
            <RatingRow
              key={rating.id}
              rating={rating}
              first={index === 0}
              last={index === used.length - 1}
            />
          ))}
        </ol>
      </section>
      {retired.length > 0 && (
        <section aria-labelledby="retired">
          <SectionHeading id="retired" level={3}>
            {t('retiredTitle')}
          </SectionHeading>
          <ul className="border-b">
            {retired.map((rating) => (
              <RatingRow key={rating.id} rating={rating} />
            ))}
          </ul>
        </section>
      )}
      {ratings.some((rating) => rating.can.define) && <AddRatingForm />}
    </SettingsPage>
  );
}
