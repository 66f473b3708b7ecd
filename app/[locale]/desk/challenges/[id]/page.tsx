import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ChallengeAnswer } from '@/components/challenges/challenge-answer';
import { ChallengeText } from '@/components/challenges/challenge-text';
import { ObjectedPanel } from '@/components/challenges/objected-panel';
import { DeskPage } from '@/components/layout/desk-page';
import { LiveRefresh } from '@/components/live/live-refresh';
import { Link } from '@/components/ui/link';
import { deskMember } from '@/lib/auth/viewer';
import { getChallenge } from '@/lib/challenges/queries';
import { paths } from '@/lib/paths';

type Props = { params: Promise<{ id: string }> };

async function read(params: Props['params']) {
  const { id } = await params;
  const member = await deskMember(paths.desk.challenge(id));
  return await getChallenge(member, id);
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const challenge = await read(params);
  const t = await getTranslations('challenges.desk');
  return { title: challenge ? t('number', { number: challenge.number }) : t('title') };
}

/** One challenge beside the publication that it objects to, its answers, and what can be done. */
export default async function ChallengePage({ params }: Props) {
  const challenge = await read(params);
  if (!challenge) notFound();
  const t = await getTranslations('challenges.desk');
  return (
    <DeskPage
      eyebrow={
        <>
          <Link href={paths.desk.challenges()} className="link">
            {t('title')}
          </Link>{' '}
          /
        </>
      }
      title={t('number', { number: challenge.number })}
      aside={<ObjectedPanel challenge={challenge} />}
    >
      <LiveRefresh claim={challenge.claim.id} />
      <div className="grid max-w-220 gap-8">
        <ChallengeText challenge={challenge} />
        <ChallengeAnswer challenge={challenge} />
      </div>
    </DeskPage>
  );
}
