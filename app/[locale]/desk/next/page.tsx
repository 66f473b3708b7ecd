import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DeskPage } from '@/components/layout/desk-page';
import { NextCard } from '@/components/next-task/next-card';
import { NothingNext } from '@/components/next-task/nothing-next';
import { deskMember } from '@/lib/auth/viewer';
import { getNextTask } from '@/lib/next-task/queries';
import { nextFilterSchema } from '@/lib/next-task/schema';
import { paths } from '@/lib/paths';

type Props = { searchParams: Promise<{ not?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('next'))('title') };
}

export default async function NextPage({ searchParams }: Props) {
  const { not: given } = nextFilterSchema.parse(await searchParams);
  const not = given.filter((number) => number > 0);
  const member = await deskMember(paths.desk.next({ not: not.map(String) }));
  const now = new Date();
  const [t, { next, aside }] = await Promise.all([
    getTranslations('next'),
    getNextTask(member, not, now),
  ]);
  return (
    <DeskPage title={t('title')} note={next && t('note', { others: next.others })}>
      {next ? (
        <NextCard next={next} aside={not} now={now.toISOString()} />
      ) : (
        <NothingNext aside={aside} />
      )}
    </DeskPage>
  );
}
