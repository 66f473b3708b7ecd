import type { ReactNode } from 'react';
import { SubmitButton } from '@/components/ui/submit-button';
import { signOutAction } from '@/lib/people/actions';

type SignOutFormProps = {
  /** Where to go afterwards: a path of this site. */
  next?: string;
  children: ReactNode;
};

/** Signs this device out; works without JavaScript. */
export function SignOutForm({ next, children }: SignOutFormProps) {
  return (
    <form action={signOutAction.bind(null, next)}>
      <SubmitButton variant="secondary">{children}</SubmitButton>
    </form>
  );
}
