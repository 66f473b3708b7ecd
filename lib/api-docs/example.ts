import { type JsonSchema, nameOf, type OpenApiDocument } from './document';

type Shared = OpenApiDocument['components']['schemas'];

/** How deep an example shows what is optional: below that, only what has to be there. */
const DEPTH = 3;

/** Words by the name of a field, so that an example reads like something. */
const words: Readonly<Record<string, string>> = {
  statement: 'The new harbour handled four million tonnes in its first year.',
  title: 'Annual report 2023',
  name: 'Tamar Harbour Authority',
  publisher: 'Tamar Harbour Authority',
  text: 'Annual report 2023. The harbour handled 4.1 million tonnes in its first year.',
  exact: 'The harbour handled 4.1 million tonnes in its first year.',
  reason: 'The operator’s own figure.',
  reasoning: 'Both counts are documented; they count different things.',
  summary: 'The operator and the auditors count differently.',
  explanation: 'The operator counts gross tonnes, the auditors what passed the gates.',
  wouldChange: 'A count that both accept.',
  body: 'Gross or net?',
  outcome: 'Gross tonnes.',
  where: 'Statistics office',
  query: 'Tamar tonnage',
  slug: 'harbour-four-million-tonnes',
  key: 'mixed',
  rating: 'mixed',
  language: 'en',
  email: 'reader@example.org',
  timeZone: 'Europe/Paris',
  typing: 'verdict',
  pointsTo: 'version:2',
  leaveOut: 'A name that is nobody’s business',
};

const formats: Readonly<Record<string, string>> = {
  uuid: '019a7c3e-5d2b-7f10-8a64-2c9e1b7d4f05',
  date: '2024-02-01',
  'date-time': '2026-03-04T05:06:07.000Z',
  uri: 'https://tamar.example/report',
};

/** A value that a schema takes, made from its formats and limits; `field` is the name of the property that holds it. */
export function exampleOf(schema: JsonSchema, shared: Shared, field = '', depth = 0): unknown {
  const name = nameOf(schema);
  if (name !== null) return exampleOf(shared[name] ?? {}, shared, field, depth + 1);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return exampleOf(pick(choices), shared, field, depth);
  if (schema.prefixItems) {
    return schema.prefixItems.map((part, nth) =>
      part.type === 'integer' ? nth * 8 : exampleOf(part, shared, field, depth),
    );
  }
  const [type] = [schema.type].flat();
  if (type === 'object' || schema.properties) return objectOf(schema, shared, depth);
  if (type === 'array') {
    const least = schema.minItems ?? 0;
    const isDeep = depth > DEPTH && least === 0;
    return isDeep || !schema.items ? [] : [exampleOf(schema.items, shared, field, depth + 1)];
  }
  if (type === 'integer' || type === 'number') return numberOf(schema);
  if (type === 'boolean') return true;
  if (type === 'null') return null;
  return type === 'string' ? textOf(schema, field) : {};
}

function pick(choices: JsonSchema[]): JsonSchema {
  return choices.find(({ type }) => type !== 'null') ?? choices[0] ?? {};
}

function objectOf(schema: JsonSchema, shared: Shared, depth: number): Record<string, unknown> {
  const { properties = {}, required = [], propertyNames, additionalProperties } = schema;
  const fields = Object.entries(properties).filter(
    ([field]) => required.includes(field) || depth < DEPTH,
  );
  const known = fields.map(([field, part]) => [field, exampleOf(part, shared, field, depth + 1)]);
  if (known.length > 0 || typeof additionalProperties !== 'object')
    return Object.fromEntries(known);
  const names = propertyNames?.enum ?? ['name'];
  const needed = required.length > 0 ? required : names.slice(0, 1);
  return Object.fromEntries(
    needed.map((name) => [name, exampleOf(additionalProperties, shared, '', depth + 1)]),
  );
}

function numberOf({ minimum = 0, exclusiveMinimum, maximum }: JsonSchema): number {
  const least = Math.max(minimum, exclusiveMinimum === undefined ? 1 : exclusiveMinimum + 1);
  return Math.min(least, maximum ?? least);
}

function textOf({ format, pattern, maxLength }: JsonSchema, field: string): string {
  const told = format && formats[format];
  if (told) return told;
  if (pattern?.includes('[0-9a-f]{64}')) return '7d5a'.repeat(16);
  if (pattern?.startsWith('^Q')) return 'Q1490';
  if (pattern?.includes('\\d\\d:') || pattern?.includes(':[0-5]')) return '07:30';
  return (words[field] ?? '…').slice(0, maxLength);
}
