import { escapeXml } from '@/lib/feeds/xml';
import { type JsonSchema, nameOf } from './document';
import { code, prose } from './html';

/** Schemas nest a few times; what is deeper has a name of its own. */
const DEEPEST = 6;

/** What kind of value a schema takes, as HTML: `text`, `list of Claim` with a link, one of several words. */
export function kindOf(schema: JsonSchema): string {
  const name = nameOf(schema);
  if (name) return `<a href="#schema-${escapeXml(name)}">${escapeXml(name)}</a>`;
  if (schema.const !== undefined) return code(String(schema.const));
  if (schema.enum) return schema.enum.map((one) => code(String(one))).join(' · ');
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return [...new Set(choices.map(kindOf))].join(' or ');
  if (schema.prefixItems) return `[${schema.prefixItems.map(kindOf).join(', ')}]`;
  if (schema.type === 'array') return schema.items ? `list of ${kindOf(schema.items)}` : 'list';
  const kinds = [schema.type ?? (schema.properties ? 'object' : 'anything')].flat();
  const format = schema.format ? ` (${escapeXml(schema.format)})` : '';
  return `${kinds.map((kind) => escapeXml(kind)).join(' or ')}${format}`;
}

/** The limits of a value in few words; empty where there are none but those of its kind. */
export function limitsOf(schema: JsonSchema): string {
  const { minLength = 0, maxLength, minimum, exclusiveMinimum, maximum, maxItems } = schema;
  const least = minimum ?? (exclusiveMinimum === undefined ? undefined : exclusiveMinimum + 1);
  const isNumber = least !== undefined && Math.abs(least) < Number.MAX_SAFE_INTEGER;
  const most = maximum !== undefined && maximum < 2_147_483_647 ? maximum : undefined;
  const grouped = (count: number) => count.toLocaleString('en');
  return [
    maxLength !== undefined &&
      `${minLength > 0 ? `${minLength} to ` : 'at most '}${grouped(maxLength)} characters`,
    isNumber && most !== undefined && `${grouped(least)} to ${grouped(most)}`,
    isNumber && most === undefined && `at least ${grouped(least)}`,
    maxItems !== undefined && `at most ${grouped(maxItems)}`,
    schema.default !== undefined && `${JSON.stringify(schema.default)} unless told`,
  ]
    .filter((part) => part !== false)
    .join(', ');
}

/** The objects that a schema has in it where it has no name for them, each to be told field by field. */
function innerOf(schema: JsonSchema): JsonSchema[] {
  if (nameOf(schema)) return [];
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return choices.flatMap(innerOf);
  if (schema.items) return innerOf(schema.items);
  if (schema.properties) return [schema];
  if (typeof schema.additionalProperties === 'object') return innerOf(schema.additionalProperties);
  return [];
}

/** The fields of a schema as nested lists; several shapes one after the other. Empty for a value without fields. */
export function fieldList(schema: JsonSchema, depth = 0): string {
  if (depth > DEEPEST) return '';
  const lists = innerOf(schema).map(({ properties = {}, required = [] }) => {
    const items = Object.entries(properties).map(([field, part]) =>
      fieldItem(field, part, required.includes(field), depth),
    );
    return `<ul class="fields">${items.join('')}</ul>`;
  });
  return lists.join('<p class="or">or</p>');
}

function fieldItem(field: string, part: JsonSchema, isRequired: boolean, depth: number): string {
  const said = [limitsOf(part), part.description ? prose(part.description) : '']
    .filter((text) => text !== '')
    .join('. ');
  const optional = isRequired ? '' : ' <i>optional</i>';
  const told = said ? ` <span>${said}</span>` : '';
  return `<li><b>${escapeXml(field)}</b> ${kindOf(part)}${optional}${told}${fieldList(part, depth + 1)}</li>`;
}
