import type { Task } from 'graphile-worker';
import { z } from 'zod';
import { forgetChallengers } from '@/lib/challenges/forgetting-mutations';
import { abandonClaimImport, runClaimImport } from '@/lib/claim-imports/mutations';
import { findClaimImporter } from '@/lib/claim-imports/queries';
import { removeOldDrafts } from '@/lib/drafts/mutations';
import { type JobName, MAX_ATTEMPTS } from '@/lib/enqueue';
import { removeSpentPuzzles } from '@/lib/floodgate/mutations';
import { abandonImport, runImport } from '@/lib/imports/mutations';
import { findRequester } from '@/lib/imports/queries';
import { settleInsights } from '@/lib/insights/mutations';
import { removeOldEvents } from '@/lib/live/mutations';
import { settleMatching } from '@/lib/matching/index-mutations';
import { indexBacklog } from '@/lib/search/mutations';
import { forgetSenders } from '@/lib/submissions/forgetting-mutations';
import { sketchVersion } from '@/lib/suggestions/suggest-mutations';
import { readActingMember } from './acting-member';
import { attentionTasks } from './attention-tasks';
import { auditTasks } from './audit-tasks';
import { documentTasks } from './document-tasks';
import { webhookTasks } from './webhook-tasks';

const importPayload = z.object({ itemId: z.uuid() });
const sketchPayload = z.object({ versionId: z.uuid() });
const claimImportPayload = z.object({ importId: z.uuid() });

/** The work itself, without telling people of it. Payloads are parsed again: they may have been written by an earlier version. */
export const workTasks = {
  ...documentTasks,
  remove_old_drafts: async () => {
    await removeOldDrafts(new Date());
  },
  index_backlog: async () => {
    await indexBacklog();
  },
  settle_insights: async () => {
    await settleInsights();
  },
  settle_matching: async () => {
    await settleMatching(Number.POSITIVE_INFINITY);
  },
  remove_spent_puzzles: async () => {
    await removeSpentPuzzles(new Date());
  },
  forget_senders: async () => {
    await forgetSenders(new Date());
    await forgetChallengers(new Date());
  },
  remove_old_events: async () => {
    await removeOldEvents();
  },
  sketch_version: async (payload) => {
    await sketchVersion(sketchPayload.parse(payload).versionId);
  },
  import_item: async (payload, { job }) => {
    const { itemId } = importPayload.parse(payload);
    const requester = await findRequester(itemId);
    if (!requester) return;
    const member = await readActingMember(requester);
    if (!member) await abandonImport(itemId, 'Whoever asked for this is no longer in the team.');
    else if (job.attempts >= MAX_ATTEMPTS) {
      await abandonImport(itemId, 'The server stopped twice while it was reading this.');
    } else await runImport(member, itemId);
  },
  import_claims: async (payload, { job }) => {
    const { importId } = claimImportPayload.parse(payload);
    const requester = await findClaimImporter(importId);
    if (!requester) return;
    const member = await readActingMember(requester);
    if (!member) {
      await abandonClaimImport(importId, 'Whoever asked for this is no longer in the team.');
    } else if (job.attempts >= MAX_ATTEMPTS) {
      await abandonClaimImport(importId, 'The server stopped twice while it was importing this.');
    } else await runClaimImport(member, importId);
  },
} satisfies Record<string, Task>;

/** What each job does. */
export const tasks = {
  ...workTasks,
  ...attentionTasks,
  ...auditTasks,
  ...webhookTasks,
} satisfies Record<JobName, Task>;
