import { Command } from 'commander';
import { env } from '@/lib/env';
import { inviteSchema } from '@/lib/people/schema';
import { runCommand, wrongUsage } from './run-command';

type Options = { team: string; role: string; json?: boolean };

/** `assay user add`: prints an invitation link. */
export function userCommand(): Command {
  const add = new Command('add')
    .description('invites a person into a team and prints the link that lets them in, once')
    .argument('<email>', 'their address')
    .requiredOption('--team <slug>', 'the team')
    .requiredOption('--role <role>', 'observer, reviewer, editor or admin')
    .option('--json', 'answer as JSON, for programs')
    .action((email: string, options: Options) => runCommand(() => addUser(email, options)));
  return new Command('user').description('people').addCommand(add);
}

async function addUser(email: string, options: Options): Promise<boolean> {
  const { findTeam } = await import('./person');
  const { inviteMember } = await import('../../lib/invitations/mutations');
  const input = inviteSchema.safeParse({ email, role: options.role });
  if (!input.success) throw wrongUsage(input.error.issues[0]?.message ?? 'That cannot be used.');
  const teamId = await findTeam(options.team);
  const system = { kind: 'system', job: 'command-line' } as const;
  const invitation = await inviteMember(system, { ...input.data, teamId });
  const link = new URL(invitation.path, env.ASSAY_URL).toString();
  const { expiresAt } = invitation;
  if (options.json) console.log(JSON.stringify({ id: invitation.id, link, expiresAt }));
  else console.log(`Valid once, until ${expiresAt}:\n${link}`);
  return true;
}
