import { parseSync } from 'vite';

type Node = { type: string; [key: string]: unknown };

/** Attributes that people read or hear, on elements and on components of ours. */
const spoken =
  /^(?:alt|title|placeholder|label|hint|lead|description|legend|caption|summary|aria-(?:label|description|valuetext|roledescription|placeholder))$/;

/** Letters of any script, but for what is the same in every language: units, keys, names of formats. */
const letters = /\p{L}/u;
const everywhere = /^(?:sha256|https:\/\/|Q148|[jkx]|Shift|Enter|Assay|M)$/;

/** Each language has its own. */
const quotationMarks = /[“”„‟«»‹›「」『』]/;

/** A list joined by hand has the comma, or the semicolon, of one language. */
const byHand = /^[,;:、،؛] ?$/;

/**
 * What stands on a screen without coming from the catalogues: text between tags, literals that are shown as text or in an
 * attribute that is read out, quotation marks in any string, and lists joined by hand. `source` is TypeScript with JSX.
 */
export function hardWords(source: string): string[] {
  const { program, errors } = parseSync('screen.tsx', source);
  if (errors.length > 0) throw new Error(errors[0]?.message);
  const found: string[] = [];
  walk(program as unknown as Node, (node) => found.push(...wordsOf(node)));
  return [...new Set(found)];
}

function wordsOf(node: Node): string[] {
  const { type } = node;
  if (type === 'JSXText') return [String(node.value).trim()].filter(isWords);
  if (type === 'JSXElement' || type === 'JSXFragment') {
    const shown = (node.children as Node[]).filter(
      (child) => child.type === 'JSXExpressionContainer',
    );
    return shown.flatMap((child) => literalsOf(child.expression as Node)).filter(isWords);
  }
  if (type === 'JSXAttribute') {
    const value = node.value as Node | null;
    if (!value || !spoken.test(String((node.name as Node).name))) return [];
    const shown = value.type === 'JSXExpressionContainer' ? (value.expression as Node) : value;
    return literalsOf(shown).filter(isWords);
  }
  if (type === 'Literal' || type === 'TemplateElement') {
    return [textOf(node)].filter((text) => quotationMarks.test(text));
  }
  if (type === 'CallExpression' && isJoin(node)) return [`join('${textOf(firstOf(node))}')`];
  return [];
}

function isWords(text: string): boolean {
  return (letters.test(text) && !everywhere.test(text)) || quotationMarks.test(text);
}

/** The strings that an expression may come to. */
function literalsOf(node: Node): string[] {
  const parts = (...keys: string[]) => keys.flatMap((key) => literalsOf(node[key] as Node));
  if (node.type === 'Literal') return [textOf(node)];
  if (node.type === 'TemplateLiteral')
    return (node.quasis as Node[]).map((quasi) => textOf(quasi).trim());
  if (node.type === 'ConditionalExpression') return parts('consequent', 'alternate');
  if (node.type === 'LogicalExpression') return parts('left', 'right');
  return [];
}

function textOf(node: Node): string {
  if (node.type === 'TemplateElement') return String((node.value as { cooked: string }).cooked);
  return typeof node.value === 'string' ? node.value : '';
}

function firstOf(call: Node): Node {
  return (call.arguments as Node[])[0] ?? { type: 'None' };
}

function isJoin(call: Node): boolean {
  const { property } = call.callee as { property?: Node };
  return property?.name === 'join' && byHand.test(textOf(firstOf(call)));
}

function walk(node: Node, visit: (node: Node) => void): void {
  visit(node);
  for (const child of Object.values(node).flat()) {
    if (child && typeof child === 'object' && 'type' in child) walk(child as Node, visit);
  }
}
