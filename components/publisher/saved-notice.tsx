'use client';

import { useSentForm } from '@/components/layout/sent-form';
import { Notice } from '@/components/ui/notice';

/** That the form around it was saved. */
export function SavedNotice({ children }: { children: string }) {
  return useSentForm().status === 'done' ? <Notice>{children}</Notice> : null;
}
