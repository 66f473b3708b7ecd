import { Command, CommanderError } from 'commander';
import { ensurePrismaClient } from '@/lib/installation/build';

// The commands read enums of the generated client, which a fresh clone does not have yet.
await ensurePrismaClient(process.env.ASSAY_ROOT ?? process.cwd(), console.error);
const { claimsCommand } = await import('./commands/claims');
const { doctorCommand } = await import('./commands/doctor');
const { importCommand } = await import('./commands/import');
const { keysCommand } = await import('./commands/keys');
const { tokenCommand } = await import('./commands/token');
const { userCommand } = await import('./commands/user');
const { verifyCommand } = await import('./commands/verify');

const WRONG_USAGE = 2;

const program = new Command('assay')
  .description('Works on an Assay installation: documents, claims, people, tokens.')
  .usage('<command> [options]')
  .showHelpAfterError('(--help says what there is)');
for (const command of [
  importCommand(),
  claimsCommand(),
  tokenCommand(),
  userCommand(),
  keysCommand(),
  verifyCommand(),
  doctorCommand(),
]) {
  program.addCommand(command);
}
for (const command of [program, ...program.commands.flatMap((one) => [one, ...one.commands])]) {
  command.exitOverride();
}

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  process.exitCode = error.exitCode === 0 ? 0 : WRONG_USAGE;
}
process.exit();
