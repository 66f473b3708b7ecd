import { Command } from 'commander';
import { note, runCommand } from './run-command';

/** `assay keys rotate`: the next checkpoint is signed with a new key; what the former ones signed stays good. */
export function keysCommand(): Command {
  const rotate = new Command('rotate')
    .description(
      'ends the keys in this data directory; the next checkpoint is signed with a new one',
    )
    .option('--json', 'answer as JSON, for programs')
    .action((options: { json?: boolean }) => runCommand(() => rotateKeys(options)));
  return new Command('keys').description('keys that sign checkpoints').addCommand(rotate);
}

async function rotateKeys({ json }: { json?: boolean }): Promise<boolean> {
  const { transaction } = await import('../../lib/db');
  const { endOwnKeys } = await import('../../lib/checkpoints/key-mutations');
  const ended = await transaction(endOwnKeys);
  if (json) console.log(JSON.stringify({ ended }));
  else if (ended.length === 0) note('There is no key in this data directory to end.');
  else console.log(`Ended: ${ended.join(', ')}. The next checkpoint makes a new key.`);
  return ended.length > 0;
}
