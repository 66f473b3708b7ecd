import type { Task } from 'graphile-worker';
import { makeCheckpoint } from '@/lib/checkpoints/mutations';

/** The tasks of the audit log. */
export const auditTasks = {
  make_checkpoint: async () => {
    await makeCheckpoint();
  },
} satisfies Record<string, Task>;
