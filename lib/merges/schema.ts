import { z } from 'zod';
import { reasonSchema } from '@/lib/lifecycle/schema';

const id = z.uuid('Choose the other claim.');

/** One claim is closed as a duplicate of another one, which takes over what it rests on. */
export const mergeSchema = z.object({ claimId: id, intoId: id, reason: reasonSchema });
export type MergeInput = z.output<typeof mergeSchema>;
