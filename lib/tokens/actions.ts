'use server';

import { refresh } from 'next/cache';
import { memberAction } from '@/lib/action';
import { createTokenSchema, tokenIdSchema } from '@/lib/people/schema';
import { createToken, revokeToken } from './mutations';

/** Form: name, scope. The result holds the token, which is shown once. */
export const createTokenAction = memberAction(createTokenSchema, async (member, input) => {
  const { token } = await createToken(member, input);
  refresh();
  return { token, name: input.name };
});

/** Form: tokenId. */
export const revokeTokenAction = memberAction(tokenIdSchema, async (member, input) => {
  await revokeToken(member, input);
  refresh();
});
