import { getSayer } from '@/lib/sentences/say';

type SaidProps = { sentence: string | null | undefined };

/** A sentence of lib (a rule, a stored reason) in the language of the page; nothing for none. Server components only. */
export async function Said({ sentence }: SaidProps) {
  const say = await getSayer();
  return say(sentence) ?? null;
}
