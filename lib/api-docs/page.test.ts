import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { toOpenApi } from '@/lib/api/openapi';
import { listOperations, type OpenApiDocument } from './document';
import { toDocsPage } from './page';

const origin = 'https://assay.example';
const given: OpenApiDocument = JSON.parse(JSON.stringify(toOpenApi(origin)));
const html = toDocsPage(given, { publisher: 'Tamar <Desk>', origin });
const { document } = parseHTML(html);

describe('the pages about the API', () => {
  it('have an anchor, a summary and a way to refuse for every operation', () => {
    for (const { method, path, operation } of listOperations(given)) {
      const section = document.getElementById(operation.operationId);
      expect(section?.querySelector('h3')?.textContent, path).toBe(`${method} ${path}`);
      expect(section?.textContent).toContain(operation.summary.replaceAll('`', ''));
      expect(section?.textContent).toMatch(/Refuses with .*429/);
    }
  });

  it('have a section for every schema, and no link into nothing', () => {
    for (const name of Object.keys(given.components.schemas)) {
      expect(document.getElementById(`schema-${name}`), name).not.toBeNull();
    }
    const links = [...document.querySelectorAll('a[href^="#"]')];
    const lost = links.filter(
      (link) => !document.getElementById((link.getAttribute('href') ?? '').slice(1)),
    );
    expect(lost.map((link) => link.outerHTML)).toEqual([]);
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('run nothing, fetch nothing, and stay light enough for a phone', () => {
    expect(
      document.querySelectorAll('script:not(pre script), img, [style], [onclick]'),
    ).toHaveLength(0);
    expect(html).toContain('Tamar &lt;Desk&gt;');
    expect(html.length).toBeLessThan(900_000);
  });

  it('say what is sent to others, where something is', () => {
    const silent = { ...given, webhooks: undefined };
    expect(toDocsPage(silent, { publisher: 'Tamar', origin })).not.toContain('id="webhooks"');
    for (const name of Object.keys(given.webhooks ?? {})) {
      expect(document.getElementById(`webhook-${name}`), name).not.toBeNull();
    }
    const requestBody = { content: { 'application/json': { schema: { type: 'object' } } } };
    const webhooks = { 'claim.published': { post: { summary: 'A claim came out', requestBody } } };
    const page = toDocsPage({ ...given, webhooks }, { publisher: 'Tamar', origin });
    expect(page).toContain('id="webhook-claim.published"');
    expect(page).toContain('<a href="#webhooks">Webhooks</a>');
  });
});
