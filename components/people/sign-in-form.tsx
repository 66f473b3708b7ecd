import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/layout/action-form';
import { FormTextField } from '@/components/layout/form-text-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { signInAction } from '@/lib/people/actions';

type SignInFormProps = {
  /** Where to go afterwards: a path of this site. */
  next?: string;
};

/** The e-mail address stays after a refusal; the password is asked for again. */
export function SignInForm({ next }: SignInFormProps) {
  const t = useTranslations('auth');
  return (
    <ActionForm
      action={signInAction}
      fields={{ next }}
      named={['email', 'password']}
      className="grid gap-4"
    >
      <FormTextField
        label={t('email')}
        name="email"
        type="email"
        autoComplete="username"
        required
      />
      <FormTextField
        label={t('password')}
        name="password"
        type="password"
        autoComplete="current-password"
        required
      />
      <SubmitButton className="mt-2">{t('signIn')}</SubmitButton>
    </ActionForm>
  );
}
