import 'server-only';
import type { Viewer } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { env } from '@/lib/env';
import { canDescribePublisher } from './policy';

/** The publisher as the public pages name it. */
export type PublisherView = {
  name: string;
  description: string;
  contact: string;
  funding: string;
  /** When this was written; null while nothing was. */
  changedAt: string | null;
};

const unnamed: PublisherView = {
  name: 'Assay',
  description: '',
  contact: '',
  funding: '',
  changedAt: null,
};

/** The publisher of this installation; "Assay" with nothing else while it is not described or pages are being built. */
export async function getInstallation(): Promise<PublisherView> {
  if (env.building) return unnamed;
  const found = await db.installation.findUnique({
    where: { id: 1 },
    select: { name: true, description: true, contact: true, funding: true, updatedAt: true },
  });
  if (!found) return unnamed;
  const { updatedAt, ...publisher } = found;
  return { ...publisher, changedAt: updatedAt.toISOString() };
}

/** Whether this installation holds the demonstration team, which every page then says. */
export async function hasDemonstration(): Promise<boolean> {
  if (env.building) return false;
  return (await db.team.count({ where: { isDemonstration: true } })) > 0;
}

/** Whether the viewer may change the publisher's description: what the settings page follows. */
export function mayChangePublisher(viewer: Viewer): boolean {
  return canDescribePublisher(viewer);
}
