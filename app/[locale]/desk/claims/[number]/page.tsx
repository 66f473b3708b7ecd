import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { WatchButton } from '@/components/attention/watch-button';
import { StateDot } from '@/components/claims/state-dot';
import { MentionPeople } from '@/components/discussion/mentions/mention-people';
import { DeskPage } from '@/components/layout/desk-page';
import { LiveRefresh } from '@/components/live/live-refresh';
import { PresenceLine } from '@/components/live/presence-line';
import { MergedNotice } from '@/components/matches/merged-notice';
import { ClaimCommands } from '@/components/palette/claim-commands';
import { Link } from '@/components/ui/link';
import { UndoLine } from '@/components/undo/undo-line';
import { UndoScope } from '@/components/undo/undo-scope';
import { ClaimActions } from '@/components/workspace/claim-actions';
import { ClaimEnd } from '@/components/workspace/claim-end';
import { VerdictSide } from '@/components/workspace/verdict-side';
import { WorkspaceBody } from '@/components/workspace/workspace-body';
import { WorkspaceNav } from '@/components/workspace/workspace-nav';
import { deskMember } from '@/lib/auth/viewer';
import { listClaimChallenges } from '@/lib/challenges/queries';
import { getClaimOrigin } from '@/lib/claim-imports/queries';
import { getClaim } from '@/lib/claims/queries';
import { listRevisions } from '@/lib/discussion/queries';
import { threadFilterSchema } from '@/lib/discussion/schema';
import { getProvenance } from '@/lib/lineage/queries';
import { listMatches } from '@/lib/matches/queries';
import { listMentionable } from '@/lib/mentions/queries';
import { getMergedInto, listMergedThreads } from '@/lib/merges/queries';
import { paths } from '@/lib/paths';
import { listReReviews } from '@/lib/re-reviews/queries';
import { reReviewFilterSchema } from '@/lib/re-reviews/schema';
import { listReplies } from '@/lib/replies/queries';
import { listAssignable } from '@/lib/teams/queries';
import { getWatch } from '@/lib/watching/queries';
import { getWorkspace } from '@/lib/workspace/queries';

type Props = {
  params: Promise<{ number: string }>;
  searchParams: Promise<Partial<Record<'history' | 'merged' | 'threads', string | string[]>>>;
};

async function read(params: Props['params']) {
  const number = Number((await params).number);
  return { number, member: await deskMember(paths.desk.claim(number)) };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { number, member } = await read(params);
  const claim = await getClaim(member, { number });
  const t = await getTranslations('claims');
  return { title: claim ? t('metaTitle', { number, statement: claim.statement }) : t('title') };
}

/** A claim that was merged leads to the other one, unless its history is asked for. */
export default async function ClaimWorkspacePage({ params, searchParams }: Props) {
  const { number, member } = await read(params);
  const { history, merged, threads: asked } = await searchParams;
  const workspace = await getWorkspace(member, { number });
  if (!workspace) notFound();
  const { claim, mergedInto } = workspace;
  if (mergedInto && !history) redirect(paths.desk.claim(mergedInto.number, { merged: number }));
  const from = merged ? await getMergedInto(member, { number: Number(merged) }) : null;
  const [t, matches, threads, provenance, revisions, candidates, origin, { items: reReviews }] =
    await Promise.all([
      getTranslations('claims'),
      listMatches(member, claim.id),
      listMergedThreads(member, claim.id),
      getProvenance(member, claim.id, workspace.evidence),
      listRevisions(member, { claimId: claim.id }),
      listAssignable(member),
      getClaimOrigin(member, claim.id),
      listReReviews(member, reReviewFilterSchema.parse({ claim: claim.id, limit: 200 })),
    ]);
  if (!matches) notFound();
  const { data: filter = null } = threadFilterSchema.safeParse(asked);
  const [people, watch, challenges, replies] = await Promise.all([
    listMentionable(member),
    getWatch(member, { kind: 'claim', id: claim.id }),
    listClaimChallenges(member, claim.id),
    listReplies(member, claim.id),
  ]);
  const answers = claim.slug && replies ? { challenges, replies } : null;
  const { parents, items } = workspace.subclaims;
  const related = [...parents, ...items].map((one) => one.claim.id);
  return (
    <UndoScope>
      <MentionPeople people={people}>
        <DeskPage
          flush
          eyebrow={
            <>
              <Link href={paths.desk.claims()} className="link">
                {t('title')}
              </Link>{' '}
              /
            </>
          }
          title={`#${claim.number}`}
          note={
            <div className="flex items-center gap-4">
              <StateDot state={claim.state} />
              <PresenceLine claim={claim.id} />
            </div>
          }
          actions={
            <>
              {watch && <WatchButton watch={watch} />}
              <ClaimActions workspace={workspace} />
            </>
          }
          aside={<VerdictSide workspace={workspace} change={provenance.change} />}
        >
          <LiveRefresh claim={claim.id} claims={related} />
          <ClaimCommands {...{ workspace, watch }} userId={member.userId} />
          <WorkspaceNav
            workspace={workspace}
            has={{
              reReviews: reReviews.length > 0,
              lineage: provenance.lineage.edges.length > 0,
              answers: answers !== null,
            }}
          />
          {from?.id === claim.id && <MergedNotice from={Number(merged)} into={number} />}
          <UndoLine className="mx-4 mt-3 md:mx-6" />
          <ClaimEnd claim={claim} />
          <WorkspaceBody
            {...{ workspace, provenance, revisions, candidates, origin, reReviews, matches }}
            answers={answers}
            merged={threads}
            discussion={{ filter, userId: member.userId }}
          />
        </DeskPage>
      </MentionPeople>
    </UndoScope>
  );
}
