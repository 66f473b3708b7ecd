import 'server-only';
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { connection } from 'next/server';
import { cache } from 'react';
import { AppError } from '@/lib/errors';
import { paths } from '@/lib/paths';
import { readSession } from '@/lib/people/sessions';
import { sessionIdFromCookies } from './config';
import { mintMember } from './mint';
import { type Member, type Viewer, visitor } from './types';

const readRequest = cache(async () => {
  const id = await sessionIdFromCookies(await cookies());
  if (!id) return null;
  // The clock may be asked only once there is a request.
  await connection();
  const found = await readSession(id, new Date());
  return found && { sessionId: id, ...found };
});

/** Who is signed in on this request: a member in the session's team, or a visitor. One look-up a request. */
export async function getViewer(): Promise<Viewer> {
  const found = await readRequest();
  return found?.member ? mintMember(found.member) : visitor;
}

/** The person and the session of this request, even when the person is in no team any more; null without one. */
export async function getSignedIn() {
  const found = await readRequest();
  return found && { sessionId: found.sessionId, ...found.user };
}

/** The member of this request, or FORBIDDEN: for actions. */
export async function requireMember(): Promise<Member> {
  const viewer = await getViewer();
  if (viewer.kind === 'member') return viewer;
  throw new AppError(
    'FORBIDDEN',
    'You are signed out. Sign in again in another tab, then send this once more.',
  );
}

/** The member of this request, or a redirect to the sign-in page that comes back to `next`: for desk pages. */
export async function deskMember(next: string = paths.desk.home()): Promise<Member> {
  const viewer = await getViewer();
  if (viewer.kind === 'member') return viewer;
  redirect(paths.signIn(next));
}
