const FIRST_STRONG_ISOLATE = '\u2068';
const POP_DIRECTIONAL_ISOLATE = '\u2069';

/** A name in isolation: it orders nothing around it, and keeps the page's side where `dir="auto"` would take that of the name. */
export function isolate(text: string): string {
  return `${FIRST_STRONG_ISOLATE}${text}${POP_DIRECTIONAL_ISOLATE}`;
}

/** Signs that stand with the number after them: apart from it they would change sides. */
const withNext = /[#+−±/]$/;

/**
 * A message (ICU) in which each argument without a format stands in isolation (Unicode UAX #9, as Fluent does it): a name or a
 * title in another direction then orders nothing around it. For languages written from right to left, whose sentences hold
 * names and quotations written from left to right.
 */
export function isolateArguments(message: string): string {
  return isolateFrom(message, 0).text;
}

/** Every message of a tree so. */
export function isolateAll<T extends object>(messages: T): T {
  const entries = Object.entries(messages).map(([key, value]) => [
    key,
    typeof value === 'string' ? isolateArguments(value) : isolateAll(value),
  ]);
  return Object.fromEntries(entries) as T;
}

type Read = { text: string; end: number };

/** A message that begins at `start` and ends with the brace that closes it, or with the text. */
function isolateFrom(source: string, start: number): Read {
  let text = '';
  let at = start;
  while (at < source.length && source[at] !== '}') {
    if (source[at] === "'" && /[{}]/.test(source[at + 1] ?? '')) {
      const close = source.indexOf("'", at + 1);
      const end = close < 0 ? source.length : close + 1;
      text += source.slice(at, end);
      at = end;
    } else if (source[at] === '{') {
      const argument = isolateArgument(source, at);
      const plain = /^\{\s*\w+\s*\}$/.test(argument.text);
      const alone = plain && !withNext.test(text) && source[argument.end] !== '%';
      text += alone
        ? `${FIRST_STRONG_ISOLATE}${argument.text}${POP_DIRECTIONAL_ISOLATE}`
        : argument.text;
      at = argument.end;
    } else {
      text += source[at];
      at += 1;
    }
  }
  return { text, end: at };
}

/** An argument from its opening brace on; the braces within are those of the messages that it chooses from. */
function isolateArgument(source: string, start: number): Read {
  let text = '{';
  let at = start + 1;
  while (at < source.length && source[at] !== '}') {
    if (source[at] === '{') {
      const choice = isolateFrom(source, at + 1);
      text += `{${choice.text}}`;
      at = choice.end + 1;
    } else {
      text += source[at];
      at += 1;
    }
  }
  return { text: `${text}}`, end: at + 1 };
}
