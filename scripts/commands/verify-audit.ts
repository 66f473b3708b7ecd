import { SingleBar } from 'cli-progress';

/** `assay verify --audit`: the whole log computed again; answers whether everything is as it was signed. */
export async function verifyAudit({ json }: { json?: boolean }): Promise<boolean> {
  const { checkAuditLog } = await import('../../lib/audit-check/queries');
  const bar = new SingleBar({
    format: 'entries {bar} {value} of {total}',
    stream: process.stderr,
    noTTYOutput: false,
  });
  if (process.stderr.isTTY) bar.start(0, 0);
  const report = await checkAuditLog((done, total) => {
    bar.setTotal(total);
    bar.update(done);
  }).finally(() => bar.stop());
  const holds = report.faults.length === 0;
  if (json) console.log(JSON.stringify({ holds, ...report }));
  else for (const line of linesOf(report)) console.log(line);
  return holds;
}

type Report = Awaited<ReturnType<typeof import('../../lib/audit-check/queries')['checkAuditLog']>>;

function linesOf({ entries, checkpoints, waiting, faults, more }: Report): string[] {
  const [first, ...others] = faults;
  const read = `Entries: ${entries}. Checkpoints: ${checkpoints}.`;
  const wait = `Waiting to enter: ${waiting}.`;
  if (!first) {
    return [`The audit log holds. ${read} ${wait}`];
  }
  const at = first.position === null ? '' : ` (event at position ${first.position})`;
  return [
    `The audit log was changed. First: ${first.sentence}${at}`,
    ...others.map(({ sentence }) => `Then: ${sentence}`),
    ...(more > 0 ? [`And ${more} more.`] : []),
    `${read} ${wait}`,
  ];
}
