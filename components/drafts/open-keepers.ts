import type { DraftKeeper } from './draft-keeper';
import { listPending, wipeMirrors } from './draft-mirror';
import type { Owner } from './draft-owner';
import { putDraft } from './draft-requests';

/** The keepers of the forms on this page. */
export const openKeepers = new Set<DraftKeeper>();

/** Nobody waits longer than this for being signed out. */
const LONGEST_MS = 3000;

/** Before signing out: saves what this device alone has, then forgets the person's texts on this device. */
export async function putAwayDrafts(owner: Owner): Promise<void> {
  const saved = Promise.all([...openKeepers].map((keeper) => keeper.settled())).then(() =>
    Promise.all(listPending(owner).map(({ key, mirror }) => putDraft(key, owner.memberId, mirror))),
  );
  await Promise.race([saved, new Promise((resolve) => setTimeout(resolve, LONGEST_MS))]);
  for (const keeper of openKeepers) keeper.stop();
  wipeMirrors(owner);
}
