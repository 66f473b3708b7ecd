import { type ReactNode, Suspense } from 'react';
import { ReadMark } from '@/components/attention/read-mark';
import { DraftsOf } from '@/components/drafts/drafts-of';
import { DeskKeys } from '@/components/keys/desk-keys';
import { DeskFrame } from '@/components/layout/desk-frame';
import { DeskRailLink } from '@/components/layout/desk-rail-link';
import { FirstPaintScript } from '@/components/layout/first-paint-script';
import { Words } from '@/components/layout/words';
import { LiveProvider } from '@/components/live/live-provider';
import { LiveRefresh } from '@/components/live/live-refresh';
import { DeskCommands } from '@/components/palette/desk-commands';
import { Palette } from '@/components/palette/palette';
import { DeskAccountMenu } from '@/components/people/desk-account-menu';
import { TeamSwitcher } from '@/components/teams/team-switcher';
import { getViewer } from '@/lib/auth/viewer';
import { canCreateClaim } from '@/lib/claims/policy';
import { canImport } from '@/lib/documents/policy';
import { getLiveId } from '@/lib/listeners/queries';
import { countDesk, listReading } from '@/lib/my-work/desk-queries';
import { countUnread } from '@/lib/notifications/queries';
import { paths } from '@/lib/paths';
import { getAccount } from '@/lib/people/queries';
import { countWaitingForEditors } from '@/lib/replies/queries';
import { hasRole } from '@/lib/teams/roles';

/** Signed-in work waits for its data, so that what is missing or forbidden is a real 404. */
export const instant = false;

export default async function DeskLayout({ children }: { children: ReactNode }) {
  const viewer = await getViewer();
  const [since, account, counts, reading, unread, challenges] = await Promise.all([
    getLiveId(viewer),
    getAccount(viewer),
    countDesk(viewer),
    listReading(viewer),
    countUnread(viewer),
    countWaitingForEditors(viewer),
  ]);
  const readingNow = reading.map(({ id, title }) => (
    <DeskRailLink key={id} href={paths.desk.document(id)}>
      {title}
    </DeskRailLink>
  ));
  return (
    <Words>
      {/* Sets what this person chose before anything below it is painted. */}
      <FirstPaintScript src="/desk-preferences.js" />
      {account && viewer.kind === 'member' ? (
        <DraftsOf userId={viewer.userId} memberId={viewer.memberId}>
          <LiveProvider me={viewer.userId} since={since}>
            <LiveRefresh inbox />
            <Suspense>
              <ReadMark />
            </Suspense>
            <DeskCommands
              may={{
                work: hasRole(viewer, 'reviewer'),
                create: canCreateClaim(viewer),
                import: canImport(viewer),
              }}
            />
            <DeskKeys />
            <Palette />
            <DeskFrame
              demo={account.teams.some((team) => team.current && team.isDemonstration)}
              teamSwitcher={<TeamSwitcher teams={account.teams} />}
              accountMenu={<DeskAccountMenu name={account.name} email={account.email} />}
              counts={{
                ...counts,
                work: counts?.work || undefined,
                unread: unread ?? undefined,
                challenges,
              }}
              readingNow={readingNow.length > 0 && readingNow}
            >
              {children}
            </DeskFrame>
          </LiveProvider>
        </DraftsOf>
      ) : (
        children
      )}
    </Words>
  );
}
