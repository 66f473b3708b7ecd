'use client';

import { useCallback, useEffect, useState } from 'react';
import { selectionForm } from './claims-select';

const boxes = () =>
  document.querySelectorAll<HTMLInputElement>(`input[form="${selectionForm}"][name="claimId"]`);

/** How many claims of this page are selected and how many there are, and a way to select all or none. */
export function useClaimsSelection() {
  const [count, setCount] = useState({ selected: 0, all: 0 });
  const look = useCallback(() => {
    const all = [...boxes()];
    const selected = all.filter(({ checked }) => checked).length;
    setCount((last) =>
      last.selected === selected && last.all === all.length ? last : { selected, all: all.length },
    );
  }, []);
  // Another page or filter leaves other boxes, and this hook is not told otherwise.
  useEffect(look);
  useEffect(() => {
    // A reset takes effect after its event.
    const later = () => setTimeout(look);
    document.addEventListener('change', look);
    document.addEventListener('reset', later);
    return () => {
      document.removeEventListener('change', look);
      document.removeEventListener('reset', later);
    };
  }, [look]);
  const select = (checked: boolean) => {
    for (const box of boxes()) box.checked = checked;
    document.dispatchEvent(new Event('change'));
  };
  return { ...count, select };
}
