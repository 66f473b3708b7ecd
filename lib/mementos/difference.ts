import { differenceOfWords, type Part } from '@/lib/difference/words';
import type { Snapshot } from '@/lib/publications/snapshot';
import { replaceReferences } from '@/lib/verdicts/references';
import type { Stance } from '@/prisma/generated/enums';

/** A rating as a publication shows it. */
export type ShownRating = Pick<Snapshot['rating'], 'name' | 'icon' | 'color'>;

/** A piece of evidence by its words and its document's name. */
export type NamedEvidence = {
  id: string;
  stance: Stance;
  exact: string;
  title: string;
  language: string | null;
};

/** A piece of evidence that stands in both versions; what stayed the same is null. */
export type ChangedEvidence = NamedEvidence & {
  stanceBefore: Stance | null;
  exactParts: Part[] | null;
  reasonParts: Part[] | null;
};

/** The texts of a publication that are compared word by word. */
export const comparedTexts = ['summary', 'explanation', 'wouldChange'] as const;

/** What differs between two publications of a claim; what stayed the same is null or not listed. */
export type PublicationDifference = {
  statement: Part[] | null;
  rating: { before: ShownRating; after: ShownRating } | null;
  confidence: { before: number | null; after: number | null } | null;
  texts: { name: (typeof comparedTexts)[number]; parts: Part[] }[];
  added: NamedEvidence[];
  removed: NamedEvidence[];
  changed: ChangedEvidence[];
};

/** The difference of statement, verdict and evidence between two publications; evidence is the same by its id. */
export function differenceOfPublications(before: Snapshot, after: Snapshot): PublicationDifference {
  const [was, is] = [before.approved, after.approved];
  const sameRating = before.rating.key === after.rating.key && nameOf(before) === nameOf(after);
  const confidence = {
    before: was.verdict?.confidence ?? null,
    after: is.verdict?.confidence ?? null,
  };
  return {
    statement: partsOf(was.claim.statement, is.claim.statement),
    rating: sameRating ? null : { before: shown(before), after: shown(after) },
    confidence: confidence.before === confidence.after ? null : confidence,
    texts: comparedTexts.flatMap((name) => {
      const parts = partsOf(plain(was.verdict?.[name]), plain(is.verdict?.[name]));
      return parts ? [{ name, parts }] : [];
    }),
    ...differenceOfEvidence(before, after),
  };
}

/** Is there nothing to tell of a difference? */
export function isSame(difference: PublicationDifference): boolean {
  const { statement, rating, confidence, texts, added, removed, changed } = difference;
  const some = [statement, rating, confidence].some((one) => one !== null);
  return !some && [texts, added, removed, changed].every(({ length }) => length === 0);
}

function differenceOfEvidence(before: Snapshot, after: Snapshot) {
  const earlier = new Map(before.approved.evidence.map((item) => [item.id, item]));
  const later = new Set(after.approved.evidence.map(({ id }) => id));
  const changed = after.approved.evidence.flatMap((item) => {
    const old = earlier.get(item.id);
    if (!old) return [];
    const change = {
      stanceBefore: old.stance === item.stance ? null : old.stance,
      exactParts: partsOf(old.passage.exact, item.passage.exact),
      reasonParts: partsOf(old.reason, item.reason),
    };
    const same = Object.values(change).every((one) => one === null);
    return same ? [] : [{ ...toNamed(after, item), ...change }];
  });
  return {
    added: after.approved.evidence
      .filter(({ id }) => !earlier.has(id))
      .map((item) => toNamed(after, item)),
    removed: before.approved.evidence
      .filter(({ id }) => !later.has(id))
      .map((item) => toNamed(before, item)),
    changed,
  };
}

function toNamed(
  { approved }: Snapshot,
  { id, stance, passage }: Snapshot['approved']['evidence'][number],
): NamedEvidence {
  const document = approved.documents.find((one) => one.id === passage.documentId);
  return {
    ...{ id, stance, exact: passage.exact },
    title: document?.title ?? passage.documentId,
    language: document?.language ?? null,
  };
}

const nameOf = ({ rating }: Snapshot) => rating.name;

function shown({ rating: { name, icon, color } }: Snapshot): ShownRating {
  return { name, icon, color };
}

/** Without the signs that refer to evidence: their ids say nothing to a reader. */
const plain = (text: string | undefined) => replaceReferences(text ?? '', () => '');

function partsOf(before: string, after: string): Part[] | null {
  return before === after ? null : differenceOfWords(before, after);
}
