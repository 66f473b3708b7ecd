import type { HookEventType } from '@/lib/webhook-events/catalogue';

type Word<Type extends string> = Type extends `${infer Noun}.${infer Verb}`
  ? `${Noun}_${Verb}`
  : never;

/** The name of an event among the words: dots mean something else there. */
export function wordOf<Type extends HookEventType>(type: Type): Word<Type> {
  return type.replace('.', '_') as Word<Type>;
}
