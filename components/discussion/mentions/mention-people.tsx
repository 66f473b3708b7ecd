'use client';

import { createContext, type ReactNode, useContext } from 'react';
import type { Mentionable } from '@/lib/mentions/markdown';

const People = createContext<readonly Mentionable[]>([]);

type MentionPeopleProps = { people: readonly Mentionable[]; children: ReactNode };

/** Whom the comment fields inside offer after `@`: the people of the team. */
export function MentionPeople({ people, children }: MentionPeopleProps) {
  return <People value={people}>{children}</People>;
}

/** The people of the team; nobody outside of `MentionPeople`. */
export function useMentionPeople(): readonly Mentionable[] {
  return useContext(People);
}
