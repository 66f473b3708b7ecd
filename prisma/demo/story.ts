import { adjudicateAssessment } from '@/lib/adjudications/mutations';
import { decideApproval } from '@/lib/approvals/mutations';
import { submitAssessment } from '@/lib/assessments/mutations';
import { listAssessments } from '@/lib/assessments/queries';
import { assignClaim, createClaim, recordCommentRequest } from '@/lib/claims/mutations';
import { getClaim } from '@/lib/claims/queries';
import { declareConflict } from '@/lib/conflicts/mutations';
import { currentDigest } from '@/lib/digest/queries';
import { attachEvidence, recordSearch } from '@/lib/evidence/mutations';
import { listEvidence } from '@/lib/evidence/queries';
import { transitionClaim } from '@/lib/lifecycle/mutations';
import { publishClaim } from '@/lib/publications/mutations';
import { saveVerdict } from '@/lib/verdicts/mutations';
import { getVerdict } from '@/lib/verdicts/queries';
import { referenceTo } from '@/lib/verdicts/references';
import type { DemoClaim } from './claims';
import { discussions } from './discussions';
import type { DemoTeam } from './team';
import { tellThreads } from './threads';

type Keys = ReadonlyMap<string, string>;

const way = ['new', 'researching', 'assessing', 'drafting', 'approval', 'published'] as const;

/** Brings one demonstration claim to its state, step by step, each by the person whose work it is. Returns its id. */
export async function tellClaim(
  team: DemoTeam,
  documents: Keys,
  claims: Keys,
  story: DemoClaim,
): Promise<string> {
  const claimId = await openStory(team, documents, story);
  const { closed } = story;
  if (closed) {
    const duplicateOf = closed.duplicateOf ? idOf(claims, closed.duplicateOf) : undefined;
    await transitionClaim(team.editor, {
      claimId,
      to: 'closed',
      closeReason: closed.reason,
      duplicateOf,
    });
    return claimId;
  }
  for (const state of way.slice(1, way.indexOf(story.state as (typeof way)[number]) + 1)) {
    if (state === 'published') await approveAndPublish(team, claimId, story);
    else await transitionClaim(team.reviewer, { claimId, to: state });
    if (state === 'researching') await research(team, documents, claimId, story);
    if (state === 'assessing') await assess(team, documents, claimId, story);
    if (state === 'drafting') await adjudicate(team, claimId, story);
    if (state === 'drafting') await draft(team, documents, claimId, story);
  }
  return claimId;
}

async function openStory(team: DemoTeam, documents: Keys, story: DemoClaim): Promise<string> {
  const { statement, claimant, claimedOn, topics, appearance } = story;
  const { id } = await createClaim(team.reviewer, {
    statement,
    claimant,
    ...(claimedOn ? { claimedOn } : { claimedOnUnknown: true }),
    topics,
    language: 'en',
    ...(appearance && {
      appearance: {
        documentId: idOf(documents, appearance.document),
        quote: { exact: appearance.exact },
      },
    }),
  });
  if (story.state !== 'new' && story.state !== 'closed') {
    await assignClaim(team.editor, { claimId: id, userId: team.reviewer.userId });
  }
  return id;
}

async function research(
  team: DemoTeam,
  documents: Keys,
  claimId: string,
  story: DemoClaim,
): Promise<void> {
  for (const { document, exact, stance, reason, by = 'reviewer', figure } of story.evidence ?? []) {
    const passage = { documentId: idOf(documents, document), quote: { exact } };
    const value = figure && { ...figure, high: figure.low, asOf: null };
    await attachEvidence(team[by], { claimId, passage, stance, reason, figure: value });
  }
  for (const search of story.searches ?? [])
    await recordSearch(team.reviewer, { claimId, ...search });
  const threads = (discussions[story.key] ?? []).filter(({ about }) => about !== 'verdict');
  await tellThreads(team, documents, claimId, threads);
}

async function assess(
  team: DemoTeam,
  documents: Keys,
  claimId: string,
  story: DemoClaim,
): Promise<void> {
  const evidence = await listEvidence(team.reviewer, claimId);
  for (const given of story.assessments ?? []) {
    const { by, notFollowed: _answer, became: _decision, leansOn = [], ...assessment } = given;
    const on = leansOn.map((key) => idOf(documents, key));
    const leaned = evidence.filter(({ document }) => on.includes(document.id));
    const ids = leaned.map(({ id }) => id);
    await submitAssessment(team[by], { claimId, ...assessment, leansOn: ids });
  }
  const { conflict } = story;
  if (conflict) await declareConflict(team[conflict.by], { claimId, reason: conflict.reason });
}

/** The first reviewer, who drafts, says what becomes of the assessments. */
async function adjudicate(team: DemoTeam, claimId: string, story: DemoClaim): Promise<void> {
  const given = await listAssessments(team.reviewer, claimId);
  for (const { by, became } of story.assessments ?? []) {
    const own = given?.ofRound.find((assessment) => assessment.by.id === team[by].userId);
    if (own && became) {
      await adjudicateAssessment(team.reviewer, { assessmentId: own.id, ...became });
    }
  }
}

async function draft(
  team: DemoTeam,
  documents: Keys,
  claimId: string,
  story: DemoClaim,
): Promise<void> {
  if (!story.verdict) return;
  const claim = await getClaim(team.reviewer, { id: claimId });
  await recordCommentRequest(team.reviewer, {
    claimId,
    version: claim?.version ?? 0,
    noCommentReason: 'A demonstration does not write to people.',
  });
  await writeVerdict(team, documents, claimId, story);
  const threads = (discussions[story.key] ?? []).filter(({ about }) => about === 'verdict');
  await tellThreads(team, documents, claimId, threads);
}

async function writeVerdict(
  team: DemoTeam,
  documents: Keys,
  claimId: string,
  story: DemoClaim,
): Promise<void> {
  if (!story.verdict) return;
  const { explanation, ...verdict } = story.verdict;
  const references = await referencesByDocument(team, documents, claimId);
  const linked = explanation.replace(/\{([a-z0-9-]+)\}/g, (_whole, key: string) =>
    idOf(references, key),
  );
  const dissents = await dissentsOf(team, claimId, story);
  const earlier = (await getVerdict(team.reviewer, claimId))?.verdict;
  await saveVerdict(team.reviewer, {
    ...{ claimId, ...verdict, explanation: linked },
    ...(earlier && { version: earlier.version }),
    ...(dissents.length > 0 && { dissents }),
  });
}

/** What was wrong in a published claim, in the words that readers see, and the summary that is right. */
export type DemoCorrection = { reason: string; summary: string; note: string };

/** Reopens a published claim, has it examined again as before, and publishes it with another summary as a correction. */
export async function tellCorrection(
  team: DemoTeam,
  documents: Keys,
  claimId: string,
  story: DemoClaim,
  { reason, summary, note }: DemoCorrection,
): Promise<void> {
  if (!story.verdict) throw new Error(`The demonstration claim ${story.key} has no verdict.`);
  const verdict = { ...story.verdict, summary };
  await transitionClaim(team.editor, { claimId, to: 'researching', reason });
  await transitionClaim(team.reviewer, { claimId, to: 'assessing' });
  await assess(team, documents, claimId, story);
  await transitionClaim(team.reviewer, { claimId, to: 'drafting' });
  await adjudicate(team, claimId, story);
  await writeVerdict(team, documents, claimId, { ...story, verdict });
  await transitionClaim(team.reviewer, { claimId, to: 'approval' });
  const digest = (await currentDigest(team.editor2, claimId)) ?? '';
  await decideApproval(team.editor2, { claimId, digest, decision: 'approve' });
  await publishClaim(team.editor, {
    ...{ claimId, kind: 'correction', cause: 'our_error', severity: 'minor', note },
    waivers: story.waivers,
  });
}

async function dissentsOf(team: DemoTeam, claimId: string, story: DemoClaim) {
  const given = await listAssessments(team.reviewer, claimId);
  return (story.assessments ?? []).flatMap(({ by, notFollowed }) => {
    const own = given?.ofRound.find((assessment) => assessment.by.id === team[by].userId);
    return own && notFollowed ? [{ assessment: own.id, reason: notFollowed }] : [];
  });
}

async function referencesByDocument(
  team: DemoTeam,
  documents: Keys,
  claimId: string,
): Promise<Keys> {
  const evidence = (await listEvidence(team.reviewer, claimId)) ?? [];
  return new Map(
    [...documents].flatMap(([key, documentId]) => {
      const found = evidence.findLast((item) => item.document.id === documentId);
      return found ? [[key, referenceTo(found.id)] as const] : [];
    }),
  );
}

async function approveAndPublish(team: DemoTeam, claimId: string, story: DemoClaim): Promise<void> {
  const digest = await currentDigest(team.editor2, claimId);
  if (!digest)
    throw new Error(`The demonstration claim ${story.key} cannot be read by its editor.`);
  await decideApproval(team.editor2, { claimId, digest, decision: 'approve' });
  await publishClaim(team.editor, { claimId, kind: 'first', waivers: story.waivers });
}

function idOf(keys: Keys, key: string): string {
  const id = keys.get(key);
  if (!id) throw new Error(`The demonstration has no “${key}”.`);
  return id;
}
