import 'server-only';
import { db } from '@/lib/db';

/** Puts rows of the same count together, which keeps reading quick; what they come to stays the same at every moment. */
export async function settleInsights(): Promise<void> {
  await db.$executeRaw`SELECT settle_insights()`;
}
