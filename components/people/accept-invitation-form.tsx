import { useTranslations } from 'next-intl';
import { ActionForm } from '@/components/layout/action-form';
import { FormTextField } from '@/components/layout/form-text-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { acceptInvitationAction } from '@/lib/joining/actions';

type AcceptInvitationFormProps = {
  token: string;
  /** The address that the invitation names; null asks for one. */
  email: string | null;
  /** The first admin also names the publisher and the team. */
  first: boolean;
  /** What the address has: nothing yet, an account, or this very device's session. */
  account: 'none' | 'known' | 'signed-in';
};

const named = ['publisherName', 'teamName', 'email', 'name', 'password'] as const;

export function AcceptInvitationForm(props: AcceptInvitationFormProps) {
  const { token, email, first, account } = props;
  const t = useTranslations('auth');
  const field = (name: (typeof named)[number]) => ({ name, required: true });
  return (
    <ActionForm
      action={acceptInvitationAction}
      fields={{ token }}
      named={named}
      className="grid gap-4"
    >
      {first && (
        <>
          <FormTextField
            label={t('publisherName')}
            hint={t('publisherNameHint')}
            autoComplete="organization"
            {...field('publisherName')}
          />
          <FormTextField label={t('teamName')} hint={t('teamNameHint')} {...field('teamName')} />
        </>
      )}
      {email === null ? (
        <FormTextField
          label={t('email')}
          type="email"
          autoComplete="username"
          {...field('email')}
        />
      ) : (
        <input type="hidden" name="email" autoComplete="username" value={email} readOnly />
      )}
      {account === 'none' && (
        <>
          <FormTextField
            label={t('yourName')}
            hint={t('yourNameHint')}
            autoComplete="name"
            {...field('name')}
          />
          <FormTextField
            label={t('newPassword')}
            hint={t('newPasswordHint')}
            type="password"
            autoComplete="new-password"
            {...field('password')}
          />
        </>
      )}
      {account === 'known' && (
        <FormTextField
          label={t('password')}
          hint={t('knownAccount')}
          type="password"
          autoComplete="current-password"
          {...field('password')}
        />
      )}
      <SubmitButton className="mt-2">{first ? t('begin') : t('join')}</SubmitButton>
    </ActionForm>
  );
}
