import 'server-only';
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import { AppError } from '@/lib/errors';
import { paths } from '@/lib/paths';
import { readSession } from '@/lib/people/sessions';
import { sessionIdFromCookies } from './config';
import { mintMember } from './mint';
import { type Member, type Viewer, visitor } from './types';

/** Who is signed in on this request: a member in the session's team, or a visitor. One look-up a request. */
export const getViewer = cache(async (): Promise<Viewer> => {
  const id = await sessionIdFromCookies(await cookies());
  if (!id) return visitor;
  const found = await readSession(id, new Date());
  return found?.member ? mintMember(found.member) : visitor;
});

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
