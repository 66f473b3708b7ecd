'use client';

import { Pencil } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import type { EditableClaim as Claim } from './claim-field-values';
import { EditClaimForm } from './edit-claim-form';

type EditableClaimProps = { claim: Claim; children: ReactNode };

/** The claim as it is shown, and its form in the same place; a form that is put aside keeps what was typed. */
export function EditableClaim({ claim, children }: EditableClaimProps) {
  const t = useTranslations('claims');
  const [editing, setEditing] = useState(false);
  const [begun, setBegun] = useState(false);
  const form = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (editing) form.current?.querySelector('textarea')?.focus();
  }, [editing]);
  const open = () => {
    setEditing(true);
    setBegun(true);
  };
  const close = () => {
    setEditing(false);
    requestAnimationFrame(() => button.current?.querySelector('button')?.focus());
  };
  const done = () => {
    setBegun(false);
    close();
  };
  return (
    <>
      <div hidden={editing} ref={button}>
        {children}
        <Button size="small" variant="quiet" className="-ms-2 mt-2" onClick={open}>
          <Pencil aria-hidden="true" />
          {t(begun ? 'editOn' : 'edit')}
        </Button>
      </div>
      {begun && (
        <div hidden={!editing} ref={form}>
          <EditClaimForm claim={claim} onDone={done} onCancel={close} />
        </div>
      )}
    </>
  );
}
