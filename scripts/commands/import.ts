import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { SingleBar } from 'cli-progress';
import { Command } from 'commander';
import { z } from 'zod';
import type { Member } from '@/lib/auth/types';
import { type BibliographyInput, bibliographySchema } from '@/lib/documents/schema';
import { AppError } from '@/lib/errors';
import type { ImportOutcome } from '@/lib/versions/import-mutations';
import type { CaptureResult } from '@/lib/versions/mutations';
import { listSources, type Source } from './import-sources';
import { runCommand, sentenceOf, wrongUsage } from './run-command';

type Options = {
  team: string;
  as?: string;
  document?: string;
  publisher?: string;
  language?: string;
  json?: boolean;
};

type Outcome = {
  name: string;
  status: 'imported' | 'captured' | 'skipped' | 'failed';
  documentId?: string;
  /** The version that a known document got, and how its passages fared. */
  version?: number;
  passages?: Record<'exact' | 'moved' | 'altered' | 'missing', number>;
  reason?: string;
};

/** `assay import`: brings files, folders and web pages in, each one by itself. */
export function importCommand(): Command {
  return new Command('import')
    .description(
      'brings documents in; the same bytes again are recognised and skipped, a page that changed becomes a new version',
    )
    .argument('<source...>', 'files, folders and addresses of web pages')
    .requiredOption('--team <slug>', 'the team that gets them')
    .option('--as <email>', 'the member who brings them in (default: the only admin)')
    .option('--document <id>', 'the document of which the one source is a new version')
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
  const { document } = options;
  if (document !== undefined && !z.uuid().safeParse(document).success) {
    throw wrongUsage('Give the id of a document after --document.');
  }
  const { findPerson } = await import('./person');
  const member = await findPerson({ email: options.as, team: options.team });
  const sources = await listSources(words);
  if (document !== undefined && sources.length !== 1) {
    throw wrongUsage('With --document give one source: each would be a version of its own.');
  }
  const shows = process.stderr.isTTY && !options.json;
  const bar = new SingleBar({ format: '{bar} {value}/{total} {name}', noTTYOutput: true });
  if (shows) bar.start(sources.length, 0, { name: '' });
  const outcomes: Outcome[] = [];
  for (const source of sources) {
    if (shows) bar.update({ name: source.name });
    outcomes.push(await importSource(member, source, { fields: fields.data, document }));
    if (shows) bar.increment();
  }
  if (shows) bar.stop();
  report(outcomes, options);
  return outcomes.every((outcome) => outcome.status !== 'failed');
}

type Wanted = { fields: BibliographyInput; document?: string };

async function importSource(member: Member, source: Source, wanted: Wanted): Promise<Outcome> {
  try {
    return await bringIn(member, source, wanted);
  } catch (error) {
    return { name: source.name, status: 'failed', reason: sentenceOf(error) };
  }
}

async function bringIn(member: Member, source: Source, wanted: Wanted): Promise<Outcome> {
  const { importOrCapture, importPage } = await import('../../lib/versions/import-mutations');
  const { captureFromUrl, captureVersion } = await import('../../lib/versions/mutations');
  const { fields, document: documentId } = wanted;
  const { name } = source;
  const method = 'command_line';
  if ('url' in source) {
    const { url } = source;
    if (documentId) {
      return captured(name, await captureFromUrl(member, { documentId, url, method }));
    }
    return outcomeOf(name, await importPage(member, { ...fields, url, method }));
  }
  const file = { bytes: await readBounded(source.path), filename: basename(source.path), method };
  if (documentId)
    return captured(name, await captureVersion(member, documentId, { ...file, method }));
  return outcomeOf(name, await importOrCapture(member, { ...file, method, fields }));
}

async function readBounded(path: string): Promise<Uint8Array> {
  const { maxUploadBytes } = await import('../../lib/documents/source-queries');
  const found = await stat(path).catch(() => null);
  if (!found) throw new AppError('INVALID', 'There is no such file.');
  if (!found.isFile()) throw new AppError('INVALID', 'This is not a file.');
  if (found.size > maxUploadBytes()) {
    const limit = Math.floor(maxUploadBytes() / 1024 / 1024);
    throw new AppError('INVALID', `The file is larger than the limit of ${limit} MB.`);
  }
  return readFile(path);
}

function outcomeOf(name: string, result: ImportOutcome): Outcome {
  if (result.capture) return captured(name, result.capture);
  const status = result.status === 'imported' ? 'imported' : 'skipped';
  return { name, status, documentId: result.document.id };
}

function captured(name: string, { status, documentId, version, counts }: CaptureResult): Outcome {
  if (status === 'unchanged') return { name, status: 'skipped', documentId };
  return { name, status, documentId, version: version.number, passages: counts };
}

function report(outcomes: Outcome[], options: Options): void {
  const count = (status: Outcome['status']) =>
    outcomes.filter((outcome) => outcome.status === status).length;
  const counts = {
    imported: count('imported'),
    captured: count('captured'),
    skipped: count('skipped'),
    failed: count('failed'),
  };
  if (options.json) {
    console.log(JSON.stringify({ ...counts, items: outcomes }));
    return;
  }
  for (const { name, status, reason, version, passages } of outcomes) {
    const fared =
      passages &&
      `version ${version}, passages: ${Object.entries(passages)
        .map(([fate, many]) => `${many} ${fate}`)
        .join(', ')}`;
    const note = reason ?? fared;
    console.log(`${status.padEnd(8)}  ${name}${note ? `: ${note}` : ''}`);
  }
  const versions = counts.captured > 0 ? `, ${counts.captured} captured as new versions` : '';
  console.log(
    `${counts.imported} imported${versions}, ${counts.skipped} skipped, ${counts.failed} failed`,
  );
}
