import { z } from 'zod';

export const approvalSchema = z.object({
  claimId: z.uuid(),
  digest: z.string().regex(/^[0-9a-f]{64}$/, 'A digest is 64 hexadecimal digits.'),
  decision: z.enum(['approve', 'request_changes'], { error: 'Approve or request changes.' }),
  note: z.string().trim().min(1).max(5000, 'A note has at most 5,000 characters.').optional(),
});

export type ApprovalInput = z.output<typeof approvalSchema>;
