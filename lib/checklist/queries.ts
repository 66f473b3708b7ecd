import 'server-only';
import type { Viewer } from '@/lib/auth/types';
import { db, type Tx } from '@/lib/db';
import type { Dossier } from '@/lib/digest/dossier';
import { readDossier } from '@/lib/digest/queries';
import { unansweredDissents } from '@/lib/dissent/dissent';
import { countSources } from '@/lib/sources/sources';
import { hasRole } from '@/lib/teams/roles';
import { applyChecklist, type ChecklistItem } from './checklist';
import type { ChecklistFacts } from './rules';

/** The checklist of a claim as it stands now; null when the viewer may not see the claim. */
export async function getChecklist(
  viewer: Viewer,
  claimId: string,
): Promise<{ items: ChecklistItem[] } | null> {
  if (!hasRole(viewer, 'observer')) return null;
  const seen = await db.claim.count({ where: { id: claimId, teamId: viewer.teamId } });
  if (seen === 0) return null;
  return { items: await readChecklist(db, claimId, await readDossier(db, claimId)) };
}

/** The checklist over a dossier that was just read, inside the caller's transaction. */
export async function readChecklist(
  tx: Tx,
  claimId: string,
  dossier: Dossier,
): Promise<ChecklistItem[]> {
  const claim = await tx.claim.findUniqueOrThrow({
    where: { id: claimId },
    select: {
      state: true,
      round: true,
      waivers: { select: { round: true, rule: true, reason: true, waivedById: true } },
      team: { select: { requiredAssessments: true } },
      _count: { select: { threads: { where: { resolvedAt: null } } } },
    },
  });
  const waivers = claim.waivers.filter((waiver) => waiver.round === claim.round);
  const people = await tx.user.findMany({
    where: { id: { in: waivers.map((waiver) => waiver.waivedById) } },
    select: { id: true, name: true },
  });
  const facts: ChecklistFacts = {
    ...factsOf(dossier),
    // Against the verdict of an earlier round, a number would say what somebody's hidden assessment is.
    ...(claim.state === 'assessing' && { unansweredDissents: 0 }),
    openThreads: claim._count.threads,
    requiredAssessments: claim.team.requiredAssessments,
    assessmentsWaived: waivers.some((waiver) => waiver.rule === 'assessments'),
  };
  const named = waivers.map(({ rule, reason, waivedById }) => ({
    rule,
    reason,
    by: people.find((person) => person.id === waivedById)?.name ?? waivedById,
  }));
  return applyChecklist(facts, named);
}

function factsOf(dossier: Dossier) {
  const { claim, evidence, documents, appearances, searches, verdict } = dossier;
  const used = new Set([...appearances, ...evidence].map((item) => item.passage.documentId));
  const witnesses = evidence.map(({ stance, passage }) => ({
    stance,
    documentId: passage.documentId,
  }));
  return {
    claimantStated: claim.claimant !== null || claim.claimantUnknown,
    dateStated: claim.claimedOn !== null || claim.claimedOnUnknown,
    appearances: appearances.length,
    independentSources: countSources(witnesses, dossier.derivations).total,
    contradicting: evidence.filter((item) => item.stance === 'contradicts').length,
    searches: searches.length,
    displacedPassages: [...appearances, ...evidence]
      .filter(({ passage }) => passage.standing !== 'in_place')
      .map(({ passage }) => passage.exact),
    documentsWithoutCopy: documents
      .filter((document) => used.has(document.id))
      .filter((document) => !document.url && !document.archiveUrl && !document.noCopyReason)
      .map((document) => document.title),
    assessments: dossier.assessments.length,
    unansweredDissents: verdict
      ? unansweredDissents(dossier.assessments, verdict.rating.key, verdict.dissents).length
      : 0,
    verdict,
    commentAsked: claim.commentAskedOn !== null,
    noCommentReason: claim.noCommentReason !== null,
  };
}
