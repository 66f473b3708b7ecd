import { type SharedText, withoutRuns } from '@/lib/resemblance/shared-text';
import type { DerivationKind, SuggestionBasis } from '@/prisma/generated/enums';
import { judgeText } from './judgement';
import type { Mention } from './publishers';

/** A suggestion before it is kept: `fromId` draws on `toId`; the place is where the text of `fromId` shows it. */
export type Draft = {
  fromId: string;
  toId: string;
  kind: DerivationKind;
  basis: SuggestionBasis;
  score: number;
  versionId: string;
  start: number;
  end: number;
};

/** A text that shares runs with the later one. Days are YYYY-MM-DD, times UTC ISO 8601. */
export type Earlier = {
  id: string;
  publisher: string | null;
  publishedOn: string | null;
  createdAt: string;
  shared: SharedText;
};

type Later = { id: string; versionId: string; publisher: string | null };

/** As much of a run as is quoted: enough to see it, short enough to read. In UTF-16 code units. */
const MOST_QUOTED = 400;

/**
 * What a text draws on: the earliest text first, and of every further one only what the ones before it do not account
 * for, so that two copies of one report draw on the report and not on one another.
 */
export function draftsOf(later: Later, earlier: readonly Earlier[], text: string): Draft[] {
  const explained: { start: number; end: number }[] = [];
  return earlier.toSorted(byAge).flatMap((one) => {
    const rest = withoutRuns(one.shared, explained);
    explained.push(...one.shared.runs);
    return draftOf(later, one, rest, text);
  });
}

/** The suggestion that a shared text is worth; empty where it may be chance. `text` is the later one's. */
export function draftOf(
  later: Later,
  earlier: Pick<Later, 'id' | 'publisher'>,
  shared: SharedText,
  text: string,
): Draft[] {
  const samePublisher = isSamePublisher(later.publisher, earlier.publisher);
  const judgement = judgeText(shared, { samePublisher });
  const [longest] = shared.runs;
  if (!judgement || !longest) return [];
  const { id: fromId, versionId } = later;
  return [
    { fromId, toId: earlier.id, versionId, basis: 'text', ...judgement, ...clip(text, longest) },
  ];
}

/** Are both of the same publisher? Unknown ones are nobody's. */
export function isSamePublisher(one: string | null, other: string | null): boolean {
  return one !== null && one.trim().toLowerCase() === other?.trim().toLowerCase();
}

function byAge(a: Earlier, b: Earlier): number {
  const day = (one: Earlier) => one.publishedOn ?? '9999';
  if (day(a) !== day(b)) return day(a) < day(b) ? -1 : 1;
  return a.createdAt < b.createdAt ? -1 : 1;
}

/** The beginning of a long run, from its first word on and cut between two words. */
function clip(text: string, run: { start: number; end: number }) {
  const whole = text.slice(run.start, run.end);
  const start = run.start + Math.max(0, whole.search(/[\p{L}\p{N}]/u));
  const piece = text.slice(start, Math.min(run.end, start + MOST_QUOTED));
  if (start + piece.length < run.end) {
    const cut = piece.search(/\s+\S*$/u);
    const kept = cut > MOST_QUOTED / 2 ? piece.slice(0, cut) : piece;
    return { start, end: start + kept.replace(/[\ud800-\udbff]$/u, '').length };
  }
  const [stop = ''] = /^[.!?…。！？؟]*/u.exec(text.slice(run.end, run.end + 3)) ?? [];
  return { start, end: start + piece.trimEnd().length + (piece.endsWith(' ') ? 0 : stop.length) };
}

/** A document that may be the one a text means when it names its publisher. */
export type Named = {
  id: string;
  title: string;
  publishedOn: string | null;
  createdAt: string;
  /** Fingerprints that its text shares with the one that names it. */
  shared: number;
};

/** Naming a publisher says that something of it was used, not what; words of the title say more. */
const NAMED_SCORE = 0.3;
const TITLE_WEIGHT = 0.4;
/** Shared words besides the name make it likelier that this document is meant. */
const SHARED_WEIGHT = 0.2;

/**
 * The publisher's document that a text most probably means: the one that shares most fingerprints, then most words of
 * its title, then the newest. `score` is 0.3 to 0.9; null where the publisher has none.
 */
export function chooseNamed(
  text: string,
  documents: readonly Named[],
): { id: string; score: number } | null {
  const small = text.toLowerCase();
  const ranked = documents
    .map((document) => ({ ...document, title: titleShare(small, document.title) }))
    .sort(
      (a, b) =>
        b.shared - a.shared ||
        b.title - a.title ||
        (b.publishedOn ?? '').localeCompare(a.publishedOn ?? '') ||
        b.createdAt.localeCompare(a.createdAt),
    );
  const [best] = ranked;
  if (!best) return null;
  const score = NAMED_SCORE + TITLE_WEIGHT * best.title + (best.shared > 0 ? SHARED_WEIGHT : 0);
  return { id: best.id, score };
}

/** The share of a title's longer words that stand in a text. */
function titleShare(small: string, title: string): number {
  const words = title.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? [];
  if (words.length === 0) return 0;
  return words.filter((word) => small.includes(word)).length / words.length;
}

/** The suggestion that a mention of a publisher is worth. */
export function draftOfMention(
  from: Pick<Later, 'id' | 'versionId'>,
  chosen: { id: string; score: number },
  place: Pick<Mention, 'start' | 'end'>,
): Draft {
  const { start, end } = place;
  return {
    ...{ fromId: from.id, versionId: from.versionId, toId: chosen.id },
    ...{ kind: 'cites', basis: 'publisher', score: chosen.score, start, end },
  };
}
