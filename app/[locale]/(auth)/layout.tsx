import type { ReactNode } from 'react';
import { Words } from '@/components/layout/words';

export default function AuthLayout({ children }: { children: ReactNode }) {
  return <Words only={['ui', 'layout', 'auth']}>{children}</Words>;
}
