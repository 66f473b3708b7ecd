import { globSync, readFileSync } from 'node:fs';
import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, it } from 'vitest';
import { definitions, toOpenApi } from './openapi';

const root = new URL('../../app/api/v1', import.meta.url).pathname;
const undocumented = ['/[[...path]]', '/openapi.json'];

/** Every route file: its path as the API spells it, and its source. */
const files = globSync('**/route.ts', { cwd: root })
  .map((file) => ({
    path: `/${file.replace(/\/?route\.ts$/, '')}`,
    source: readFileSync(`${root}/${file}`, 'utf8'),
  }))
  .filter((file) => !undocumented.includes(file.path))
  .map((file) => ({ ...file, path: file.path.replace(/\[(\w+)\]/g, '{$1}') }));

describe('the OpenAPI document', () => {
  it('is valid', async () => {
    const document = JSON.parse(JSON.stringify(toOpenApi('https://assay.example')));
    const result = await new Validator().validate(document);
    expect(result.errors).toBeUndefined();
    expect(result.valid).toBe(true);
  });

  it.each(files)('describes $path', ({ path, source }) => {
    const described = [...definitions].filter(([, definition]) => definition.path === path);
    expect(described.length, 'no operation is defined for this file').toBeGreaterThan(0);
    for (const [name] of described) expect(source).toMatch(new RegExp(`\\b${name}\\b`));
    const [, served = ''] = /apiRoutes\(([^)]*)\)/.exec(source) ?? [];
    expect(served.split(',').filter((one) => one.trim() !== '')).toHaveLength(described.length);
  });

  it('describes nothing that is not there', () => {
    const served = new Set(files.map((file) => file.path));
    const missing = [...definitions.values()].filter(({ path }) => !served.has(path));
    expect(missing.map(({ path }) => path)).toEqual([]);
  });
});
