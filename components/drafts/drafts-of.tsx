'use client';

import type { ReactNode } from 'react';
import { DraftOwner, type Owner } from './draft-owner';

type DraftsOfProps = Owner & { children: ReactNode };

/** The forms in it keep drafts for this person. */
export function DraftsOf({ userId, memberId, children }: DraftsOfProps) {
  return <DraftOwner value={{ userId, memberId }}>{children}</DraftOwner>;
}
