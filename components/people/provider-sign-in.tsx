'use client';

import { useTranslations } from 'next-intl';
import { useState, useTransition } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';

type ProviderSignInProps = { name: string; next: string };

/** Signing in at another site, where the installation names one; next-auth asks for a token against forgery first. */
export function ProviderSignIn({ name, next }: ProviderSignInProps) {
  const t = useTranslations('auth');
  const [failed, setFailed] = useState(false);
  const [pending, start] = useTransition();
  const leave = () =>
    start(async () => {
      try {
        location.assign(await addressOfProvider(next));
      } catch {
        setFailed(true);
      }
    });
  return (
    <div className="grid gap-3">
      {failed && <Notice tone="error">{t('providerFailed')}</Notice>}
      <Button pending={pending} onClick={leave}>
        {t('signInWith', { name })}
      </Button>
    </div>
  );
}

async function addressOfProvider(next: string): Promise<string> {
  const token = await (await fetch('/api/auth/csrf')).json();
  const answer = await fetch('/api/auth/signin/oidc', {
    method: 'POST',
    body: new URLSearchParams({ csrfToken: token.csrfToken, callbackUrl: next, json: 'true' }),
  });
  return (await answer.json()).url;
}
