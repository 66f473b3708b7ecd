import { z } from 'zod';
import { passageSchema } from '@/lib/passages/schema';
import { nestPassage } from '@/lib/quotations/form';
import { DerivationKind } from '@/prisma/generated/enums';

const id = z.uuid('This is not an id.');

/** Document `fromId` draws on document `toId`; the passage is where it says so. */
export const derivationSchema = z.object({
  fromId: id,
  toId: id,
  kind: z.enum(DerivationKind, {
    error: 'Choose how it draws on the other: quotes, republishes, cites, or translates.',
  }),
  passage: passageSchema.optional(),
});
/** The same with the flat fields of a passage, as forms send it. */
export const flatDerivationSchema = z.preprocess(
  (form) => nestPassage(form, 'passage'),
  derivationSchema,
);
export type DerivationInput = z.output<typeof derivationSchema>;

export const derivationRemovalSchema = z.object({ derivationId: id });
export type DerivationRemoval = z.output<typeof derivationRemovalSchema>;
