import { Command } from 'commander';
import { createTokenSchema } from '@/lib/people/schema';
import { runCommand, wrongUsage } from './run-command';

type Options = { user: string; name: string; team?: string; read?: boolean; json?: boolean };

/** `assay token create`: prints a new API token, once, alone on the last line. */
export function tokenCommand(): Command {
  const create = new Command('create')
    .description('makes an API token and prints it, once, alone on the last line')
    .requiredOption('--user <email>', 'whose token it is; it can do what they can')
    .requiredOption('--name <name>', 'what the token is for')
    .option('--team <slug>', 'the team it works in; needed when the person is in several')
    .option('--read', 'a token that may only read')
    .option('--json', 'answer as JSON, for programs')
    .action((options: Options) => runCommand(() => createToken(options)));
  return new Command('token').description('API tokens').addCommand(create);
}

async function createToken(options: Options): Promise<boolean> {
  const { findPerson } = await import('./person');
  const tokens = await import('../../lib/tokens/mutations');
  const scope = options.read ? 'read' : 'full';
  const input = createTokenSchema.safeParse({ name: options.name, scope });
  if (!input.success)
    throw wrongUsage(input.error.issues[0]?.message ?? 'The name cannot be used.');
  const member = await findPerson({ email: options.user, team: options.team });
  const { id, token } = await tokens.createToken(member, input.data);
  if (options.json) console.log(JSON.stringify({ id, token, name: input.data.name, scope }));
  else console.log(`A token of ${options.user}. It is shown this once:\n${token}`);
  return true;
}
