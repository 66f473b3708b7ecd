import { useTranslations } from 'next-intl';
import { transitionClaimAction } from '@/lib/lifecycle/actions';
import { assignClaimsAction } from '@/lib/my-work/actions';
import { paths } from '@/lib/paths';
import type { WatchView } from '@/lib/watching/queries';
import type { Workspace } from '@/lib/workspace/queries';
import type { Command } from './commands';
import { CommandsOf } from './commands-of';
import { watchCommands } from './watch-commands';

type ClaimCommandsProps = { workspace: Workspace; userId: string; watch: WatchView | null };

/** What can be done with the claim that is open. */
export function ClaimCommands({ workspace, userId, watch }: ClaimCommandsProps) {
  const { claim, assessments, evidence } = workspace;
  const { id: claimId, number, slug, can } = claim;
  const t = useTranslations('keys.command');
  const mine = claim.assignees.some(({ id }) => id === userId);
  const commands: (Command | false)[] = [
    can.assign && {
      id: 'assign',
      label: t(mine ? 'takeOff' : 'assignMe'),
      send: assignClaimsAction,
      fields: { claimId, userId, change: mine ? 'unassign' : 'assign' },
      done: t(mine ? 'takenOff' : 'assigned'),
    },
    ...useSteps(workspace),
    can.discuss && { id: 'open-thread', label: t('openThread'), press: 'open-thread' },
    { id: 'to-discussion', label: t('discussion'), show: 'discussion' },
    { id: 'to-verdict', label: t('verdict'), show: 'verdict' },
    ...watchCommands(watch, t),
    { id: 'story', label: t('story'), go: paths.desk.story(number) },
    assessments.revealed &&
      assessments.ofRound.length > 0 && {
        id: 'adjudication',
        label: t('adjudication'),
        go: paths.desk.adjudication(number),
      },
    slug !== null && { id: 'public-page', label: t('publicPage'), go: paths.claim(slug) },
    { id: 'copy', label: t('copyLink'), copy: paths.desk.claim(number), done: t('copied') },
    ...[...new Map(evidence.map(({ document }) => [document.id, document])).values()].map(
      ({ id, title }) => ({
        id: `document-${id}`,
        label: title,
        note: t('document'),
        quoted: true,
        go: paths.desk.document(id),
      }),
    ),
  ];
  return (
    <CommandsOf
      tells
      commands={commands.filter((command) => command !== false)}
      thing={{ href: paths.desk.claim(number), label: claim.statement, note: `#${number}` }}
    />
  );
}

/** The steps that may be taken now; one that asks for something first is taken by the page's own button. */
function useSteps({ claim, steps }: Workspace): Command[] {
  const t = useTranslations('keys.command');
  const words = useTranslations('lifecycle');
  const undo = useTranslations('undo');
  const states = useTranslations('claims.state');
  const claimId = claim.id;
  const mayClose = steps.some(({ to, allowed }) => to === 'closed' && allowed);
  return steps.flatMap(({ from, to, allowed }): Command[] => {
    const id = `step-${to}`;
    if (to === 'drafting' && from === 'assessing' && !allowed && mayClose) {
      return [{ id, label: words('waiveAssessments'), press: 'waive-assessments' }];
    }
    if (!allowed) return [];
    if (to === 'closed') return [{ id, label: words('close'), press: 'close-claim' }];
    if (to === 'published') return [{ id, label: t('publishing'), show: 'publishing' }];
    // The words exist for the steps that there are, not for every pair of states.
    const label = words(`step.${from}.${to}` as 'step.new.researching');
    if (to === 'researching' && from !== 'new') return [{ id, label, press: 'reopen' }];
    // Sending back is one of the editor's decisions, beside the verdict.
    if (to === 'drafting' && from === 'approval') return [];
    const done = undo('moved', { state: states(to) });
    return [{ id, label, send: transitionClaimAction, fields: { claimId, to }, done }];
  });
}
