'use client';

import { useEffect, useState } from 'react';
import { selectionForm } from './claims-select';

const boxes = () =>
  document.querySelectorAll<HTMLInputElement>(`input[form="${selectionForm}"][name="claimId"]`);

/** How many claims of this page are selected and how many there are, and a way to select all or none. */
export function useClaimsSelection() {
  const [count, setCount] = useState({ selected: 0, all: 0 });
  useEffect(() => {
    const look = () => {
      const all = [...boxes()];
      setCount({ selected: all.filter(({ checked }) => checked).length, all: all.length });
    };
    // A reset takes effect after its event; a changed list is noticed at the next look.
    const later = () => setTimeout(look);
    look();
    document.addEventListener('change', look);
    document.addEventListener('reset', later);
    return () => {
      document.removeEventListener('change', look);
      document.removeEventListener('reset', later);
    };
  }, []);
  const select = (checked: boolean) => {
    for (const box of boxes()) box.checked = checked;
    document.dispatchEvent(new Event('change'));
  };
  return { ...count, select };
}
