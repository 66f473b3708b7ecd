import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { SingleBar } from 'cli-progress';
import { Command, Option } from 'commander';
import type { Member } from '@/lib/auth/types';
import { claimExportSchema, exportFormats } from '@/lib/claim-exports/schema';
import type { ClaimImportView } from '@/lib/claim-imports/queries';
import {
  dateOrders,
  type ImportField,
  importFields,
  type Mapping,
} from '@/lib/claim-imports/schema';
import { runCommand, wrongUsage } from './run-command';

type ImportOptions = {
  team: string;
  as?: string;
  map: string[];
  dates?: Mapping['dates'];
  dryRun?: boolean;
  json?: boolean;
};

type ExportOptions = { team: string; as?: string; format: string; q?: string };

/** `assay claims`: files of claims in and out. */
export function claimsCommand(): Command {
  const bringIn = new Command('import')
    .description('imports claims from a CSV or JSON Lines file; repeated statements are recognised')
    .argument('<file>', 'the file')
    .requiredOption('--team <slug>', 'the team that gets them')
    .option('--as <email>', 'the member who brings them in (default: the only admin)')
    .option('--map <field=column...>', `which column is what: ${importFields.join(', ')}`, [])
    .addOption(new Option('--dates <order>', 'how 03/04/2024 is meant').choices(dateOrders))
    .option('--dry-run', 'only say what would happen')
    .option('--json', 'answer as JSON, for programs')
    .action((file: string, options: ImportOptions) =>
      runCommand(() => importClaims(file, options)),
    );
  const takeOut = new Command('export')
    .description('writes the claims of a team to standard output')
    .requiredOption('--team <slug>', 'the team')
    .option('--as <email>', 'the member who reads them (default: the only admin)')
    .addOption(new Option('--format <format>').choices(exportFormats).default('csv'))
    .option('--q <words>', 'only claims with these words')
    .action((options: ExportOptions) => runCommand(() => exportClaims(options)));
  return new Command('claims')
    .description('claims in and out')
    .addCommand(bringIn)
    .addCommand(takeOut);
}

function columnsOf(pairs: string[]): Mapping['columns'] {
  const entries = pairs.map((pair) => {
    const [field = '', ...column] = pair.split('=');
    if (!importFields.includes(field as ImportField) || column.length === 0) {
      throw wrongUsage(`--map takes field=column; fields are ${importFields.join(', ')}.`);
    }
    return [field, column.join('=')];
  });
  return Object.fromEntries(entries);
}

async function importClaims(file: string, options: ImportOptions): Promise<boolean> {
  const columns = columnsOf(options.map);
  const { findPerson } = await import('./person');
  const { requestClaimImport } = await import('../../lib/claim-imports/mutations');
  const { getClaimImport } = await import('../../lib/claim-imports/queries');
  const member = await findPerson({ email: options.as, team: options.team });
  const path = resolve(process.env.INIT_CWD ?? process.cwd(), file);
  const bytes = await readFile(path).catch(() => {
    throw wrongUsage(`${file} cannot be read.`);
  });
  const mapping = {
    ...(options.map.length > 0 && { columns }),
    ...(options.dates && { dates: options.dates }),
  };
  const { id } = await requestClaimImport(member, { name: basename(path), bytes }, mapping);
  if (!options.dryRun) await runHere(member, id, options);
  const ended = await getClaimImport(member, id);
  if (!ended) return false;
  report(ended, options);
  return ended.status !== 'failed' && ended.refused === 0;
}

/** Imports in this process: nobody may be there to work off the queue. */
async function runHere(member: Member, importId: string, options: ImportOptions): Promise<void> {
  const { beginClaimImport, runClaimImport } = await import('../../lib/claim-imports/mutations');
  await beginClaimImport(member, { importId });
  const bar = new SingleBar({ format: '{bar} {value}/{total}', noTTYOutput: true });
  const shows = process.stderr.isTTY && !options.json;
  if (shows) bar.start(1, 0);
  await runClaimImport(member, importId, (done, rows) => {
    if (!shows) return;
    bar.setTotal(rows);
    bar.update(done);
  });
  if (shows) bar.stop();
}

function report(ended: ClaimImportView, { json, dryRun }: ImportOptions): void {
  const { mapping, rows, taken, recognised, refused, refusals, reason, status } = ended;
  if (json) {
    const counts = { rows, taken, recognised, refused };
    console.log(JSON.stringify({ status, ...counts, mapping, reason, items: refusals }));
    return;
  }
  for (const { row, reason: why } of refusals) console.log(`row ${row}: ${why}`);
  if (reason) console.log(reason);
  const verb = dryRun ? 'would be imported' : 'imported';
  console.log(`${taken} ${verb}, ${recognised} recognised, ${refused} refused`);
}

async function exportClaims(options: ExportOptions): Promise<boolean> {
  const { findPerson } = await import('./person');
  const { writeClaims } = await import('../../lib/claim-exports/queries');
  const member = await findPerson({ email: options.as, team: options.team });
  const query = claimExportSchema.parse({ format: options.format, q: options.q });
  for await (const piece of writeClaims(member, query)) {
    if (!process.stdout.write(piece)) {
      await new Promise((resume) => process.stdout.once('drain', resume));
    }
  }
  return true;
}
