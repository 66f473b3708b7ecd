import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { childEnvironment } from '@/lib/env';
import { startLocalServer } from '@/lib/testing/local-server';
import { signedHeaders } from './signature';

const document = readFileSync(new URL('../../docs/webhooks.md', import.meta.url), 'utf8');

/** The first program of a language in the document, exactly as a reader copies it. */
function program(language: string): string {
  const found = new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(document)?.[1];
  if (!found) throw new Error(`No ${language} in docs/webhooks.md.`);
  return found;
}

const [newer, older, stranger] = ['n', 'o', 's'].map((letter) => Buffer.alloc(32, letter));
const written = (secret = Buffer.alloc(0)) => `whsec_${secret.toString('base64')}`;
const body = '{"type":"claim.created","data":{"text":"à 🐟"}}';
const sign = (at: Date, ...secrets: (Buffer | undefined)[]) =>
  signedHeaders(
    { id: 'one', at, body },
    secrets.filter((one) => one !== undefined),
  );

/** What each program is asked, and what it must answer. */
const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000);
const cases = [
  { name: 'ours', secret: written(newer), headers: sign(new Date(), newer), body, good: true },
  {
    name: 'rotated',
    secret: written(older),
    headers: sign(new Date(), newer, older),
    body,
    good: true,
  },
  {
    name: 'another’s',
    secret: written(stranger),
    headers: sign(new Date(), newer, older),
    body,
    good: false,
  },
  {
    name: 'altered',
    secret: written(newer),
    headers: sign(new Date(), newer),
    body: `${body} `,
    good: false,
  },
  { name: 'old', secret: written(newer), headers: sign(minutesAgo(6), newer), body, good: false },
];

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'assay-webhooks-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const has = (name: string, argument: string) => spawnSync(name, [argument]).status === 0;

describe('docs/webhooks.md', () => {
  it('verifies in TypeScript', async () => {
    const file = join(folder, 'verify.ts');
    writeFileSync(file, program('ts'));
    const runner = join(folder, 'run.ts');
    writeFileSync(
      runner,
      `import { verify } from ${JSON.stringify(pathToFileURL(file).href)};
       const cases = JSON.parse(process.argv[2] ?? '[]');
       console.log(JSON.stringify(cases.map((one) => verify(one.secret, one.headers, one.body))));`,
    );
    const answer = execFileSync(process.execPath, [runner, JSON.stringify(cases)]);
    expect(JSON.parse(answer.toString())).toEqual(cases.map(({ good }) => good));
  });

  it.skipIf(!has('python3', '--version'))('verifies in Python (skipped without python3)', () => {
    const script = `${program('python')}
import json, sys
print(json.dumps([verify(one["secret"], one["headers"], one["body"].encode()) for one in json.loads(sys.argv[1])]))`;
    const answer = execFileSync('python3', ['-c', script, JSON.stringify(cases)]);
    expect(JSON.parse(answer.toString())).toEqual(cases.map(({ good }) => good));
  });

  it.skipIf(!has('curl', '--version') || !has('openssl', 'version'))(
    'signs in a shell what the receiver believes (skipped without curl and openssl)',
    async () => {
      const server = await startLocalServer((_, response) => response.writeHead(204).end());
      const now = new Date();
      const TIMESTAMP = `${Math.floor(now.getTime() / 1000)}`;
      const variables = { SECRET: written(newer), ID: 'one', TIMESTAMP, BODY: body };
      const child = spawn('sh', ['-e', '-c', program('sh')], {
        env: childEnvironment({ RECEIVER: server.origin, ...variables }),
      });
      const status = await new Promise((resolve) => child.on('exit', resolve));
      await server.close();
      expect(status).toBe(0);
      expect(server.seen[0]).toMatchObject({ method: 'POST', body, headers: sign(now, newer) });
    },
  );
});
