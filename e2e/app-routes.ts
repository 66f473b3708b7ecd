import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { definitions } from '@/lib/api/openapi';

const app = join(import.meta.dirname, '../app');
const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

/** Every page and every method of a route handler as the folders of `app` name them: `PAGE /desk`, `GET /api/health`. */
export function listRoutes(): string[] {
  const pages = globSync('**/page.tsx', { cwd: app }).map((file) => `PAGE ${addressOf(file)}`);
  // A pattern finds nothing in folders with a dot unless it names them.
  const handlers = globSync(['**/route.ts', '.well-known/**/route.ts'], { cwd: app }).flatMap(
    (file) => {
      const address = addressOf(file);
      return methodsOf(address, join(app, file)).map((method) => `${method} ${address}`);
    },
  );
  return [...pages, ...handlers].sort();
}

/** Without the file's name, the language and the folders in brackets, which no address has. */
function addressOf(file: string): string {
  const parts = file.split('/').slice(0, -1);
  return `/${parts.filter((part) => part !== '[locale]' && !part.startsWith('(')).join('/')}`;
}

function methodsOf(address: string, file: string): string[] {
  const source = readFileSync(file, 'utf8');
  if (!source.includes('apiRoutes(')) {
    return METHODS.filter((method) =>
      new RegExp(`export [^;]*?\\b(?:function|as) ${method}\\b`).test(source),
    );
  }
  // The gate answers all methods; those that do something are defined.
  const path = address.replace('/api/v1', '').replace(/\[(\w+)\]/g, '{$1}');
  const defined = [...definitions.values()].filter((definition) => definition.path === path);
  return defined.map(({ method }) => method.toUpperCase());
}
