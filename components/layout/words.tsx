import { NextIntlClientProvider } from 'next-intl';
import { getMessages } from 'next-intl/server';
import type { ReactNode } from 'react';
import type { Messages } from '@/lib/i18n/messages';

type WordsProps = {
  /** The namespaces that client components below use; all of them when left out. */
  only?: (keyof Messages)[];
  children: ReactNode;
};

/** Hands interface text to client components. Public pages name what they need, to stay small. */
export async function Words({ only, children }: WordsProps) {
  const messages = await getMessages();
  const chosen = only ? Object.fromEntries(only.map((name) => [name, messages[name]])) : messages;
  return <NextIntlClientProvider messages={chosen}>{children}</NextIntlClientProvider>;
}
