import type { ReactNode } from 'react';
import { PublicFrame } from '@/components/layout/public-frame';
import { Words } from '@/components/layout/words';

/** Built before any request; whoever is signed in makes no difference here. */
export const ensureStatic = 'navigation';

export default function PublicLayout({ children }: { children: ReactNode }) {
  return (
    <Words only={['ui', 'layout']}>
      <PublicFrame publisher="The River Desk" demo>
        {children}
      </PublicFrame>
    </Words>
  );
}
