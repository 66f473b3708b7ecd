import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** The vocabulary of schema.org as its makers publish it, packed as N-Quads by the RDF project Zazuko. */
const file = createRequire(import.meta.url)
  .resolve('@vocabulary/schema')
  .replace(/index\.js$/, 'schema.nq');

const schema = (name: string) => `http://schema.org/${name}`;
const TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';
const SUBCLASS = 'http://www.w3.org/2000/01/rdf-schema#subClassOf';

let facts: Map<string, string[]> | undefined;

function read(): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const [, subject, predicate, object] = /^<([^>]+)> <([^>]+)> <([^>]+)> /.exec(line) ?? [];
    if (!subject || !predicate || !object) continue;
    const key = `${subject} ${predicate}`;
    found.set(key, [...(found.get(key) ?? []), object]);
  }
  return found;
}

function ask(subject: string, predicate: string): string[] {
  facts ??= read();
  return facts.get(`${subject} ${predicate}`) ?? [];
}

/** A type with all that it is a kind of. */
function lineage(type: string): string[] {
  return [type, ...ask(type, SUBCLASS).flatMap(lineage)];
}

const DAY = /^\d{4}(-\d{2}(-\d{2})?)?$/;
const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/;

/** Does a bare value fit one of the types that a property may have? */
function fits(value: string | number | boolean, ranges: readonly string[]): boolean {
  const may = (name: string) => ranges.includes(schema(name));
  if (typeof value === 'number') return may('Number') || may('Integer');
  if (typeof value === 'boolean') return may('Boolean');
  if (may('Text')) return true;
  if (may('URL') && /^https?:\/\//.test(value) && URL.canParse(value)) return true;
  if (may('Date') && DAY.test(value)) return true;
  return may('DateTime') && TIME.test(value);
}

/**
 * What the vocabulary of schema.org has against a piece of JSON-LD: types and properties that it does not know or has given
 * up, properties of other types (`domainIncludes`), and values of other types (`rangeIncludes`). Each as a sentence.
 */
export function faultsIn(value: unknown, ranges: readonly string[] = [], path = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((one) => faultsIn(one, ranges, path));
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    const named = ranges.map((range) => range.replace(schema(''), '')).join(' or ');
    return fits(value, ranges) ? [] : [`${path}: “${value}” is no ${named}`];
  }
  if (typeof value !== 'object' || value === null) return [`${path}: ${value} says nothing`];
  const {
    '@context': _context,
    '@id': _id,
    '@type': type,
    ...properties
  } = value as Record<string, unknown>;
  const types = [type].flat().map((one) => schema(String(one)));
  const line = types.flatMap(lineage);
  const unknown = types.filter((one) => ask(one, TYPE).length === 0);
  const wrong = ranges.length > 0 && !ranges.some((range) => line.includes(range));
  return [
    ...unknown.map((one) => `${path}: there is no type ${one}`),
    ...(wrong ? [`${path}: a ${type} is none of ${ranges.join(', ')}`] : []),
    ...Object.entries(properties).flatMap(([name, child]) => {
      const property = schema(name);
      const here = `${path}.${name}`;
      if (!ask(property, schema('domainIncludes')).some((domain) => line.includes(domain))) {
        return [`${here}: a ${type} has no such property`];
      }
      const instead = ask(property, schema('supersededBy'));
      if (instead.length > 0) return [`${here}: given up for ${instead}`];
      return faultsIn(child, ask(property, schema('rangeIncludes')), here);
    }),
  ];
}
