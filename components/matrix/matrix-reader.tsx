'use client';

import { type ReactNode, useRef } from 'react';
import { CellPanel } from './cell-panel';
import { useCellPanel } from './use-cell-panel';
import { useGridKeys } from './use-grid-keys';

type MatrixReaderProps = {
  /** Where the API answers one row; the claim's id is appended. */
  rowAddress: string;
  /** The table, made on the server. */
  children: ReactNode;
};

/** Brings a matrix to life: arrow keys from sign to sign, and the words of the sign that is pointed at. */
export function MatrixReader({ rowAddress, children }: MatrixReaderProps) {
  const frame = useRef<HTMLDivElement>(null);
  useGridKeys(frame);
  const { open, hide, giveBack, stay, leave } = useCellPanel(frame, rowAddress);
  return (
    <>
      <div ref={frame} className="matrix-frame">
        {children}
      </div>
      {open && (
        <CellPanel open={open} onClose={hide} onBack={giveBack} onEnter={stay} onLeave={leave} />
      )}
    </>
  );
}
