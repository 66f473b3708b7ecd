import { z } from 'zod';
import { claimFilterSchema } from '@/lib/claims/schema';

export const exportFormats = ['csv', 'jsonl'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** Which claims are written, as the list of claims filters them, and in which format. They come by their numbers. */
export const claimExportSchema = claimFilterSchema
  .omit({ sort: true, cursor: true, limit: true })
  .extend({ format: z.enum(exportFormats, { error: 'Choose csv or jsonl.' }).default('csv') });
export type ClaimExport = z.output<typeof claimExportSchema>;
