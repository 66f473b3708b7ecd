import { collectionOf } from '@/lib/annotations/collection';
import type { Annotation, AnnotationCollection, ExportedClaim } from '@/lib/annotations/model';
import { type Use, writeAnnotation } from '@/lib/annotations/write-annotation';
import type { PassageView } from '@/lib/passage-views/queries';
import type { Snapshot } from '@/lib/publications/snapshot';

type Quoted = PassageView & { id: string };
type Of = { snapshot: Snapshot; claimId: string; origin: string };

/** How much of the text beside a passage a quote selector carries, as elsewhere in Assay. */
const BESIDE = 32;

/** The quoted passages as W3C Web Annotations, dated by the publication, with the names that its page names. */
export function annotationsOf(passages: readonly Quoted[], of: Of): AnnotationCollection {
  const { snapshot, origin } = of;
  const path = `/api/v1/published/${snapshot.slug}/bundle/annotations/${snapshot.number}`;
  const items = passages.map((passage) => annotate(passage, of));
  const label = `${snapshot.approved.claim.statement} (${snapshot.number})`;
  return collectionOf({ address: origin, path, label, total: items.length }, items, {
    whole: true,
  });
}

function annotate(passage: Quoted, { snapshot, claimId, origin }: Of): Annotation {
  const { id, stance } = passage;
  const { approved, people, publishedAt: at, publishedBy } = snapshot;
  const claim = { id: claimId, content: toClaim(snapshot) };
  const evidence = approved.evidence.find((item) => item.id === id);
  if (!evidence || !stance) {
    const use: Use = {
      ...{ id, at, claim, kind: 'appearance' },
      by: nobody,
      place: toPlace(passage),
    };
    // Who entered where a claim is made is not part of the record; who published it is.
    return { ...writeAnnotation(use, origin), creator: { type: 'Person', name: publishedBy } };
  }
  const by = { id: evidence.by, name: people[evidence.by] ?? publishedBy };
  const { reason, figure } = evidence;
  const said = { stance, reason, figure: figure ?? null, changedAt: at, withdrawn: null };
  return writeAnnotation(
    { ...{ id, at, by, claim, kind: 'evidence' }, ...said, place: toPlace(passage) },
    origin,
  );
}

const nobody = { id: '', name: '' };

function toPlace(view: Quoted): Use['place'] {
  const { document, passage, before, after, codePoints, capturedAt } = view;
  const { start, end, exact, textSha256 } = passage;
  return {
    ...{ documentId: passage.documentId, url: document.url, capturedAt, textSha256, exact },
    version: passage.versionNumber,
    prefix: before.slice(-BESIDE).toWellFormed(),
    suffix: after.slice(0, BESIDE).toWellFormed(),
    utf16: { start, end },
    codePoints,
  };
}

function toClaim({ claimNumber, approved, topics }: Snapshot): ExportedClaim {
  const { statement, language, claimant, claimantUnknown, claimedOn, claimedOnUnknown } =
    approved.claim;
  return {
    ...{ number: claimNumber, statement, language, claimant, claimantUnknown },
    ...{ claimedOn, claimedOnUnknown, topics: topics.map(({ name }) => name) },
  };
}
