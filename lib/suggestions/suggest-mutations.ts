import 'server-only';
import { chainBetween, type Edge } from '@/lib/chain';
import { db, type Tx, transaction } from '@/lib/db';
import { enqueue } from '@/lib/enqueue';
import { type SharedText, shareText, withoutRuns } from '@/lib/resemblance/shared-text';
import { sketchOf } from '@/lib/resemblance/sketch';
import { blankOut, stockOf } from '@/lib/resemblance/stock';
import {
  type Candidate,
  listAlike,
  listNaming,
  listOpenAmong,
  listOpenLater,
  listPublished,
  listTeamDraws,
  readLatestVersion,
  readText,
} from './candidate-queries';
import {
  chooseNamed,
  type Draft,
  draftOf,
  draftOfMention,
  draftsOf,
  type Earlier,
  isSamePublisher,
} from './draft';
import { directionOf, judgeText } from './judgement';
import { findPublishers, sentenceAround } from './publishers';

type Latest = NonNullable<Awaited<ReturnType<typeof readLatestVersion>>>;

/**
 * Makes the sketch of a version and suggests what its document draws on and what draws on it. Does nothing for a version
 * that is no longer the latest. Answers how many suggestions are open for the document afterwards.
 */
export async function sketchVersion(versionId: string): Promise<number> {
  const version = await readLatestVersion(db, versionId);
  if (!version) return 0;
  const fingerprints = sketchOf(version.text);
  // Committed by itself: of two texts that are sketched at once, the second one sees the first.
  await db.documentSketch.upsert({
    where: { versionId },
    create: { versionId, fingerprints },
    update: { fingerprints },
  });
  return await suggestDerivations(version);
}

/** Queues the sketches of the latest versions that have none: of documents that were there before there were sketches. */
export async function enqueueMissingSketches(): Promise<void> {
  await transaction(async (tx) => {
    const rows = await tx.$queryRaw<{ id: string }[]>`
      SELECT v.id::text FROM document_version v LEFT JOIN document_sketch s ON s.version_id = v.id
      WHERE s.version_id IS NULL
        AND v.number = (SELECT max(number) FROM document_version WHERE document_id = v.document_id)`;
    for (const { id } of rows) {
      await enqueue(tx, 'sketch_version', { versionId: id }, { jobKey: `sketch:${id}` });
    }
  });
}

async function suggestDerivations(version: Latest): Promise<number> {
  const alike = await listAlike(db, version.teamId, version.versionId);
  const byText = await compareTexts(version, alike);
  const byPublisher = [
    ...(await followNames(version, alike)),
    ...(await findWhoNames(version, alike)),
  ];
  return await transaction((tx) => keep(tx, version, { ...byText, byPublisher }));
}

/** Compares the version's text with those that share fingerprints with it, in both directions. */
async function compareTexts(version: Latest, alike: readonly Candidate[]) {
  const others: (Candidate & { text: string })[] = [];
  for (const candidate of alike) {
    others.push({ ...candidate, text: await readText(db, candidate.versionId) });
  }
  const stock = stockOf(others.map(({ text }) => shareText(version.text, text)));
  const own = blankOut(version.text, stock);
  const earlier: Earlier[] = [];
  const drafts: Draft[] = [];
  const outdated = await findStock(version, stock, others);
  for (const candidate of others) {
    const { text } = candidate;
    const { later } = directionOf(
      { ...version, publisherNamedByOther: names(text, version.publisher) },
      { ...candidate, publisherNamedByOther: names(version.text, candidate.publisher) },
    );
    if (later === 'a') {
      earlier.push({ ...candidate, shared: shareText(own, text) });
      continue;
    }
    const shared = shareText(text, own);
    const made = draftOf(candidate, version, shared, text);
    drafts.push(...made);
    if (made.length > 0) outdated.push(...(await findExplained(version, candidate, text, shared)));
  }
  return { byText: [...draftsOf(version, earlier, version.text), ...drafts], outdated };
}

/** The open suggestions between these documents that rest on words which turned out to be a stock phrase. */
async function findStock(
  version: Latest,
  stock: readonly { start: number; end: number }[],
  others: readonly (Candidate & { text: string })[],
): Promise<string[]> {
  if (stock.length === 0) return [];
  const phrases = stock.map(({ start, end }) => version.text.slice(start, end));
  const open = await listOpenAmong(
    db,
    others.map(({ id }) => id),
  );
  return open
    .filter(({ fromId, start, end }) => {
      const quote = others.find(({ id }) => id === fromId)?.text.slice(start, end) ?? '';
      // A full stop more or less is no difference.
      return phrases.some((phrase) => phrase.includes(quote.replace(/[^\p{L}\p{N}]+$/u, '')));
    })
    .map(({ id }) => id);
}

/**
 * The open suggestions that a text draws on documents later than `version` which say nothing any more, because what they
 * rest on stands in `version` already; `shared` is what the text has from it.
 */
async function findExplained(
  version: Latest,
  later: Candidate,
  text: string,
  shared: SharedText,
): Promise<string[]> {
  const found: string[] = [];
  for (const { id, versionId } of await listOpenLater(db, later.id, version)) {
    const other = shareText(text, await readText(db, versionId));
    if (judgeText(withoutRuns(other, shared.runs)) === null) found.push(id);
  }
  return found;
}

const names = (text: string, publisher: string | null) =>
  publisher !== null && findPublishers(text, [publisher]).length > 0;

/** What the version's text names: for each publisher the one document of it that is probably meant. */
async function followNames(version: Latest, alike: readonly Candidate[]): Promise<Draft[]> {
  const published = await listPublished(db, version.teamId);
  const found = findPublishers(
    version.text,
    published.map(({ publisher }) => publisher ?? ''),
  );
  return found.flatMap((mention) => {
    if (isSamePublisher(mention.publisher, version.publisher)) return [];
    const documents = published
      .filter(
        ({ id, publisher }) => id !== version.id && isSamePublisher(publisher, mention.publisher),
      )
      .filter((document) => !isDatedLater(document, version))
      .map((document) => ({ ...document, shared: sharedWith(alike, document.id) }));
    const chosen = chooseNamed(version.text, documents);
    return chosen ? [draftOfMention(version, chosen, sentenceAround(version.text, mention))] : [];
  });
}

/** The documents whose texts name the version's publisher and are not dated before it. */
async function findWhoNames(version: Latest, alike: readonly Candidate[]): Promise<Draft[]> {
  const { publisher, teamId } = version;
  if (!publisher) return [];
  const published = await listPublished(db, teamId);
  const all = published.map((document) => document.publisher ?? '');
  const drafts: Draft[] = [];
  for (const candidate of await listNaming(db, teamId, publisher)) {
    const own = candidate.id === version.id || isSamePublisher(candidate.publisher, publisher);
    if (own || isDatedLater(version, candidate)) continue;
    const text = await readText(db, candidate.versionId);
    const mention = findPublishers(text, all).find((one) =>
      isSamePublisher(one.publisher, publisher),
    );
    const named = { ...version, shared: sharedWith(alike, candidate.id) };
    const chosen = mention && chooseNamed(text, [named]);
    if (chosen) drafts.push(draftOfMention(candidate, chosen, sentenceAround(text, mention)));
  }
  return drafts;
}

const sharedWith = (alike: readonly Candidate[], id: string) =>
  alike.find((one) => one.id === id)?.shared ?? 0;

const isDatedLater = (one: Pick<Candidate, 'publishedOn'>, other: Pick<Candidate, 'publishedOn'>) =>
  one.publishedOn !== null && other.publishedOn !== null && one.publishedOn > other.publishedOn;

type Found = { byText: Draft[]; byPublisher: Draft[]; outdated: string[] };

/** Replaces the document's open suggestions by the new ones, but for what people have decided or said already. */
async function keep(tx: Tx, version: Latest, found: Found): Promise<number> {
  const { id, teamId } = version;
  // The same lock as for derivations: what is confirmed meanwhile would be suggested once more.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`derivation:${teamId}`}, 0))`;
  await tx.derivationSuggestion.deleteMany({
    where: { status: 'open', OR: [{ fromId: id }, { toId: id }] },
  });
  const draws = await listTeamDraws(tx, teamId);
  const told = await tx.derivationSuggestion.findMany({
    where: { teamId, fromId: { in: [...new Set(allOf(found).map(({ fromId }) => fromId))] } },
    select: {
      fromId: true,
      toId: true,
      basis: true,
      status: true,
      to: { select: { publisher: true } },
    },
  });
  const isOpenQuestion = ({ fromId, toId }: Draft) =>
    !isConnected(draws, fromId, toId) &&
    !told.some((one) => one.fromId === fromId && one.toId === toId && one.status !== 'open');
  const byText = found.byText.filter(isOpenQuestion);
  const byPublisher = found.byPublisher.filter(isOpenQuestion).filter(
    (draft) =>
      // One document a publisher, and no second reason where the text itself is shared.
      !told.some(
        ({ fromId, to }) =>
          fromId === draft.fromId &&
          draft.toId === id &&
          isSamePublisher(to.publisher, version.publisher),
      ) && !byText.some(({ fromId, toId }) => fromId === draft.fromId && toId === draft.toId),
  );
  await tx.derivationSuggestion.createMany({
    data: [...byText, ...byPublisher].map((draft) => ({ ...draft, teamId })),
    skipDuplicates: true,
  });
  await tx.derivationSuggestion.deleteMany({
    where: { id: { in: found.outdated }, status: 'open' },
  });
  return await tx.derivationSuggestion.count({
    where: { status: 'open', OR: [{ fromId: id }, { toId: id }] },
  });
}

const allOf = ({ byText, byPublisher }: Found) => [...byText, ...byPublisher];

/** Does one of them go back to the other already? Then there is nothing to add, or it would close a circle. */
function isConnected(draws: readonly Edge[], one: string, other: string): boolean {
  return chainBetween(draws, one, other) !== null || chainBetween(draws, other, one) !== null;
}
