import type { Task } from 'graphile-worker';
import { z } from 'zod';
import { abandonArchive, advanceArchive } from '@/lib/archiving/mutations';
import type { Member } from '@/lib/auth/types';
import { enqueueDueChecks, noteAbandonedCheck } from '@/lib/document-checks/mutations';
import { listCheckers } from '@/lib/document-checks/queries';
import { MAX_ATTEMPTS } from '@/lib/enqueue';
import { checkDocument } from '@/lib/versions/mutations';
import { canCapture } from '@/lib/versions/policy';
import { readActingMember } from './acting-member';

const checkPayload = z.object({ documentId: z.uuid() });
const archivePayload = z.object({
  requestId: z.uuid(),
  attempt: z.int().nonnegative(),
  askedAt: z.iso.datetime().optional(),
});

/** The tasks that concern documents which are here already. */
export const documentTasks = {
  check_documents: async () => {
    await enqueueDueChecks(new Date());
  },
  check_document: async (payload, { job }) => {
    const { documentId } = checkPayload.parse(payload);
    const member = await findChecker(documentId);
    if (!member) {
      await noteAbandonedCheck(documentId, 'Nobody is left in the team who may add versions.');
    } else if (job.attempts >= MAX_ATTEMPTS) {
      await noteAbandonedCheck(documentId, 'The server stopped twice while it was checking this.');
    } else await checkDocument(member, documentId);
  },
  archive_document: async (payload, { job }) => {
    const progress = archivePayload.parse(payload);
    if (job.attempts < MAX_ATTEMPTS) await advanceArchive(progress);
    else await abandonArchive(progress.requestId, 'The server stopped twice while it was asking.');
  },
} satisfies Record<string, Task>;

async function findChecker(documentId: string): Promise<Member | null> {
  for (const who of await listCheckers(documentId)) {
    const member = await readActingMember(who);
    if (member && canCapture(member, member)) return member;
  }
  return null;
}
