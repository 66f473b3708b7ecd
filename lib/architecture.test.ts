import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Who may not import what. `types` are free of it: an `import type` of a forbidden value is allowed where it says so. */
type Rule = {
  name: string;
  files: RegExp;
  except?: RegExp;
  banned: RegExp;
  types?: 'allowed';
  why: string;
};

const nouns = /^lib\/[a-z-]+\/(queries|[a-z-]+-queries)$/;
const mutations = /^lib\/[a-z-]+\/([a-z-]+-)?mutations$/;
const pureFile =
  /^lib\/[a-z-]+\/(?!queries|mutations|actions|viewer|config|mint)[a-z-]+(?<!-queries|-mutations|\.db\.test|\.test)\.ts$/;
const impureRooms =
  /^lib\/(api|auth|capture|i18n|imports|installation|jobs|listeners|people|publisher|search|sentences|testing|tokens|joining|invitations)\//;

const rules: Rule[] = [
  {
    name: 'app: no database, no mutations',
    files: /^app\/(?!api\/)/,
    banned: /^(lib\/db|prisma\/generated|lib\/[a-z-]+\/([a-z-]+-)?mutations)/,
    types: 'allowed',
    why: 'Routes read params, call a query and compose components.',
  },
  {
    name: 'app/api: no database, no actions',
    files: /^app\/api\//,
    banned: /^(lib\/db$|prisma\/generated|lib\/[a-z-]+\/actions)/,
    types: 'allowed',
    why: 'An API route passes the gate and calls a mutation.',
  },
  {
    name: 'components/ui: no noun',
    files: /^components\/ui\//,
    banned: /^(lib\/(?!utils|format|i18n)|app\/|components\/(?!ui\/)|next\/headers|prisma\/)/,
    why: 'Primitives have no domain words.',
  },
  {
    name: 'components: no values of the server rooms',
    files: /^components\/(?!ui\/)/,
    banned:
      /^(lib\/(db|env|log)$|lib\/auth\/|app\/|prisma\/generated\/client|lib\/[a-z-]+\/([a-z-]+-)?(queries|mutations)$)/,
    types: 'allowed',
    why: 'Components show what they are given.',
  },
  {
    name: 'pure files: no framework, no I/O',
    files: pureFile,
    except: impureRooms,
    banned:
      /^(react$|react-dom|next\/|server-only$|lib\/(db|env|log)$|lib\/[a-z-]+\/([a-z-]+-)?(queries|mutations|actions)$|node:(fs|net|http|https|child_process|worker_threads)|prisma\/generated\/client)/,
    types: 'allowed',
    why: 'Rules know nothing but their arguments.',
  },
  {
    name: 'queries and mutations: no framework',
    files: /^lib\/[a-z-]+\/([a-z-]+-)?(queries|mutations)\.ts$/,
    banned: /^(next\/|next$|app\/|components\/|lib\/auth\/(viewer|config))/,
    types: 'allowed',
    why: 'They work the same for a page, the API, a job and a script.',
  },
  {
    name: 'actions: only the gate, own schema and mutations',
    files: /^lib\/[a-z-]+\/actions\.ts$/,
    banned: /^(lib\/db$|prisma\/generated\/client|app\/|components\/)/,
    types: 'allowed',
    why: 'An action is a door, not a room.',
  },
  {
    name: 'scripts, prisma, e2e, bench: no screens',
    files: /^(scripts|prisma|e2e|bench)\//,
    banned: /^(app|components)\/|^lib\/[a-z-]+\/actions$/,
    types: 'allowed',
    why: 'Programs call lib.',
  },
];

const root = process.cwd();
const all = globSync('{app,components,lib,prisma,scripts,e2e,bench}/**/*.{ts,tsx}', {
  cwd: root,
}).filter((file) => !file.startsWith('prisma/generated/'));

type Import = { target: string; typeOnly: boolean };

/** The imports of a source text, aliases and relative paths resolved to paths from the root without their ending. */
function importsOf(file: string, source: string): Import[] {
  const pattern =
    /^\s*(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?'([^']+)'|\bimport\('([^']+)'\)/gm;
  return [...source.matchAll(pattern)].map(([, type, from, dynamic]) => {
    const name = from ?? dynamic ?? '';
    const target = name.startsWith('@/')
      ? name.slice(2)
      : name.startsWith('.')
        ? relative('.', join(dirname(file), name))
        : name;
    return { target: target.replace(/\.(ts|tsx)$/, ''), typeOnly: type !== undefined };
  });
}

/** Every breach of the table in one file, as sentences. */
function breachesOf(file: string, source: string): string[] {
  if (/\.test\.tsx?$/.test(file)) return [];
  return rules
    .filter((rule) => rule.files.test(file) && !rule.except?.test(file))
    .flatMap((rule) =>
      importsOf(file, source)
        .filter(({ target, typeOnly }) => rule.banned.test(target) && !(typeOnly && rule.types))
        .map(({ target }) => `${file} imports ${target} (${rule.name}: ${rule.why})`),
    );
}

const read = (file: string) => readFileSync(join(root, file), 'utf8');

describe('the house', () => {
  it('keeps to the import table', () => {
    expect(all.flatMap((file) => breachesOf(file, read(file)))).toEqual([]);
  });

  it('bites: a bad sample breaks every rule', () => {
    const bad: [string, string][] = [
      ['app/[locale]/desk/page.tsx', "import { db } from '@/lib/db';"],
      ['app/api/v1/me/route.ts', "import { x } from '@/lib/claims/actions';"],
      ['components/ui/button.tsx', "import { x } from '@/lib/claims/queries';"],
      ['components/claims/card.tsx', "import { getClaim } from '@/lib/claims/queries';"],
      ['lib/claims/lifecycle.ts', "import { db } from '../db';"],
      ['lib/claims/queries.ts', "import { cookies } from 'next/headers';"],
      ['lib/claims/actions.ts', "import { db } from '@/lib/db';"],
      ['e2e/journey.spec.ts', "import { x } from '@/components/ui/button';"],
    ];
    for (const [file, source] of bad) expect(breachesOf(file, source), file).toHaveLength(1);
    expect(
      breachesOf('components/claims/card.tsx', "import type { V } from '@/lib/claims/queries';"),
    ).toEqual([]);
  });

  it('marks what only the server may load', () => {
    const server = all.filter((file) =>
      /^lib\/.*\/([a-z-]+-)?(queries|mutations)\.ts$|^lib\/auth\/viewer\.ts$/.test(file),
    );
    expect(server.length).toBeGreaterThan(10);
    expect(server.filter((file) => !read(file).includes("import 'server-only'"))).toEqual([]);
    expect(
      ['lib/db.ts', 'lib/env.ts'].filter((file) => read(file).includes('server-only')),
    ).toEqual([]);
  });

  it('reads the environment in one place', () => {
    const allowed =
      /^(lib\/env(\.test)?\.ts|lib\/architecture\.test\.ts|scripts\/|lib\/installation\/|lib\/testing\/|e2e\/)/;
    const readers = all.filter((file) => /process\.env\b/.test(read(file)) && !allowed.test(file));
    expect(readers).toEqual([]);
  });

  it('has no cycles between nouns', () => {
    const edges = new Map<string, Set<string>>();
    const noun = (path: string) => /^lib\/([a-z-]+)\//.exec(path)?.[1];
    for (const file of all.filter((name) => !/\.test\.ts$|actions\.ts$/.test(name))) {
      const from = noun(file);
      for (const { target, typeOnly } of importsOf(file, read(file))) {
        const to = noun(target);
        if (from && to && from !== to && !typeOnly)
          edges.set(from, (edges.get(from) ?? new Set()).add(to));
      }
    }
    const cycles: string[] = [];
    const walk = (name: string, path: string[]): void => {
      if (path.includes(name)) cycles.push([...path.slice(path.indexOf(name)), name].join(' → '));
      else for (const next of edges.get(name) ?? []) walk(next, [...path, name]);
    };
    for (const name of edges.keys()) walk(name, []);
    expect([...new Set(cycles)].slice(0, 5)).toEqual([]);
  });

  it('keeps files small and their names in one vocabulary', () => {
    const sources = all.filter((file) => !/\.test\.tsx?$|\.spec\.ts$/.test(file));
    const lines = sources.map((file) => read(file).split('\n').length);
    const sorted = lines.toSorted((a, b) => a - b);
    expect(sources.filter((file) => read(file).split('\n').length > 300)).toEqual([]);
    expect(sorted[Math.floor(sorted.length / 2)] ?? 0).toBeLessThanOrEqual(60);
    expect(sorted[Math.floor(sorted.length * 0.9)] ?? 0).toBeLessThanOrEqual(200);
    const names = sources.filter(
      (file) => !/^[a-z0-9[\]()./_-]+$/.test(file.replace(/\[[^\]]+\]/g, '')),
    );
    expect(names).toEqual([]);
    const vague = /(^|\/)(misc|helpers?|manager|data|info|common)(\.|\/)/;
    expect(
      sources.filter((file) => vague.test(file) && !nouns.test(file) && !mutations.test(file)),
    ).toEqual([]);
  });

  it('keeps the client small: at most a third of the screens’ files', () => {
    const screens = all.filter((file) => file.endsWith('.tsx'));
    const client = screens.filter((file) => /^'use client';/.test(read(file)));
    const said = `${client.length} of ${screens.length} .tsx files say 'use client'`;
    expect(client.length / screens.length, said).toBeLessThanOrEqual(1 / 3);
  });
});
