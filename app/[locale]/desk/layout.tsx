import type { ReactNode } from 'react';
import { Words } from '@/components/layout/words';

/** Signed-in work waits for its data, so that what is missing or forbidden is a real 404. */
export const instant = false;

export default function DeskLayout({ children }: { children: ReactNode }) {
  return (
    <Words>
      {/* Sets the chosen theme before anything below it is painted. */}
      <script src="/theme.js" />
      {children}
    </Words>
  );
}
