import type { Metadata, Route } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { AuthPage } from '@/components/people/auth-page';
import { ProviderSignIn } from '@/components/people/provider-sign-in';
import { SignInForm } from '@/components/people/sign-in-form';
import { SignOutForm } from '@/components/people/sign-out-form';
import { Notice } from '@/components/ui/notice';
import { getSignedIn, getViewer } from '@/lib/auth/viewer';
import { paths } from '@/lib/paths';
import { getProviderName } from '@/lib/people/queries';
import { safeNextPath } from '@/lib/people/schema';
import { getInstallation } from '@/lib/publisher/queries';

/** Where to go afterwards is in the address, which is known only when somebody asks. */
export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('auth');
  return { title: t('signInTitle'), robots: { index: false } };
}

export default async function SignInPage({ searchParams }: PageProps<'/[locale]/sign-in'>) {
  const { next, problem, error, callbackUrl } = await searchParams;
  const target = safeNextPath(next) ?? safeNextPath(callbackUrl);
  if ((await getViewer()).kind === 'member') redirect((target ?? paths.desk.home()) as Route);
  const person = await getSignedIn();
  const t = await getTranslations('auth');
  const { name } = await getInstallation();
  const provider = getProviderName();
  return (
    <AuthPage eyebrow={name} title={t('signInTitle')} lead={t('signInLead', { publisher: name })}>
      {problem === 'unknown-account' && <Notice tone="error">{t('unknownAccount')}</Notice>}
      {error && <Notice tone="error">{t('providerFailed')}</Notice>}
      {person && (
        <Notice tone="warn" action={<SignOutForm>{t('signOut')}</SignOutForm>}>
          {t('signedInWithoutTeam', { email: person.email })}
        </Notice>
      )}
      <SignInForm next={target ?? undefined} />
      {provider && <ProviderSignIn name={provider} next={target ?? paths.desk.home()} />}
      <p className="border-t pt-4 text-12 text-muted">{t('noAccount')}</p>
    </AuthPage>
  );
}
