import 'server-only';
import { recordEvent } from '@/lib/audit/mutations';
import type { Member } from '@/lib/auth/types';
import { chainBetween } from '@/lib/chain';
import { type Tx, transaction } from '@/lib/db';
import { settleDigestOfDocument } from '@/lib/digest/mutations';
import { readDerivations } from '@/lib/digest/queries';
import { canCorrect, visibleDocuments } from '@/lib/documents/policy';
import { AppError } from '@/lib/errors';
import { ensurePassage } from '@/lib/passages/mutations';
import { circleSentence } from './cycle';
import type { DerivationInput, DerivationRemoval } from './schema';

/**
 * Confirms that one document draws on another; the same pair again changes the kind. INVALID, naming the chain, when the
 * second already goes back to the first; NOT_FOUND for documents of other teams.
 */
export async function confirmDerivation(
  member: Member,
  input: DerivationInput,
): Promise<{ id: string }> {
  return await transaction((tx) => confirmDerivationIn(tx, member, input));
}

/** The same inside the caller's transaction, of which it is the last step. */
export async function confirmDerivationIn(
  tx: Tx,
  member: Member,
  input: DerivationInput,
): Promise<{ id: string }> {
  await openDocuments(tx, member, [input.fromId, input.toId]);
  await refuseCircle(tx, member, input);
  const passage = input.passage && (await ensurePassage(tx, member, input.passage));
  refuseForeignPassage(input, passage);
  const pair = { fromId: input.fromId, toId: input.toId };
  const content = { kind: input.kind, ...(passage && { passageId: passage.id }) };
  const select = { id: true, kind: true } as const;
  const before = await tx.derivation.findUnique({ where: { fromId_toId: pair }, select });
  const derivation = await tx.derivation.upsert({
    where: { fromId_toId: pair },
    create: { ...pair, ...content, createdById: member.userId },
    update: content,
    select,
  });
  // What was suggested for the same two documents is answered by this.
  await tx.derivationSuggestion.updateMany({
    where: { ...pair, status: 'open' },
    data: { status: 'confirmed', decidedById: member.userId, decidedAt: new Date() },
  });
  await recordEvent(tx, member, {
    action: before ? 'derivation.changed' : 'derivation.confirmed',
    subject: { kind: 'derivation', id: derivation.id },
    documentId: input.fromId,
    ...(before && { before: { kind: before.kind } }),
    after: { ...pair, ...content },
  });
  await settleDigestOfDocument(tx, member, input.fromId, 'A derivation was confirmed.');
  return { id: derivation.id };
}

/** Takes a derivation back. NOT_FOUND when it is not there or belongs to another team. */
export async function removeDerivation(member: Member, input: DerivationRemoval): Promise<void> {
  await transaction(async (tx) => {
    const derivation = await tx.derivation.findFirst({
      where: { id: input.derivationId, from: { teamId: member.teamId } },
      select: { id: true, fromId: true, toId: true, kind: true },
    });
    if (!derivation) throw new AppError('NOT_FOUND', 'There is no such derivation.');
    const { id, fromId, toId, kind } = derivation;
    await openDocuments(tx, member, [fromId]);
    await tx.derivation.deleteMany({ where: { id } });
    await recordEvent(tx, member, {
      action: 'derivation.removed',
      subject: { kind: 'derivation', id },
      documentId: fromId,
      before: { fromId, toId, kind },
    });
    await settleDigestOfDocument(tx, member, fromId, 'A derivation was removed.');
  });
}

async function openDocuments(tx: Tx, member: Member, ids: string[]): Promise<void> {
  const found = await tx.document.findMany({
    where: { AND: [visibleDocuments(member), { id: { in: ids } }] },
    select: { teamId: true },
  });
  const [document] = found;
  if (!document || found.length < new Set(ids).size) {
    throw new AppError('NOT_FOUND', 'There is no such document.');
  }
  if (!canCorrect(member, document)) {
    throw new AppError('FORBIDDEN', 'Observers follow the work; reviewers and editors change it.');
  }
}

function refuseForeignPassage(
  { fromId }: DerivationInput,
  passage: { documentId: string } | undefined,
): void {
  if (!passage || passage.documentId === fromId) return;
  const sentence = 'The passage has to stand in the document that draws on the other one.';
  throw new AppError('INVALID', sentence, { passage: sentence });
}

async function refuseCircle(tx: Tx, member: Member, input: DerivationInput): Promise<void> {
  const { fromId, toId } = input;
  if (fromId === toId) {
    const sentence = 'A document does not draw on itself.';
    throw new AppError('INVALID', sentence, { toId: sentence });
  }
  // Two derivations at once could close a circle that neither of them sees.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`derivation:${member.teamId}`}, 0))`;
  const chain = chainBetween(await readDerivations(tx, [toId]), toId, fromId);
  if (!chain) return;
  const documents = await tx.document.findMany({
    where: { id: { in: chain } },
    select: { id: true, title: true },
  });
  const titles = new Map(documents.map(({ id, title }) => [id, title]));
  const sentence = circleSentence(chain.map((id) => titles.get(id) ?? id));
  throw new AppError('INVALID', sentence, { toId: sentence });
}
