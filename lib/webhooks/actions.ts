'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { memberAction } from '@/lib/action';
import { paths } from '@/lib/paths';
import { addWebhook, changeWebhook, removeWebhook, rotateSecret } from './mutations';
import {
  webhookFormSchema,
  webhookIdSchema,
  webhookSchema,
  webhookSwitchFormSchema,
} from './schema';
import { switchWebhook } from './switch-mutations';

/** Form: name, url, events. The result holds the secret, which is shown once. */
export const addWebhookAction = memberAction(webhookSchema, async (member, input) => {
  const { id, name, secret } = await addWebhook(member, input);
  refresh();
  return { id, name, secret };
});

/** Form: the same, webhookId, version. */
export const changeWebhookAction = memberAction(
  webhookFormSchema,
  async (member, input): Promise<void> => {
    await changeWebhook(member, input);
    refresh();
  },
);

/** Form: webhookId, on. */
export const switchWebhookAction = memberAction(
  webhookSwitchFormSchema,
  async (member, input): Promise<void> => {
    await switchWebhook(member, input);
    refresh();
  },
);

/** Form: webhookId. The result holds the new secret, which is shown once. */
export const rotateWebhookSecretAction = memberAction(webhookIdSchema, async (member, input) => {
  const result = await rotateSecret(member, input);
  refresh();
  return result;
});

/** Form: webhookId. Leads to the others. */
export const removeWebhookAction = memberAction(
  webhookIdSchema,
  async (member, input): Promise<void> => {
    await removeWebhook(member, input);
    redirect(paths.desk.settings('webhooks'));
  },
);
