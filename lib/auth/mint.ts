import type { Member, MemberFields } from './types';

/** Brands a member whose row was just read. Imported by `viewer.ts`, the command line and the factories only. */
export function mintMember(fields: MemberFields): Member {
  return { kind: 'member', ...fields } as Member;
}
