import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { DeskPage } from '@/components/layout/desk-page';
import { LiveRefresh } from '@/components/live/live-refresh';
import { StoryBody } from '@/components/story/story-body';
import { ClaimNumber } from '@/components/ui/claim-number';
import { Link } from '@/components/ui/link';
import { deskMember } from '@/lib/auth/viewer';
import { paths } from '@/lib/paths';
import { getStory } from '@/lib/story/queries';
import { untilSchema } from '@/lib/story/schema';
import { listRatings } from '@/lib/verdicts/queries';

type Props = {
  params: Promise<{ number: string }>;
  searchParams: Promise<{ day?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('story');
  return { title: t('title', { number: `#${Number((await params).number)}` }) };
}

/** A claim from its first day to its last; a day in the address that is none shows all of it. */
export default async function ClaimStoryPage({ params, searchParams }: Props) {
  const number = Number((await params).number);
  const day = untilSchema.safeParse((await searchParams).day).data;
  const member = await deskMember(paths.desk.story(number, { day }));
  const [t, story, ratings] = await Promise.all([
    getTranslations('story'),
    getStory(member, { number }, day),
    listRatings(member),
  ]);
  if (!story) notFound();
  return (
    <DeskPage
      eyebrow={
        <>
          <Link href={paths.desk.claim(number)} className="link">
            <ClaimNumber number={number} />
          </Link>{' '}
          /
        </>
      }
      title={t('title', { number: `#${number}` })}
    >
      <LiveRefresh claim={story.claim.id} />
      <StoryBody {...{ story, ratings }} day={day} />
    </DeskPage>
  );
}
