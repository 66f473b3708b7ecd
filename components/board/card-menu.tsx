'use client';

import { Ellipsis } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useContext, useState } from 'react';
import { DueDialog } from '@/components/priorities/due-dialog';
import { usePrioritise } from '@/components/priorities/use-prioritise';
import { IconButton } from '@/components/ui/icon-button';
import { Menu, type MenuItem } from '@/components/ui/menu';
import { dropOf } from '@/lib/lifecycle/drop';
import { ClaimPriority, ClaimState } from '@/prisma/generated/enums';
import { type BoardClaim, BoardMovesContext } from './card-drag';

type CardMenuProps = { claim: BoardClaim & { priority: ClaimPriority; dueOn: string | null } };

/** What can be done to a claim on the board without opening it; also the way to move it without carrying it. */
export function CardMenu({ claim }: CardMenuProps) {
  const t = useTranslations('board.menu');
  const words = useTranslations('priorities');
  const states = useTranslations('claims.state');
  const moves = useContext(BoardMovesContext);
  const [dating, setDating] = useState(false);
  const { prioritise, refusal } = usePrioritise([claim.id]);
  if (!moves) return null;
  const targets = Object.values(ClaimState).filter(
    (to) => !['here', 'never', 'role'].includes(dropOf(claim.state, to, moves.role)),
  );
  const work: MenuItem[] = [
    { kind: 'heading', label: words('priority') },
    ...Object.values(ClaimPriority)
      .toReversed()
      .map((priority) => ({
        label: words(`names.${priority}`),
        checked: claim.priority === priority,
        onSelect: () => prioritise({ priority }),
      })),
    { kind: 'separator' },
    { label: t('due'), onSelect: () => setDating(true) },
  ];
  const ways: MenuItem[] = [
    { kind: 'heading', label: t('moveTo') },
    ...targets.map((to) => ({ label: states(to), onSelect: () => moves.drop(claim, to) })),
  ];
  const open = claim.state !== 'closed';
  const items = [...(open ? work : []), ...(targets.length > 0 ? ways : [])];
  return (
    <>
      <Menu
        align="end"
        trigger={
          <IconButton
            size="small"
            label={t('open', { number: claim.number })}
            className="relative z-1"
          >
            <Ellipsis aria-hidden="true" />
          </IconButton>
        }
        items={items}
      />
      {dating && <DueDialog claim={claim} onClose={() => setDating(false)} />}
      {refusal && (
        <p role="alert" className="text-12 text-danger">
          {refusal}
        </p>
      )}
    </>
  );
}
