import { globSync, readFileSync } from 'node:fs';
import { parseSync } from 'vite';

/** A sentence that stands in a source text: as a catalogue names it, with `{0}` and so on for its values. */
export type Found = { pattern: string; place: string; values: string[] };

type Syntax = { type: string; start: number; end: number; [key: string]: unknown };

/**
 * Rooms that say nothing on a screen: programs read the API, whoever runs the installation reads the command line. The
 * definitions of a first scale are a team's own words from then on.
 */
const elsewhere =
  /^lib\/(api|testing|installation|env\.ts|log\.ts|auth\/config\.ts|audit-check|factcheck|citations|share-pictures|cursor\.ts|listeners|live|presence|teams\/default-ratings\.ts)\b/;

/** What is called with sentences for programmers, and properties that only the API's document has. */
const unspoken = /^(?:Error|TypeError|EnvironmentError|describe|meta|warn|info|error|debug)$/;

const SENTENCE = /^[“#\p{Lu}{][^\n]*\s[^\n]*[.?]”?(?: \{\d\})?$/su;

/** Every sentence in lib/ that can reach a person. */
export function collectSentences(): Found[] {
  return globSync('lib/**/*.ts')
    .filter((file) => !/\.(test|d)\.ts$/.test(file) && !elsewhere.test(file))
    .sort()
    .flatMap((file) => sentencesOf(file, readFileSync(file, 'utf8')));
}

/** The sentences of one source text: its literals and templates that read as one, but for what programmers are told. */
export function sentencesOf(file: string, source: string): Found[] {
  const found: Found[] = [];
  const keep = (node: Syntax, pattern: string) => {
    const values = partsOf(node, 'expressions').map(({ start, end }) => source.slice(start, end));
    found.push({
      pattern,
      place: `${file}:${source.slice(0, node.start).split('\n').length}`,
      values,
    });
  };
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) for (const part of node) visit(part);
    if (!isSyntax(node)) return;
    if (isUnspoken(node)) {
      visit(node.callee);
      return;
    }
    const pattern = patternOf(node);
    if (pattern !== undefined && SENTENCE.test(pattern)) keep(node, pattern);
    const refusal = refusalOf(node);
    const words = refusal && patternOf(refusal);
    // What does not even read as a sentence is said to people all the same.
    if (refusal && words !== undefined && !SENTENCE.test(words)) keep(refusal, words);
    for (const part of Object.values(node)) visit(part);
  };
  visit(parseSync(file, source).program);
  return found;
}

function patternOf(node: Syntax): string | undefined {
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node.type !== 'TemplateLiteral') return undefined;
  return partsOf(node, 'quasis')
    .map((quasi, index) => `${index > 0 ? `{${index - 1}}` : ''}${writtenIn(quasi)}`)
    .join('');
}

function writtenIn({ value }: Syntax): string {
  return value && typeof value === 'object' && 'cooked' in value ? String(value.cooked) : '';
}

/** What an AppError says. */
function refusalOf(node: Syntax): Syntax | undefined {
  const { callee } = node;
  if (node.type !== 'NewExpression' || !isSyntax(callee) || callee.name !== 'AppError') return;
  return partsOf(node, 'arguments')[1];
}

/** A schema's own sentences stand in the callee of its `describe` and `meta`. */
function isUnspoken({ type, callee }: Syntax): boolean {
  if (type !== 'CallExpression' && type !== 'NewExpression') return false;
  if (!isSyntax(callee)) return false;
  const { name } = isSyntax(callee.property) ? callee.property : callee;
  return unspoken.test(String(name));
}

/** Words of ours that are chosen inside a sentence by a condition: no translation could reach them. */
export function wordsChosenIn({ values }: Found): boolean {
  return values.some((value) => /[?:]\s*(?:'[^']*\p{L}[^']*'|`[^`]*\p{L}[^`]*`)/u.test(value));
}

const partsOf = (node: Syntax, key: string): Syntax[] => {
  const parts = node[key];
  return Array.isArray(parts) ? parts.filter(isSyntax) : [];
};

function isSyntax(node: unknown): node is Syntax {
  return typeof node === 'object' && node !== null && 'type' in node && 'start' in node;
}
