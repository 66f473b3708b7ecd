import { beforeEach, expect, test } from 'vitest';
import type { Member } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { confirmDerivation, removeDerivation } from '@/lib/derivations/mutations';
import { listDerivations } from '@/lib/derivations/queries';
import { correctDocument } from '@/lib/documents/mutations';
import {
  createClaim,
  createDerivation,
  createDocument,
  createEvidence,
  createMember,
  createPassage,
  createVersion,
} from '@/prisma/factories';
import { decideSuggestion } from './mutations';
import {
  countOpenSuggestions,
  getSuggestion,
  listSuggestions,
  listSuggestionsOfClaim,
  listSuggestionsOfDocument,
} from './queries';
import { enqueueMissingSketches, sketchVersion } from './suggest-mutations';

let by: Member;
beforeEach(async () => {
  by = await createMember(db);
});

const report =
  'The harbour of Tamar handled 4.2 million tonnes of goods in 2024, the board wrote in its annual report on Monday. Exports of grain rose by a fifth, while imports of coal fell for the third year in a row. The board expects the new quay to open before the end of next year and has asked the ministry for a second dredger.';
const wire = `TAMAR, 4 March (Northern Wire) - ${report}`;
const essay =
  'What became of the old fishing quarter? Nobody asks any more. The nets hang in the museum, and the boats were sold to the south.';

type Fields = { title: string; text: string; publisher?: string; publishedOn?: Date };
const bring = async ({ title, ...rest }: Fields) => {
  const document = await createDocument(db, { by, title, publisher: title, ...rest });
  await sketchVersion(document.currentVersion.id);
  return document;
};
const day = (date: string) => new Date(date);
const list = (status: 'open' | 'confirmed' | 'rejected' = 'open') =>
  listSuggestions(by, { status, limit: 50 });
const pairs = async () =>
  (await list()).items.map(({ from, to, kind, basis }) => [from.title, kind, to.title, basis]);

test('copies of a report are found as they come in, and the words that show it are quoted', async () => {
  await bring({ title: 'Essay', text: essay });
  await bring({ title: 'Report', text: report, publishedOn: day('2025-03-03') });
  await bring({ title: 'Gazette', text: wire, publishedOn: day('2025-03-04') });
  const [suggestion, ...others] = (await list()).items;
  expect(others).toEqual([]);
  expect(suggestion).toMatchObject({
    kind: 'republishes',
    basis: 'text',
    status: 'open',
    from: { title: 'Gazette', publishedOn: '2025-03-04' },
    to: { title: 'Report' },
    passage: { versionNumber: 1, exact: report },
    datesKnown: true,
    decided: null,
    canDecide: true,
  });
  expect(suggestion?.score).toBe(1);
  expect(await countOpenSuggestions(by)).toBe(1);
});

test('a report that comes in after its copies takes their place as their source', async () => {
  await bring({ title: 'Gazette', text: wire, publishedOn: day('2025-03-04') });
  await bring({ title: 'Mirror', text: `${wire} More soon.`, publishedOn: day('2025-03-05') });
  expect(await pairs()).toEqual([['Mirror', 'republishes', 'Gazette', 'text']]);
  await bring({ title: 'Report', text: report, publishedOn: day('2025-03-03') });
  expect((await pairs()).sort()).toEqual([
    ['Gazette', 'republishes', 'Report', 'text'],
    ['Mirror', 'republishes', 'Report', 'text'],
  ]);
});

test('without dates the one that came in later is taken for the copy, and that is said', async () => {
  await bring({ title: 'Alpha Post', text: report });
  const second = await bring({ title: 'Beta Post', text: `${report} Indeed.` });
  const [suggestion] = (await list()).items;
  expect(suggestion).toMatchObject({ from: { title: 'Beta Post' }, datesKnown: false });
  // A date that is corrected turns it around.
  await correctDocument(by, { documentId: second.id, version: 1, publishedOn: '2020-01-01' });
  const [first] = await db.document.findMany({ where: { title: 'Alpha Post' } });
  await correctDocument(by, {
    documentId: String(first?.id),
    version: 1,
    publishedOn: '2021-01-01',
  });
  await sketchVersion(second.currentVersion.id);
  expect(await pairs()).toEqual([['Alpha Post', 'republishes', 'Beta Post', 'text']]);
});

test('a publisher that a text names is cited, with the sentence; in both orders of arrival', async () => {
  const early = { publisher: 'Harbour Board', publishedOn: day('2025-01-01') };
  const later = { publisher: 'Daily Post', publishedOn: day('2025-02-01') };
  const text =
    'It was a quiet year. Fees fell, according to the Harbour Board of the town. Fish is dear.';
  await bring({ title: 'Fees', text: essay, ...early });
  await bring({ title: 'Post', text, ...later });
  await bring({
    title: 'Fee table',
    text: 'Fees: none.',
    ...early,
    publishedOn: day('2025-01-20'),
  });
  const { items } = await list();
  expect(items.map(({ from, to, kind, basis }) => [from.title, kind, to.title, basis])).toEqual([
    ['Post', 'cites', 'Fees', 'publisher'],
  ]);
  expect(items[0]?.passage?.exact).toBe('Fees fell, according to the Harbour Board of the town.');
  const other = { publisher: 'Weekly', publishedOn: day('2025-02-02') };
  await bring({ title: 'Week', text: 'The Coast Guard says nothing.', ...other });
  await bring({
    title: 'Log',
    text: 'Nothing.',
    publisher: 'Coast Guard',
    publishedOn: day('2025-02-01'),
  });
  await bring({
    title: 'Late log',
    text: 'Some.',
    publisher: 'Coast Guard',
    publishedOn: day('2025-06-01'),
  });
  expect((await pairs()).filter(([from]) => from === 'Week')).toEqual([
    ['Week', 'cites', 'Log', 'publisher'],
  ]);
});

test('confirming makes the derivation with its passage and the kind that was chosen', async () => {
  const source = await bring({ title: 'Report', text: report, publishedOn: day('2025-03-03') });
  const copy = await bring({ title: 'Gazette', text: wire, publishedOn: day('2025-03-04') });
  const id = String((await list()).items[0]?.id);
  await decideSuggestion(by, { suggestionId: id, decision: 'confirmed', kind: 'quotes' });
  const found = await listDerivations(by, copy.id);
  expect(found?.drawsOn).toMatchObject([{ kind: 'quotes', document: { id: source.id } }]);
  const passage = await db.passage.findUniqueOrThrow({
    where: { id: String(found?.drawsOn[0]?.passageId) },
  });
  expect(passage.exact).toBe(report);
  expect(await list()).toMatchObject({ items: [] });
  expect(await getSuggestion(by, id)).toMatchObject({
    status: 'confirmed',
    canDecide: false,
    decided: { by: { id: by.userId } },
  });
  const events = await db.auditEvent.findMany({ where: { documentId: copy.id } });
  expect(events.map(({ action }) => action)).toEqual(
    expect.arrayContaining(['suggestion.confirmed', 'derivation.confirmed']),
  );
  await expect(
    decideSuggestion(by, { suggestionId: id, decision: 'rejected' }),
  ).rejects.toMatchObject({ code: 'CONFLICT' });
  // Decided once: it does not come again, also when the derivation is taken back.
  await removeDerivation(by, { derivationId: String(found?.drawsOn[0]?.id) });
  await sketchVersion(copy.currentVersion.id);
  expect(await countOpenSuggestions(by)).toBe(0);
});

test('what was rejected is not suggested again, in a later version neither', async () => {
  await bring({ title: 'Report', text: report, publishedOn: day('2025-03-03') });
  const copy = await bring({ title: 'Gazette', text: wire, publishedOn: day('2025-03-04') });
  const id = String((await list()).items[0]?.id);
  expect(await decideSuggestion(by, { suggestionId: id, decision: 'rejected' })).toEqual({
    id,
    derivationId: null,
  });
  expect((await listDerivations(by, copy.id))?.drawsOn).toEqual([]);
  const version = await createVersion(db, { by, document: copy, text: `${wire} Corrected.` });
  await sketchVersion(version.id);
  expect(await countOpenSuggestions(by)).toBe(0);
  expect((await list('rejected')).items).toMatchObject([{ id, status: 'rejected' }]);
  // A version that is no longer the latest makes no suggestions and no sketch.
  await db.documentSketch.deleteMany({ where: { versionId: copy.currentVersion.id } });
  expect(await sketchVersion(copy.currentVersion.id)).toBe(0);
  expect(await db.documentSketch.count({ where: { versionId: copy.currentVersion.id } })).toBe(0);
});

test('nothing that is connected already or would close a circle', async () => {
  const source = await bring({ title: 'Report', text: report, publishedOn: day('2025-03-03') });
  const between = await createDocument(db, { by, title: 'Summary' });
  const copy = await createDocument(db, {
    ...{ by, title: 'Gazette', text: wire, publishedOn: day('2025-03-04') },
  });
  await createDerivation(db, { by, fromId: copy.id, toId: between.id });
  await createDerivation(db, { by, fromId: between.id, toId: source.id });
  expect(await sketchVersion(copy.currentVersion.id)).toBe(0);
  // Suggested first and answered by hand afterwards, from either end.
  const mirror = await bring({
    title: 'Mirror',
    text: `${report} So.`,
    publishedOn: day('2025-04-04'),
  });
  expect(await countOpenSuggestions(by)).toBe(1);
  await confirmDerivation(by, { fromId: source.id, toId: mirror.id, kind: 'cites' });
  expect((await list()).items).toEqual([]);
  expect(await listSuggestionsOfDocument(by, mirror.id)).toEqual([]);
});

test('a derivation confirmed by hand answers what was suggested for the two', async () => {
  const source = await bring({ title: 'Report', text: report, publishedOn: day('2025-03-03') });
  const copy = await bring({ title: 'Gazette', text: wire, publishedOn: day('2025-03-04') });
  await confirmDerivation(by, { fromId: copy.id, toId: source.id, kind: 'translates' });
  expect((await list('confirmed')).items).toMatchObject([{ decided: { by: { id: by.userId } } }]);
});

test('a claim is told of what lies on the way to its sources', async () => {
  await bring({ title: 'Report', text: report, publishedOn: day('2025-03-03') });
  const copy = await bring({ title: 'Gazette', text: wire, publishedOn: day('2025-03-04') });
  const post = await createDocument(db, { by, title: 'Post', text: 'See the Gazette.' });
  await createDerivation(db, { by, fromId: post.id, toId: copy.id });
  const claim = await createClaim(db, { by });
  expect(await listSuggestionsOfClaim(by, claim.id)).toEqual([]);
  const passage = await createPassage(db, { by, version: post.currentVersion, exact: 'Gazette' });
  await createEvidence(db, { by, claimId: claim.id, passageId: passage.id });
  expect(await listSuggestionsOfClaim(by, claim.id)).toMatchObject([{ from: { id: copy.id } }]);
  const stranger = await createMember(db, { role: 'admin' });
  expect(await listSuggestionsOfClaim(stranger, claim.id)).toEqual([]);
});

test('another team’s texts are neither compared nor shown, observers decide nothing', async () => {
  const stranger = await createMember(db, { role: 'admin' });
  const foreign = await createDocument(db, { by: stranger, title: 'Theirs', text: report });
  await sketchVersion(foreign.currentVersion.id);
  const copy = await bring({ title: 'Gazette', text: wire });
  expect(await countOpenSuggestions(by)).toBe(0);
  await bring({ title: 'Report', text: report, publishedOn: day('2020-03-03') });
  const id = String((await list()).items[0]?.id);
  expect(await listSuggestions(stranger, { status: 'open', limit: 50 })).toMatchObject({
    items: [],
  });
  expect(await listSuggestionsOfDocument(stranger, copy.id)).toEqual([]);
  expect(await getSuggestion(stranger, id)).toBeNull();
  const observer = await createMember(db, { teamId: by.teamId, role: 'observer' });
  expect(await getSuggestion(observer, id)).toMatchObject({ canDecide: false });
  for (const [who, code] of [
    [stranger, 'NOT_FOUND'],
    [observer, 'FORBIDDEN'],
  ] as const) {
    await expect(
      decideSuggestion(who, { suggestionId: id, decision: 'confirmed' }),
    ).rejects.toMatchObject({ code });
  }
});

test('a page holds as many as were asked for, and its cursor leads on', async () => {
  for (const title of ['Report', 'Gazette', 'Mirror', 'Courier']) {
    await bring({ title, text: `${report} ${title}.` });
  }
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await listSuggestions(by, { status: 'open', limit: 1, cursor });
    seen.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  expect(new Set(seen).size).toBe(3);
  expect(seen).toHaveLength(3);
});

test('a notice that stands in every text is no quotation, once enough texts have it', async () => {
  const notice =
    'This text was written for the archive and may be copied by anybody who says where it is from.';
  const texts = [
    essay,
    report,
    'A third thing altogether. ',
    'Nothing new. ',
    'Rain again. ',
    'Fog. ',
  ];
  const counts: number[] = [];
  for (const [at, text] of texts.entries()) {
    const filler = Array.from({ length: 40 }, (_, word) => `w${at}x${word}`).join(' ');
    await bring({ title: `Paper ${at}`, text: `${text} ${filler}. ${notice}` });
    counts.push(await countOpenSuggestions(by));
  }
  expect(counts).toEqual([0, 1, 2, 3, 0, 0]);
});

test('positions count UTF-16 code units', async () => {
  await bring({ title: 'Report', text: report, publishedOn: day('2025-03-03') });
  await bring({ title: 'Feed', text: `🚢🚢 Ships! ${report} 🚢`, publishedOn: day('2025-03-09') });
  expect((await list()).items[0]?.passage?.exact).toBe(report);
});

test('documents that were there before are queued once', async () => {
  const { currentVersion } = await createDocument(db, { by, title: 'Old', text: report });
  await enqueueMissingSketches();
  await enqueueMissingSketches();
  const jobs = await db.$queryRaw<{ key: string }[]>`
    SELECT key FROM graphile_worker.jobs WHERE task_identifier = 'sketch_version' AND key IS NOT NULL`;
  expect(jobs.filter(({ key }) => key === `sketch:${currentVersion.id}`)).toHaveLength(1);
});
