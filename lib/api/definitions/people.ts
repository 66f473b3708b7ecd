import { z } from 'zod';
import { Role } from '@/prisma/generated/enums';
import { define } from '../definition';
import { idField, ratingField } from '../fields';

const team = z.object({
  id: idField,
  slug: z.string(),
  name: z.string(),
  isDemonstration: z.boolean(),
  role: z.enum(Role),
  ratings: z.array(ratingField.extend({ definition: z.string() })),
});

export const readMe = define({
  method: 'get',
  path: '/me',
  tag: 'people',
  summary: 'Who I am, and my teams with role and rating scale',
  access: 'anyone',
  response: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('visitor') }),
    z.object({
      kind: z.literal('member'),
      id: idField,
      name: z.string(),
      teamId: idField.meta({ description: 'The team I act in with this token or session' }),
      role: z.enum(Role),
      mayWrite: z.boolean().meta({ description: 'False for a token that may only read' }),
      teams: z.array(team),
    }),
  ]),
});
