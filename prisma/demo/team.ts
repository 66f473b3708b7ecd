import type { Member } from '@/lib/auth/types';

/** The six people of the demonstration team, by the name in their address. */
export type DemoTeam = Record<
  'observer' | 'reviewer' | 'reviewer2' | 'editor' | 'editor2' | 'admin',
  Member
>;
