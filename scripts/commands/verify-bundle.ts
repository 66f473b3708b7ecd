import { readFile, stat } from 'node:fs/promises';
import { checkZip } from '@/lib/bundle-checks/check-bundle';
import { type Finding, steps } from '@/lib/bundle-checks/findings';
import { MOST_BYTES } from '@/lib/bundle-checks/format';
import { makeSayings, makeWords } from '@/lib/offline-check/say';
import { wrongUsage } from './run-command';

export type BundleOptions = { bundle: string; keys?: string; json?: boolean };

const t = makeWords('en');
const say = makeSayings('en');

/** Checks a bundle and prints what was found; false when something differs. Reads two files and nothing else. */
export async function verifyBundle({ bundle, keys, json }: BundleOptions): Promise<boolean> {
  const bytes = await readGiven(bundle);
  const known = keys === undefined ? null : (await readGiven(keys)).toString('utf8');
  const { outcome, of, findings } = await checkZip(new Uint8Array(bytes), known);
  if (json) {
    const said = findings.map((finding) => ({ ...finding, sentence: say(finding) }));
    console.log(JSON.stringify({ outcome, publication: of, findings: said }));
  } else {
    if (of) console.log(t('reportOf', of));
    for (const step of steps) printStep(findings.filter((finding) => finding.step === step));
    console.log(`\n${t(`outcome.${outcome}`)}.`);
  }
  return outcome !== 'differs';
}

function printStep(findings: readonly Finding[]): void {
  const [first] = findings;
  if (!first) return;
  console.log(`\n${t(`step.${first.step}`)}`);
  for (const finding of findings) {
    console.log(`  ${t(`mark.${finding.outcome}`).padEnd(8)}${say(finding)}`);
  }
}

/** A file that was named on the command line; wrong usage where there is none. */
async function readGiven(path: string): Promise<Buffer> {
  const found = await stat(path).catch(() => null);
  if (!found?.isFile()) throw wrongUsage(`There is no file "${path}".`);
  if (found.size > MOST_BYTES) throw wrongUsage(`"${path}" is larger than any bundle.`);
  return await readFile(path);
}
