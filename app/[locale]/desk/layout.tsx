import type { ReactNode } from 'react';
import { DeskFrame } from '@/components/layout/desk-frame';
import { Words } from '@/components/layout/words';
import { DeskAccountMenu } from '@/components/people/desk-account-menu';
import { TeamSwitcher } from '@/components/teams/team-switcher';
import { getViewer } from '@/lib/auth/viewer';
import { getAccount } from '@/lib/people/queries';

/** Signed-in work waits for its data, so that what is missing or forbidden is a real 404. */
export const instant = false;

export default async function DeskLayout({ children }: { children: ReactNode }) {
  const account = await getAccount(await getViewer());
  return (
    <Words>
      {/* Sets what this person chose before anything below it is painted. */}
      <script src="/desk-preferences.js" />
      {account ? (
        <DeskFrame
          demo={account.teams.some((team) => team.current && team.isDemonstration)}
          teamSwitcher={<TeamSwitcher teams={account.teams} />}
          accountMenu={<DeskAccountMenu name={account.name} email={account.email} />}
        >
          {children}
        </DeskFrame>
      ) : (
        children
      )}
    </Words>
  );
}
