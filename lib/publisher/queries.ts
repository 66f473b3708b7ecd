import 'server-only';
import type { Viewer } from '@/lib/auth/types';
import { db } from '@/lib/db';
import { env } from '@/lib/env';
import { canDescribePublisher } from './policy';
import { type Publisher, profileSchema, publisherSchema } from './schema';

/** The publisher as the public pages tell of it. */
export type PublisherView = Publisher & {
  /** Grows with every change; 0 while nothing was written. */
  version: number;
  /** When this was written; null while nothing was. */
  changedAt: string | null;
};

const unnamed: PublisherView = {
  ...publisherSchema.parse({ name: 'Assay' }),
  version: 0,
  changedAt: null,
};

/** The publisher of this installation; "Assay" with nothing else while it is not described or pages are being built. */
export async function getInstallation(): Promise<PublisherView> {
  if (env.building) return unnamed;
  const found = await db.installation.findUnique({ where: { id: 1 } });
  if (!found) return unnamed;
  const { name, description, contact, funding, version, updatedAt } = found;
  return {
    ...profileSchema.parse(found.profile),
    ...{ name, description, contact, funding, version },
    changedAt: updatedAt.toISOString(),
  };
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
