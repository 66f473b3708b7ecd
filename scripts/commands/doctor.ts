import { Command } from 'commander';
import { runCommand } from './run-command';

/** `assay doctor`: examines the installation and says what to do about each finding. */
export function doctorCommand(): Command {
  return new Command('doctor')
    .description('checks the installation and says what to do about each finding')
    .option('--json', 'answer as JSON, for programs')
    .action((options: { json?: boolean }) => runCommand(() => doctor(options)));
}

async function doctor(options: { json?: boolean }): Promise<boolean> {
  const { env } = await import('../../lib/env');
  const { pool } = await import('../../lib/db');
  const { examine } = await import('../../lib/installation/doctor');
  const findings = await examine(env, pool());
  if (options.json) console.log(JSON.stringify({ findings }));
  else {
    for (const { name, well, detail, advice } of findings) {
      console.log(`${well ? 'well ' : 'FAULT'}  ${name}: ${detail}`);
      if (!well && advice) console.log(`       ${advice}`);
    }
  }
  return findings.every((finding) => finding.well);
}
