import { escapeXml } from '@/lib/feeds/xml';
import type { JsonSchema, OpenApiDocument, Parameter, Placed, Webhook } from './document';
import { exampleOf } from './example';
import { fieldList, kindOf, limitsOf } from './fields';
import { code, fold, json, prose, table } from './html';

type Shared = OpenApiDocument['components']['schemas'];

/** One operation with its anchor: what it does, who may, what it takes, what it answers and how it refuses. */
export function operationSection(placed: Placed, shared: Shared): string {
  const { method, path, operation } = placed;
  const { operationId, summary, description, parameters = [], requestBody } = operation;
  return `<section class="operation" id="${escapeXml(operationId)}">
<h3><a href="#${escapeXml(operationId)}"><span class="method">${method}</span> <code>${escapeXml(path)}</code></a></h3>
<p><strong>${prose(summary)}.</strong>${description ? ` ${prose(description)}` : ''}</p>
<p class="muted">${whoMay(operation)}</p>
${parameterTable(parameters)}${bodyPart(requestBody, shared)}${answerPart(operation, shared)}
<p class="muted">Refuses with ${refusalsOf(placed).join(', ')}.</p>
</section>`;
}

function whoMay({ security = [] }: Placed['operation']): string {
  return security.length > 0 ? 'With a token.' : 'Open to everybody; no token.';
}

function parameterTable(parameters: Parameter[]): string {
  const told = parameters.filter(({ in: place }) => place !== 'header');
  if (told.length === 0) return '';
  const rows = told.map(({ name, in: place, required, schema = {}, description }) => [
    `<b>${escapeXml(name)}</b>`,
    `${place}${required ? '' : ', optional'}`,
    kindOf(schema),
    [limitsOf(schema), prose(description ?? schema.description ?? '')].filter(Boolean).join('. '),
  ]);
  return table(['Parameter', 'In', 'Value', 'Means'], rows);
}

/** The shapes of a body by media type, JSON with an example. */
export function bodyPart(body: Webhook['requestBody'], shared: Shared): string {
  const parts = Object.entries(body?.content ?? {}).map(([type, { schema = {} }]) => {
    const example = /json/.test(type) ? fold('Example', json(exampleOf(schema, shared))) : '';
    const kind = fieldList(schema) || `<p>${kindOf(schema)}</p>`;
    return `<h4>Send ${code(type)}${body?.required ? '' : ' (may be left out)'}</h4>${kind}${example}`;
  });
  return parts.join('');
}

function answerPart({ responses }: Placed['operation'], shared: Shared): string {
  const parts = Object.entries(responses)
    .filter(([status]) => status !== 'default')
    .map(([status, { content = {} }]) => {
      const [[type, { schema }] = ['', {} as { schema?: JsonSchema }]] = Object.entries(content);
      const head = `<h4>Answers ${status}${type ? ` ${code(type)}` : ' without a body'}</h4>`;
      if (!schema) return head;
      const shape = fieldList(schema) || `<p>${kindOf(schema)}</p>`;
      const isJson = /json/.test(type);
      return `${head}${shape}${isJson ? fold('Example', json(exampleOf(schema, shared))) : ''}`;
    });
  return parts.join('');
}

/** The statuses with which an operation may refuse, by what it takes; 429 and 503 are possible everywhere. */
export function refusalsOf({ method, path, operation }: Placed): string[] {
  const { security = [], parameters = [], requestBody } = operation;
  const isWrite = method !== 'GET';
  const takes = requestBody !== undefined || parameters.some((one) => one.in === 'query');
  return [
    requestBody && '400',
    security.length > 0 && '401',
    isWrite && security.length > 0 && '403',
    path.includes('{') && '404',
    isWrite && '409',
    takes && '422',
    '429',
  ].filter((status) => typeof status === 'string');
}
