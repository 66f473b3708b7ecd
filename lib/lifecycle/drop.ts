import { roleAtLeast } from '@/lib/teams/roles';
import type { ClaimState, Role } from '@/prisma/generated/enums';
import { steps } from './lifecycle';

/**
 * What dropping a claim into another column comes to. `here`: it is there already; `never`: no step leads there; `role`:
 * the viewer's role does not take it; `publish`: a publication does; `close` and `reason`: after a dialog; `step`: at once.
 */
export type Drop = 'here' | 'never' | 'role' | 'publish' | 'close' | 'reason' | 'step';

/** What dropping a claim comes to for a member with that role, by the table of steps alone; the server knows what is missing. */
export function dropOf(from: ClaimState, to: ClaimState, role: Role): Drop {
  if (from === to) return 'here';
  const step = steps.find((one) => one.from.includes(from) && one.to === to);
  if (!step) return 'never';
  if (!roleAtLeast(role, step.role)) return 'role';
  if (to === 'published') return 'publish';
  if (to === 'closed') return 'close';
  return from === 'approval' || from === 'published' || from === 'closed' ? 'reason' : 'step';
}
