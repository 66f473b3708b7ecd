import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { definitions, toOpenApi } from './openapi';

/** What the interface promises to other programs; its names do not change without a new version. */
const promised = `
  GET /me
  POST /documents · GET /documents · GET /documents/{id} · PATCH /documents/{id}
  POST /documents/{id}/versions · GET /documents/{id}/versions/{n}/text · GET /documents/{id}/annotations
  POST /documents/{id}/derivations · DELETE /derivations/{id}
  POST /claims · GET /claims · GET /claims/{id} · PATCH /claims/{id}
  GET /claims/{id}/similar · POST /claims/{id}/matches
  POST /claims/{id}/appearances
  POST /claims/{id}/evidence · PATCH /evidence/{id} · DELETE /evidence/{id}
  POST /claims/{id}/searches · POST /claims/{id}/assessments · PUT /claims/{id}/verdict
  GET /claims/{id}/checklist · POST /claims/{id}/transitions · POST /claims/{id}/approvals
  POST /claims/{id}/publications
  GET /claims/{id}/threads · POST /claims/{id}/threads · POST /threads/{id}/comments · PATCH /comments/{id}
  POST /threads/{id}/resolution · DELETE /threads/{id}/resolution
  GET /search · GET /events
  GET /published · GET /published/{slug} · GET /published/{slug}/versions/{n}`
  .split(/\n|·/)
  .map((line) => line.trim())
  .filter((line) => line !== '');

/** Parameters and fields that are promised by name. */
const named: Record<string, string> = {
  'POST /documents': 'title text publisher authors publishedOn url language kind',
  'GET /documents': 'q publisher language limit cursor',
  'POST /documents/{id}/derivations': 'from kind passage',
  'POST /claims': 'statement claimant claimedOn topics appearance',
  'GET /claims': 'q state assignee topic claimant similarTo limit cursor',
  'POST /claims/{id}/searches': 'where query searchedOn note',
  'POST /claims/{id}/assessments': 'rating confidence reasoning',
  'PUT /claims/{id}/verdict': 'rating confidence summary explanation wouldChange version',
  'POST /claims/{id}/transitions': 'to reason waivers',
  'POST /claims/{id}/approvals': 'digest decision note',
  'POST /claims/{id}/publications': 'kind note waivers',
  'POST /claims/{id}/threads': 'target body',
  'POST /threads/{id}/resolution': 'outcome',
  'GET /search': 'q limit cursor',
  'GET /published': 'q topic rating claimant publisher similarTo limit cursor',
};

/** Lists that are as long as there are rules or steps, and are answered whole as they were promised. */
const whole = ['GET /claims/{id}/checklist', 'GET /claims/{id}/steps'];

const operations = [...definitions.values()].map((definition) => ({
  name: `${definition.method.toUpperCase()} ${definition.path}`,
  definition,
}));
const find = (name: string) => operations.find((one) => one.name === name)?.definition;
const fieldsOf = (schema: z.ZodType | undefined) =>
  schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];

describe('what is promised', () => {
  it.each(promised)('%s is there', (name) => {
    expect(find(name)).toBeDefined();
  });

  it.each(Object.entries(named))('%s takes %s', (name, fields) => {
    const definition = find(name);
    const taken = [...fieldsOf(definition?.query), ...fieldsOf(definition?.body)];
    expect(fields.split(' ').filter((field) => !taken.includes(field))).toEqual([]);
  });
});

describe('every list', () => {
  const lists = operations.filter(
    ({ name, definition }) =>
      definition.method === 'get' &&
      fieldsOf(definition.response).includes('items') &&
      !whole.includes(name),
  );
  it.each([...lists.map(({ name }) => name), 'GET /search'])('%s goes by pages', (name) => {
    const definition = find(name);
    const query = definition?.query;
    expect(fieldsOf(query)).toEqual(expect.arrayContaining(['limit', 'cursor']));
    expect(fieldsOf(definition?.response)).toContain('nextCursor');
    const limit = query?.shape.limit as z.ZodType;
    expect(limit.safeParse('200').success).toBe(true);
    for (const wrong of ['201', '0', '-1', '1.5', 'many']) {
      expect(limit.safeParse(wrong).success, wrong).toBe(false);
    }
    expect(limit.parse(undefined)).toBeGreaterThanOrEqual(1);
  });
});

type Operation = {
  parameters?: { in: string; name: string }[];
  responses: Record<string, { content?: Record<string, unknown> }>;
};

describe('every operation of the document', () => {
  const document = toOpenApi('https://assay.example');
  const paths = document.paths as Record<string, Record<string, Operation>>;
  const each = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );

  it.each(each)('$method $path says how it refuses', ({ method, operation }) => {
    expect(Object.keys(operation.responses.default?.content ?? {})).toEqual([
      'application/problem+json',
    ]);
    const headers = (operation.parameters ?? []).filter((one) => one.in === 'header');
    const takesKey = headers.some(({ name }) => name === 'Idempotency-Key');
    expect(takesKey).toBe(method === 'post');
  });
});
