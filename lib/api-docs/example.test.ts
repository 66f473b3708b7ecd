import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { toOpenApi } from '@/lib/api/openapi';
import { listOperations, type OpenApiDocument } from './document';
import { exampleOf } from './example';

const document: OpenApiDocument = JSON.parse(JSON.stringify(toOpenApi('https://assay.example')));
const { schemas } = document.components;

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats(ajv);
ajv.addFormat('binary', true);
ajv.addSchema(document, 'openapi');

const spell = (part: string) =>
  encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'));

function faultsOf(pointer: string[], value: unknown) {
  const validate = ajv.compile({ $ref: `openapi#/${pointer.map(spell).join('/')}` });
  return validate(value) ? [] : { faults: validate.errors, value };
}

describe('an example is what its schema takes', () => {
  it.each(Object.keys(schemas))('%s', (name) => {
    const value = exampleOf(schemas[name] ?? {}, schemas);
    expect(faultsOf(['components', 'schemas', name], value)).toEqual([]);
  });

  // What is answered is made of the shared schemas, which are held above.
  const bodies = listOperations(document).flatMap(({ method, path, operation }) =>
    Object.entries(operation.requestBody?.content ?? {}).map(([type, { schema }]) => ({
      ...{ name: `${method} ${path} asks ${type}`, schema },
      pointer: ['paths', path, method.toLowerCase(), 'requestBody', 'content', type, 'schema'],
    })),
  );

  it.each(bodies)('$name', ({ pointer, schema = {} }) => {
    expect(faultsOf(pointer, exampleOf(schema, schemas))).toEqual([]);
  });
});
