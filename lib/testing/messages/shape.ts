import {
  isPluralElement,
  isSelectElement,
  isTagElement,
  type MessageFormatElement,
  type PluralElement,
  parse,
  TYPE,
} from '@formatjs/icu-messageformat-parser';

/** What stands in a message at any depth, in the order in which it is written. */
export function elementsOf(text: string): MessageFormatElement[] {
  return inside(parse(text));
}

function inside(elements: readonly MessageFormatElement[]): MessageFormatElement[] {
  return elements.flatMap((element) => {
    if (isTagElement(element)) return [element, ...inside(element.children)];
    if (!isPluralElement(element) && !isSelectElement(element)) return [element];
    return [element, ...Object.values(element.options).flatMap(({ value }) => inside(value))];
  });
}

/** The words of a message without its arguments, every choice of it one after another. */
export function wordsOf(text: string): string {
  return elementsOf(text)
    .flatMap((element) => (element.type === TYPE.literal ? [element.value] : []))
    .join(' ');
}

/**
 * The arguments and tags of a message, each once, sorted: `<b>`, `{count}`, and the choices of a select, `{kind: a, other}`.
 * Two languages say the same when these are the same; whether a number is chosen by plural is each language's own matter.
 */
export function shapeOf(text: string): string[] {
  const shape = elementsOf(text).flatMap((element) => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return [];
    if (isTagElement(element)) return [`<${element.value}>`];
    if (!isSelectElement(element)) return [`{${element.value}}`];
    return [`{${element.value}: ${Object.keys(element.options).sort().join(', ')}}`];
  });
  return [...new Set(shape)].sort();
}

/**
 * The categories of number that a language has for whole numbers up to 1,000 and that a message leaves out (`count: two`).
 * A category is not asked for where every number of it has a case of its own (`=0` for Arabic `zero`).
 */
export function missingPlurals(text: string, language: string): string[] {
  return elementsOf(text)
    .filter(isPluralElement)
    .flatMap((plural) =>
      [...neededBy(plural, language)]
        .filter((category) => !(category in plural.options))
        .map((category) => `${plural.value}: ${category}`),
    );
}

function neededBy({ pluralType, options }: PluralElement, language: string): Set<string> {
  const rules = new Intl.PluralRules(language, { type: pluralType ?? 'cardinal' });
  const numbers = Array.from({ length: 1_001 }, (_, number) => number);
  return new Set(
    numbers.filter((number) => !(`=${number}` in options)).map((number) => rules.select(number)),
  );
}
