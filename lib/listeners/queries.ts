import 'server-only';
import type { Viewer } from '@/lib/auth/types';
import { formatPosition } from '@/lib/live/position';
import { readPosition } from '@/lib/live/queries';
import { liveService } from './service';

/**
 * Where a page that is being made begins to listen, as the id of an event; null for strangers. How far this process has
 * told its listeners is a moment before any query of the page, so nothing falls between the page and the stream.
 */
export async function getLiveId(viewer: Viewer): Promise<string | null> {
  if (viewer.kind !== 'member') return null;
  return formatPosition(liveService().dispatcher.position ?? (await readPosition()));
}
