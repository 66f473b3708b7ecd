import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { SingleBar } from 'cli-progress';
import { Command } from 'commander';
import type { Member } from '@/lib/auth/types';
import { type BibliographyInput, bibliographySchema } from '@/lib/documents/schema';
import { listSources, type Source } from './import-sources';
import { runCommand, sentenceOf, wrongUsage } from './run-command';

type Options = {
  team: string;
  as?: string;
  publisher?: string;
  language?: string;
  json?: boolean;
};

type Outcome = {
  name: string;
  status: 'imported' | 'skipped' | 'failed';
  documentId?: string;
  reason?: string;
};

/** `assay import`: brings files, folders and web pages in, each one by itself. */
export function importCommand(): Command {
  return new Command('import')
    .description('brings documents in; the same bytes again are recognised and skipped')
    .argument('<source...>', 'files, folders and addresses of web pages')
    .requiredOption('--team <slug>', 'the team that gets them')
    .option('--as <email>', 'the member who brings them in (default: the only admin)')
    .option('--publisher <name>', 'the publisher of all of them')
    .option('--language <tag>', 'the language of all of them, such as en or zh-Hant')
    .option('--json', 'answer as JSON, for programs')
    .action((sources: string[], options: Options) =>
      runCommand(() => importSources(sources, options)),
    );
}

async function importSources(words: string[], options: Options): Promise<boolean> {
  const { publisher, language } = options;
  const fields = bibliographySchema.safeParse({ publisher, language });
  if (!fields.success) throw wrongUsage(fields.error.issues[0]?.message ?? 'That cannot be used.');
  const { findPerson } = await import('./person');
  const member = await findPerson({ email: options.as, team: options.team });
  const sources = await listSources(words);
  const shows = process.stderr.isTTY && !options.json;
  const bar = new SingleBar({ format: '{bar} {value}/{total} {name}', noTTYOutput: true });
  if (shows) bar.start(sources.length, 0, { name: '' });
  const outcomes: Outcome[] = [];
  for (const source of sources) {
    if (shows) bar.update({ name: source.name });
    outcomes.push(await importSource(member, source, fields.data));
    if (shows) bar.increment();
  }
  if (shows) bar.stop();
  report(outcomes, options);
  return outcomes.every((outcome) => outcome.status !== 'failed');
}

async function importSource(
  member: Member,
  source: Source,
  fields: BibliographyInput,
): Promise<Outcome> {
  const { importDocument, importFromUrl } = await import('../../lib/documents/mutations');
  const { maxUploadBytes } = await import('../../lib/documents/source-queries');
  const { name } = source;
  const method = 'command_line';
  try {
    if ('url' in source) {
      return outcomeOf(name, await importFromUrl(member, { ...fields, url: source.url, method }));
    }
    const found = await stat(source.path).catch(() => null);
    if (!found) return { name, status: 'failed', reason: 'There is no such file.' };
    if (!found.isFile()) return { name, status: 'failed', reason: 'This is not a file.' };
    if (found.size > maxUploadBytes()) {
      const limit = Math.floor(maxUploadBytes() / 1024 / 1024);
      return {
        name,
        status: 'failed',
        reason: `The file is larger than the limit of ${limit} MB.`,
      };
    }
    const bytes = await readFile(source.path);
    const filename = basename(source.path);
    return outcomeOf(name, await importDocument(member, { bytes, filename, method, fields }));
  } catch (error) {
    return { name, status: 'failed', reason: sentenceOf(error) };
  }
}

function outcomeOf(
  name: string,
  result: { status: 'imported' | 'recognised'; document: { id: string } },
): Outcome {
  const status = result.status === 'imported' ? 'imported' : 'skipped';
  return { name, status, documentId: result.document.id };
}

function report(outcomes: Outcome[], options: Options): void {
  const count = (status: Outcome['status']) =>
    outcomes.filter((outcome) => outcome.status === status).length;
  const counts = {
    imported: count('imported'),
    skipped: count('skipped'),
    failed: count('failed'),
  };
  if (options.json) {
    console.log(JSON.stringify({ ...counts, items: outcomes }));
    return;
  }
  for (const { name, status, reason } of outcomes) {
    console.log(`${status.padEnd(8)}  ${name}${reason ? `: ${reason}` : ''}`);
  }
  console.log(`${counts.imported} imported, ${counts.skipped} skipped, ${counts.failed} failed`);
}
