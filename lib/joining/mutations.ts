import 'server-only';
import { recordEvent } from '@/lib/audit/mutations';
import { db, type Tx, transaction } from '@/lib/db';
import { AppError } from '@/lib/errors';
import { invitationStanding, standingSentences } from '@/lib/invitations/standing';
import type { Origin } from '@/lib/people/mutations';
import { hashPassword, verifyPassword } from '@/lib/people/password';
import {
  type AcceptInvitationInput,
  newPasswordSchema,
  personNameSchema,
} from '@/lib/people/schema';
import { hashSecret } from '@/lib/people/secret-token';
import { readSession, revokeSession, startSession } from '@/lib/people/sessions';
import { countSignInTry, forgetSignInTries } from '@/lib/people/sign-in-limit';
import { describePublisher } from '@/lib/publisher/mutations';
import { foundTeam, joinTeam } from '@/lib/teams/mutations';
import type { Role } from '@/prisma/generated/enums';

type Open = { id: string; teamId: string | null; email: string | null; role: Role };
type Person = { id: string } | { email: string; name: string; passwordHash: string };

const actor = { kind: 'system', job: 'invitation' } as const;

/**
 * Lets the holder of a link into its team and opens a session there. `sessionBefore` is the session of this device,
 * or null; it ends when it still counted. A new person gives name and password; a known one is signed in as that account or gives its password.
 * INVALID with one sentence for a link that is unknown, used, revoked or expired; a link lets in once, even in a race.
 */
export async function acceptInvitation(
  sessionBefore: string | null,
  input: AcceptInvitationInput,
  from: Origin,
  now: Date,
): Promise<{ userId: string; teamId: string; sessionId: string }> {
  const signedIn = sessionBefore ? await readSession(sessionBefore, now) : null;
  const invitation = await readOpen(input.token, now);
  const email = invitation.email ?? input.email;
  if (!email) throw invalid('email', 'Enter your e-mail address.');
  const names = invitation.teamId ? null : firstNames(input);
  const person = await identify(signedIn?.user.id ?? null, email, input, from);
  return transaction(async (tx) => {
    const { count } = await tx.invitation.updateMany({
      where: { id: invitation.id, acceptedAt: null, revokedAt: null, expiresAt: { gt: now } },
      data: { acceptedAt: now },
    });
    if (count === 0) throw new AppError('INVALID', standingSentences.accepted);
    const userId = 'id' in person ? person.id : await createPerson(tx, person);
    const teamId = invitation.teamId ?? (await beginInstallation(tx, names));
    await joinTeam(tx, actor, { userId, teamId, role: invitation.role });
    await recordEvent(tx, actor, {
      action: 'invitation.accepted',
      subject: { kind: 'invitation', id: invitation.id },
      teamId,
      after: { userId, role: invitation.role },
    });
    if (signedIn && sessionBefore) await revokeSession(tx, sessionBefore, now);
    const sessionId = await startSession(tx, { userId, teamId, userAgent: from.userAgent, now });
    return { userId, teamId, sessionId };
  });
}

async function readOpen(token: string, now: Date): Promise<Open> {
  const invitation = await db.invitation.findUnique({ where: { tokenHash: hashSecret(token) } });
  if (!invitation) throw new AppError('INVALID', 'There is no invitation at this address.');
  const standing = invitationStanding(invitation, now);
  if (standing !== 'open') throw new AppError('INVALID', standingSentences[standing]);
  return invitation;
}

function firstNames(input: AcceptInvitationInput): { team: string; publisher: string } {
  if (!input.publisherName) throw invalid('publisherName', 'Name the publisher.');
  if (!input.teamName) throw invalid('teamName', 'Name the team.');
  return { team: input.teamName, publisher: input.publisherName };
}

async function beginInstallation(
  tx: Tx,
  names: { team: string; publisher: string } | null,
): Promise<string> {
  if (!names || (await tx.team.count()) > 0) {
    throw new AppError('INVALID', 'This installation has its first admin already. Sign in.');
  }
  await describePublisher(tx, actor, { name: names.publisher });
  return (await foundTeam(tx, actor, { name: names.team })).id;
}

async function identify(
  signedInAs: string | null,
  email: string,
  input: AcceptInvitationInput,
  from: Origin,
): Promise<Person> {
  const known = await db.user.findUnique({
    where: { email },
    select: { id: true, passwordHash: true, disabledAt: true },
  });
  if (signedInAs && signedInAs !== known?.id) {
    throw new AppError(
      'FORBIDDEN',
      `This invitation is for ${email}. Sign out of the other account first.`,
    );
  }
  if (!known) return describeNewPerson(email, input);
  if (!signedInAs) await provePassword(known, email, input.password, from);
  return { id: known.id };
}

async function provePassword(
  known: { passwordHash: string | null; disabledAt: Date | null },
  email: string,
  password: string | undefined,
  from: Origin,
): Promise<void> {
  await countSignInTry(email, from.address);
  const matches = await verifyPassword(known.passwordHash, password ?? '');
  if (!matches || known.disabledAt) {
    throw invalid('password', 'There is an account with this e-mail address. Enter its password.');
  }
  await forgetSignInTries(email, from.address);
}

async function describeNewPerson(email: string, input: AcceptInvitationInput): Promise<Person> {
  const name = personNameSchema.safeParse(input.name);
  const password = newPasswordSchema.safeParse(input.password);
  if (!name.success) throw invalid('name', name.error.issues[0]?.message ?? 'Enter your name.');
  if (!password.success) {
    throw invalid('password', password.error.issues[0]?.message ?? 'Choose a password.');
  }
  return { email, name: name.data, passwordHash: await hashPassword(password.data) };
}

async function createPerson(tx: Tx, person: Exclude<Person, { id: string }>): Promise<string> {
  const { id } = await tx.user.create({ data: person, select: { id: true } });
  await recordEvent(tx, actor, {
    action: 'person.created',
    subject: { kind: 'user', id },
    after: { name: person.name },
  });
  return id;
}

function invalid(field: string, sentence: string): AppError {
  return new AppError('INVALID', sentence, { [field]: sentence });
}
