import 'server-only';
import { db } from '@/lib/db';

/** The number of the public site's edition, as text: another number means that readers can see something new. */
export async function readEdition(): Promise<string> {
  const { number } = await db.publicEdition.findUniqueOrThrow({ where: { id: 1 } });
  return String(number);
}
