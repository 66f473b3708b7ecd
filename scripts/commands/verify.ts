import { Command } from 'commander';
import { runCommand, wrongUsage } from './run-command';
import { verifyAudit } from './verify-audit';

type Options = { audit?: boolean; json?: boolean };

/** `assay verify`: checks the audit log, and names the first entry that is not as it was. */
export function verifyCommand(): Command {
  return new Command('verify')
    .description(
      'checks the whole audit log against its checkpoints, and names the first bad entry',
    )
    .option('--audit', 'the audit log of this installation')
    .option('--json', 'answer as JSON, for programs')
    .action(({ audit, json }: Options) => {
      if (!audit) throw wrongUsage('Say what to verify: --audit.');
      return runCommand(() => verifyAudit({ json }));
    });
}
