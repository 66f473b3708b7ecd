'use server';

import { refresh } from 'next/cache';
import { memberAction } from '@/lib/action';
import { webhookIdSchema } from '@/lib/webhooks/schema';
import { replayDelivery, replayUnsent, sendTest } from './mutations';
import { deliveryIdSchema, replaySchema } from './schema';

/** Form: webhookId. Whether it arrived is in the log. */
export const sendTestAction = memberAction(
  webhookIdSchema,
  async (member, input): Promise<void> => {
    await sendTest(member, input);
    refresh();
  },
);

/** Form: webhookId, deliveryId. */
export const replayDeliveryAction = memberAction(
  deliveryIdSchema,
  async (member, input): Promise<void> => {
    await replayDelivery(member, input);
    refresh();
  },
);

/** Form: webhookId, since. */
export const replayUnsentAction = memberAction(
  replaySchema,
  async (member, input): Promise<void> => {
    await replayUnsent(member, input);
    refresh();
  },
);
