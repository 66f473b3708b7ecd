// A claim from a document to its correction, through the HTTP API alone. Run it with Node 24:
//
//   ASSAY_URL=http://127.0.0.1:3000 ASSAY_REVIEWER=… ASSAY_SECOND=… ASSAY_EDITOR=… node examples/journey.ts
//
// README.md beside this file says how to get the three tokens.

import { randomUUID } from 'node:crypto';

const site = process.env.ASSAY_URL ?? 'http://127.0.0.1:3000';
const reviewer = tokenOf('ASSAY_REVIEWER');
/** An editor who works on the claim, and so may not approve it. */
const second = tokenOf('ASSAY_SECOND');
/** An editor who had no part in it. */
const editor = tokenOf('ASSAY_EDITOR');

/** Told in every text, so that each run brings in documents that are not there yet. */
const run = `${Date.now()}`;

function tokenOf(name: string): string {
  const token = process.env[name];
  if (!token) throw new Error(`Set ${name} to an API token. examples/README.md says how.`);
  return token;
}

// biome-ignore lint/suspicious/noExplicitAny: what an answer holds is in the OpenAPI document.
type Thing = any;

let step = 0;

function say(sentence: string): void {
  step += 1;
  console.log(`${step}. ${sentence}`);
}

/** Sends one request as the owner of a token, and answers the body; another status than the expected one ends the journey. */
async function ask(
  token: string,
  method: string,
  path: string,
  body?: object,
  expected?: number,
): Promise<Thing> {
  const response = await fetch(`${site}/api/v1${path}`, {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      // Sent again after a broken line, the request would not be carried out twice.
      ...(method === 'POST' && { 'idempotency-key': randomUUID() }),
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  const answer: Thing = await response.json();
  const isGood = expected === undefined ? response.ok : response.status === expected;
  if (isGood) return answer;
  throw new Error(`${method} ${path} answered ${response.status}: ${JSON.stringify(answer)}`);
}

/** Reads what is open to everybody: no token. */
async function read(address: string): Promise<Response> {
  const response = await fetch(`${site}${address}`);
  if (!response.ok) throw new Error(`${address} answered ${response.status}.`);
  return response;
}

const { name, teams } = await ask(reviewer, 'GET', '/me');
say(`${name} works in ${teams[0].name}.`);

const report = await ask(reviewer, 'POST', '/documents', {
  title: `Annual report of the harbour, ${run}`,
  publisher: 'Tamar Harbour',
  publishedOn: '2024-02-01',
  url: `https://harbour.example/report-${run}`,
  language: 'en',
  text: `Annual report ${run}\n\nThe harbour handled 4.1 million tonnes in its first year. All berths were in use.`,
});
const audit = await ask(reviewer, 'POST', '/documents', {
  title: `Note of the auditors, ${run}`,
  publisher: 'Court of Auditors',
  publishedOn: '2024-05-10',
  url: `https://auditors.example/note-${run}`,
  language: 'en',
  text: `Audit note ${run}\n\nOnly 3.2 million tonnes passed the gates, the auditors found. The rest was counted twice.`,
});
say(`Two documents are in: ${report.title}; ${audit.title}.`);

const claim = await ask(reviewer, 'POST', '/claims', {
  statement: `The new harbour of Tamar handled four million tonnes in its first year (${run}).`,
  claimant: { name: 'Tamar Harbour', kind: 'organization' },
  claimedOn: '2024-02-01',
  topics: ['Harbours'],
  appearance: {
    documentId: report.id,
    quote: { exact: 'The harbour handled 4.1 million tonnes in its first year.' },
  },
});
const at = `/claims/${claim.id}`;
say(`Claim ${claim.number} is marked where it was made.`);

const supporting = await ask(reviewer, 'POST', `${at}/evidence`, {
  documentId: report.id,
  quote: { exact: 'The harbour handled 4.1 million tonnes in its first year.' },
  stance: 'supports',
  reason: 'The operator’s own figure.',
});
const contradicting = await ask(second, 'POST', `${at}/evidence`, {
  documentId: audit.id,
  quote: { exact: 'Only 3.2 million tonnes passed the gates', suffix: ', the auditors found.' },
  stance: 'contradicts',
  reason: 'Counted at the gates.',
});
say('Evidence is attached on both sides, each by its exact words.');

await ask(reviewer, 'POST', `${at}/searches`, {
  where: 'Statistics office',
  query: 'Tamar tonnage 2023',
  searchedOn: '2024-06-01',
  note: 'No figures before 2025.',
});
const { version } = await ask(reviewer, 'GET', at);
await ask(reviewer, 'PUT', `${at}/comment-request`, {
  version,
  commentAskedOn: '2024-06-02',
  commentAnswer: 'We stand by our figures.',
});
say('A search that found nothing is recorded, and what the claimant answered.');

await ask(reviewer, 'POST', `${at}/transitions`, { to: 'researching' });
await ask(reviewer, 'POST', `${at}/transitions`, { to: 'assessing' });
await ask(reviewer, 'POST', `${at}/assessments`, {
  ...{ rating: 'mixed', confidence: 70 },
  reasoning: 'Both counts have their method.',
});
const hidden = (await ask(second, 'GET', at)).assessments.length;
await ask(second, 'POST', `${at}/assessments`, {
  ...{ rating: 'mixed', confidence: 60 },
  reasoning: 'They count different things.',
});
await ask(reviewer, 'POST', `${at}/transitions`, { to: 'drafting' });
const shown = (await ask(second, 'GET', at)).assessments.length;
say(`Two people judged by themselves: ${hidden} assessments seen before, ${shown} after.`);

const drafted = await ask(reviewer, 'PUT', `${at}/verdict`, {
  ...{ rating: 'mixed', confidence: 65 },
  summary: 'The operator and the auditors count differently.',
  explanation: `The operator reports 4.1 million tonnes [[evidence:${supporting.id}]], the auditors 3.2 million [[evidence:${contradicting.id}]].`,
  wouldChange: 'A count that both accept.',
});
const { items } = await ask(reviewer, 'GET', `${at}/checklist`);
const failing = items.filter((item: Thing) => !item.passed);
say(`The verdict is drafted; ${failing.length} rules of the checklist fail.`);

const { digest } = await ask(reviewer, 'POST', `${at}/transitions`, { to: 'approval' });
const yes = { digest, decision: 'approve' };
const refusal = await ask(second, 'POST', `${at}/approvals`, yes, 403);
say(`Who worked on it may not approve it: ${refusal.detail}`);
await ask(editor, 'POST', `${at}/approvals`, yes);
const published = await ask(editor, 'POST', `${at}/publications`, { kind: 'first' });
say(`Approved by somebody else, and published: ${published.url}`);

const open: Thing = await (await read(`/api/v1/published/${published.slug}`)).json();
if (open.digest !== digest) throw new Error('What is published is not what was approved.');
const feed = await (await read('/feeds/claims.atom')).text();
const card: Thing = await (
  await read(`/api/oembed?url=${encodeURIComponent(published.url)}&maxwidth=480`)
).json();
say(
  `Everybody reads it: digest ${digest.slice(0, 12)}, ${feed.includes(published.url) ? 'in the feed' : 'not in the feed'}, as a card of ${card.width} by ${card.height} pixels.`,
);

const move = (token: string, body: object) => ask(token, 'POST', `${at}/transitions`, body);
await move(second, { to: 'researching', reason: 'The operator corrected its report.' });
await move(reviewer, { to: 'assessing' });
const waiver = { rule: 'assessments', reason: 'Nobody judges the sources anew.' };
await move(second, { to: 'drafting', waivers: [waiver] });
await ask(reviewer, 'PUT', `${at}/verdict`, {
  ...{ rating: 'mostly_false', confidence: 80, version: drafted.version },
  summary: 'The operator counted a part of it twice.',
  explanation: drafted.explanation,
  wouldChange: 'A count that both accept.',
});
const corrected = await move(reviewer, { to: 'approval' });
await ask(editor, 'POST', `${at}/approvals`, { digest: corrected.digest, decision: 'approve' });
const again = await ask(editor, 'POST', `${at}/publications`, {
  ...{ kind: 'correction', cause: 'our_error', severity: 'substantial' },
  note: 'We took gross tonnes for net tonnes.',
});
const now: Thing = await (await read(`/api/v1/published/${published.slug}`)).json();
const before: Thing = await (await read(`/api/v1/published/${published.slug}/versions/1`)).json();
if (before.digest !== digest) throw new Error('The first publication changed.');
say(`Corrected as number ${again.number}: ${now.note} The first one stays as it was.`);
