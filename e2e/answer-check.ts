import { expect } from '@playwright/test';
import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { definitions, toOpenApi } from '@/lib/api/openapi';

const NAME = 'openapi';

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats(ajv);
ajv.addSchema(JSON.parse(JSON.stringify(toOpenApi('https://assay.example'))), NAME);

const pointerPart = (part: string) =>
  encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'));

const validators = new Map<string, ValidateFunction>();

/** The check that the document has for an answer; its pointer leads to a schema of it. */
function validatorOf(...pointer: string[]): ValidateFunction {
  const $ref = `${NAME}#/${pointer.map(pointerPart).join('/')}`;
  const validate = validators.get($ref) ?? ajv.compile({ $ref });
  validators.set($ref, validate);
  return validate;
}

const operations = [...definitions.values()].map(({ method, path, status = 200, mediaType }) => ({
  ...{ method, path, status, mediaType },
  pattern: new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`),
  // `/claims/export` is itself before it is a claim.
  variables: path.split('{').length,
}));

function findOperation(method: string, path: string) {
  return operations
    .filter((one) => one.method === method && one.pattern.test(path))
    .toSorted((one, other) => one.variables - other.variables)[0];
}

type Given = { status: number; type: string; body: unknown };

/** An answer of the API is one that the OpenAPI document describes: of that status, media type and shape, refusals too. */
export function expectDescribed(method: string, address: string, { status, type, body }: Given) {
  const path = new URL(address, 'http://here').pathname.replace(/^\/api\/v1/, '');
  const operation = findOperation(method.toLowerCase(), path);
  const what = `${method.toUpperCase()} ${path} ${status}`;
  if (status >= 400) {
    expect(type, what).toBe('application/problem+json');
    const validate = validatorOf('components', 'schemas', 'Problem');
    expect(validate(body) ? [] : validate.errors, what).toEqual([]);
    expect((body as { status: number }).status, what).toBe(status);
    return;
  }
  if (!operation || status === 204 || status >= 300 || !/json/.test(type)) return;
  if (!/json/.test(operation.mediaType ?? 'json')) return;
  const media = operation.mediaType ?? 'application/json';
  const key = `${operation.status}`;
  const schema = ['paths', operation.path, operation.method, 'responses', key, 'content', media];
  const validate = validatorOf(...schema, 'schema');
  expect(
    validate(body) ? [] : validate.errors,
    `${what}: ${JSON.stringify(body).slice(0, 300)}`,
  ).toEqual([]);
}
