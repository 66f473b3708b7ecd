import { isolateAll } from './isolate';
import { directionOf, type Locale } from './locales';
import { loadMessages, type Messages } from './messages';

const isolated = new Map<Locale, Messages>();

/**
 * The words of a language as pages and mail say them: from right to left with every name and title in isolation. They are the
 * same for every request.
 */
export async function loadSaidMessages(locale: Locale): Promise<Messages> {
  const messages = await loadMessages(locale);
  if (directionOf(locale) === 'ltr') return messages;
  const known = isolated.get(locale) ?? isolateAll(messages);
  isolated.set(locale, known);
  return known;
}
