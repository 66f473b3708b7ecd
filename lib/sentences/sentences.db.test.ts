import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { decideApproval } from '@/lib/approvals/mutations';
import { listApprovals } from '@/lib/approvals/queries';
import { assessmentSchema } from '@/lib/assessments/schema';
import { getChecklist } from '@/lib/checklist/queries';
import { AppError } from '@/lib/errors';
import { withdrawEvidence } from '@/lib/evidence/mutations';
import { listEvidence } from '@/lib/evidence/queries';
import { transitionClaim } from '@/lib/lifecycle/mutations';
import { listSteps } from '@/lib/lifecycle/queries';
import { parse } from '@/lib/parse';
import {
  attach,
  beginClaim,
  claimId,
  people,
  toApproval,
  toDrafting,
} from '@/lib/testing/claim-in-progress';
import { getSayer } from './say';
import type { Sayer } from './translating';

let say: Sayer;
beforeAll(async () => {
  say = await getSayer('fr' as never);
});
beforeEach(beginClaim);

const refusalOf = async (attempt: () => unknown): Promise<AppError> => {
  try {
    await attempt();
  } catch (error) {
    if (error instanceof AppError) return error;
  }
  throw new Error('It was not refused.');
};

describe('what lib says, in French', () => {
  it('a refusal, with the state that the claim is in', async () => {
    const digest = 'a'.repeat(64);
    const { message } = await refusalOf(() =>
      decideApproval(people.ines, { claimId, digest, decision: 'approve' }),
    );
    expect(message).toBe('The claim is not before the editors; it is new.');
    expect(say(message)).toBe(
      'L’affirmation n’est pas soumise aux responsables d’édition\u202f; son état est «\u00a0Nouvelle\u00a0».',
    );
  });

  it('the fields of a form, in the words of a schema and in general ones', async () => {
    const { message, fields } = await refusalOf(() =>
      parse(assessmentSchema, { claimId: 'x', rating: '', confidence: 'much' }),
    );
    expect(Object.values(fields).map(say)).toContain('Choisissez une note.');
    expect(Object.values(fields).map(say)).toContain('La confiance est un nombre de 0 à 100.');
    expect(say(message)).not.toBe(message);
  });

  it('in what a quotation departs from its document, several sentences at once', async () => {
    const { message, fields } = await refusalOf(() =>
      attach(people.mara, 'The office counted 520 trout.', 'supports'),
    );
    expect(say(message)).toBe('Le document ne dit pas cela mot pour mot.');
    expect(say(fields['quote.exact'])).toBe(
      'Autre nombre\u00a0: le document dit «\u00a0420\u00a0», et non «\u00a0520\u00a0».',
    );
  });

  it('what a step waits for, and every rule of the checklist with its detail', async () => {
    await transitionClaim(people.mara, { claimId, to: 'researching' });
    const why = (await listSteps(people.mara, claimId))?.flatMap((step) => step.why ?? []);
    expect(why?.map(say)).toContain('Il faut au moins une preuve, ou deux recherches consignées.');
    const checklist = (await getChecklist(people.mara, claimId))?.items ?? [];
    expect(checklist.length).toBeGreaterThan(0);
    for (const { sentence, detail } of checklist) {
      expect(say(sentence)).not.toBe(sentence);
      if (detail) expect(say(detail)).not.toBe(detail);
    }
  });

  it('the rules that a publication waits for', async () => {
    await toDrafting();
    const { message } = await refusalOf(() =>
      transitionClaim(people.ines, { claimId, to: 'researching' }),
    );
    expect(say(message)).toBe(
      'Une affirmation ne passe pas de l’état «\u00a0Rédaction\u00a0» à l’état «\u00a0Enquête\u00a0».',
    );
  });

  it('why an approval lapsed, as it was stored', async () => {
    const digest = await toApproval();
    await decideApproval(people.ines, { claimId, digest, decision: 'approve' });
    const [evidence] = await listEvidence(people.mara, claimId);
    await withdrawEvidence(people.mara, { evidenceId: evidence?.id ?? '', reason: 'Wrong.' });
    const approvals = await listApprovals(people.ines, claimId);
    expect(say(approvals?.items[0]?.lapseReason)).toBe('Une preuve a été retirée.');
  });
});
