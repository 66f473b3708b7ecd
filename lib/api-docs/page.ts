import { escapeXml } from '@/lib/feeds/xml';
import { listOperations, type OpenApiDocument, type Placed } from './document';
import { exampleOf } from './example';
import { fieldList, kindOf } from './fields';
import { type GuidePart, guideOf } from './guide';
import { fold, json, prose } from './html';
import { bodyPart, operationSection } from './operation';
import { STYLE } from './style';

type Frame = { publisher: string; origin: string };

/** The nouns in the order in which a claim lives. */
const order = [
  ...['documents', 'claims', 'evidence', 'annotations', 'discussion'],
  ...['published', 'search', 'people', 'attention', 'events'],
];

/**
 * The description of the API for people: one HTML document made of the OpenAPI document, with an anchor for every operation and
 * schema, without a script and without anything else that is fetched.
 */
export function toDocsPage(document: OpenApiDocument, { publisher, origin }: Frame): string {
  const operations = listOperations(document);
  const { schemas } = document.components;
  const tags = [...new Set([...order, ...operations.flatMap(({ operation }) => operation.tags)])];
  const groups = tags
    .map((tag) => ({ tag, placed: operations.filter((one) => one.operation.tags.includes(tag)) }))
    .filter(({ placed }) => placed.length > 0);
  const guide = guideOf(origin);
  const webhooks = webhookPart(document);
  const parts = webhooks ? [...guide, webhooks] : guide;
  return `<!doctype html>
<html lang="en" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeXml(`API · ${publisher}`)}</title>
<link rel="canonical" href="${escapeXml(origin)}/api/docs">
<link rel="icon" href="/icon.svg">
<style>${STYLE}</style>
</head>
<body>
<header><a href="/">${escapeXml(publisher)}</a></header>
<div class="page">
${contents(parts, groups, Object.keys(schemas))}
<main>
<h1>${escapeXml(document.info.title)} API, version 1</h1>
${parts.map(({ id, title, html }) => `<h2 id="${id}">${escapeXml(title)}</h2>${html}`).join('\n')}
${groups.map(({ tag, placed }) => `<h2 id="tag-${escapeXml(tag)}">${titleOf(tag)}</h2>${placed.map((one) => operationSection(one, schemas)).join('\n')}`).join('\n')}
<h2 id="schemas">Schemas</h2>
${Object.entries(schemas)
  .map(([name]) => schemaSection(name, schemas))
  .join('\n')}
</main>
</div>
</body>
</html>
`;
}

const titleOf = (tag: string) => escapeXml(`${tag.slice(0, 1).toUpperCase()}${tag.slice(1)}`);

function contents(
  guide: GuidePart[],
  groups: { tag: string; placed: Placed[] }[],
  schemas: string[],
): string {
  const link = (id: string, text: string) => `<li><a href="#${escapeXml(id)}">${text}</a></li>`;
  const list = (items: string[]) => `<ul>${items.join('')}</ul>`;
  const parts = groups.map(
    ({ tag, placed }) =>
      `<details><summary>${titleOf(tag)}</summary>${list(
        placed.map(({ method, path, operation }) =>
          link(operation.operationId, `${method} ${escapeXml(path)}`),
        ),
      )}</details>`,
  );
  const named = schemas.map((name) => link(`schema-${name}`, escapeXml(name)));
  return `<nav aria-label="Contents">
${list(guide.map(({ id, title }) => link(id, escapeXml(title))))}
${parts.join('\n')}
<details><summary>Schemas</summary>${list(named)}</details>
</nav>`;
}

function schemaSection(name: string, schemas: OpenApiDocument['components']['schemas']): string {
  const schema = schemas[name] ?? {};
  const said = schema.description ? `<p>${prose(schema.description)}.</p>` : '';
  return `<section class="schema" id="schema-${escapeXml(name)}">
<h3>${escapeXml(name)}</h3>
${said}${fieldList(schema) || `<p>${kindOf(schema)}</p>`}${fold('Example', json(exampleOf(schema, schemas)))}
</section>`;
}

/** What is sent to the addresses of others; null where nothing is. */
function webhookPart({ webhooks, components }: OpenApiDocument): GuidePart | null {
  const events = Object.entries(webhooks ?? {}).flatMap(([name, methods]) =>
    Object.values(methods).map((webhook) => ({ name, webhook })),
  );
  if (events.length === 0) return null;
  const html = events.map(
    ({ name, webhook: { summary, description, requestBody } }) =>
      `<section class="operation" id="webhook-${escapeXml(name)}"><h3><code>${escapeXml(name)}</code></h3><p><strong>${prose(summary)}.</strong>${description ? ` ${prose(description)}` : ''}</p>${bodyPart(requestBody, components.schemas)}</section>`,
  );
  return { id: 'webhooks', title: 'Webhooks', html: html.join('\n') };
}
