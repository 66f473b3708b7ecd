import 'server-only';
import { recordEvent } from '@/lib/audit/mutations';
import type { Member } from '@/lib/auth/types';
import { type Tx, transaction } from '@/lib/db';
import { confirmDerivationIn } from '@/lib/derivations/mutations';
import { canCorrect } from '@/lib/documents/policy';
import { AppError } from '@/lib/errors';
import type { DecisionInput } from './schema';

/**
 * Confirms a suggestion, which makes the derivation with the passage that shows it, or rejects it for good. NOT_FOUND
 * when it is not there or another team's, CONFLICT when it was decided before; refusals of a derivation as there.
 */
export async function decideSuggestion(
  member: Member,
  { suggestionId, decision, kind }: DecisionInput,
): Promise<{ id: string; derivationId: string | null }> {
  return await transaction(async (tx) => {
    const suggestion = await openSuggestion(tx, member, suggestionId);
    const { id, fromId, toId } = suggestion;
    const { count } = await tx.derivationSuggestion.updateMany({
      where: { id, status: 'open' },
      data: { status: decision, decidedById: member.userId, decidedAt: new Date() },
    });
    if (count === 0) throw alreadyDecided();
    await recordEvent(tx, member, {
      action: decision === 'confirmed' ? 'suggestion.confirmed' : 'suggestion.rejected',
      subject: { kind: 'suggestion', id },
      documentId: fromId,
      after: { fromId, toId, kind: kind ?? suggestion.kind, basis: suggestion.basis },
    });
    if (decision === 'rejected') return { id, derivationId: null };
    const { start, end, version } = suggestion;
    const derivation = await confirmDerivationIn(tx, member, {
      fromId,
      toId,
      kind: kind ?? suggestion.kind,
      ...(start !== null &&
        end !== null && {
          passage: { documentId: fromId, versionNumber: version.number, start, end },
        }),
    });
    return { id, derivationId: derivation.id };
  });
}

async function openSuggestion(tx: Tx, member: Member, id: string) {
  const suggestion = await tx.derivationSuggestion.findFirst({
    where: { id, teamId: member.teamId },
    include: { version: { select: { number: true } } },
  });
  if (!suggestion) {
    throw new AppError('NOT_FOUND', 'There is no such suggestion. It may have been made anew.');
  }
  if (!canCorrect(member, suggestion)) {
    throw new AppError('FORBIDDEN', 'Observers follow the work; reviewers and editors change it.');
  }
  if (suggestion.status !== 'open') throw alreadyDecided();
  return suggestion;
}

function alreadyDecided(): AppError {
  return new AppError('CONFLICT', 'Somebody has decided about this suggestion already.');
}
