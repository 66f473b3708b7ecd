import { Command } from 'commander';
import { runCommand, wrongUsage } from './run-command';
import { verifyAudit } from './verify-audit';
import { verifyBundle } from './verify-bundle';

type Options = { audit?: boolean; bundle?: string; keys?: string; json?: boolean };

/** `assay verify`: checks the audit log or an evidence bundle, and names what is not as it was. */
export function verifyCommand(): Command {
  return new Command('verify')
    .description(
      'checks the whole audit log against its checkpoints, or an evidence bundle; names what differs',
    )
    .option('--audit', 'the audit log of this installation')
    .option('--bundle <file>', 'the ZIP file of a bundle; needs no database and no network')
    .option('--keys <file>', 'with --bundle: the publisher’s /.well-known/assay.json')
    .option('--json', 'answer as JSON, for programs')
    .action(async ({ audit, bundle, keys, json }: Options) => {
      if (Boolean(audit) === Boolean(bundle)) {
        throw wrongUsage('Say what to verify: --audit, or --bundle FILE.');
      }
      if (!bundle) return runCommand(() => verifyAudit({ json }));
      process.exitCode = (await verifyBundle({ bundle, keys, json })) ? 0 : 1;
    });
}
