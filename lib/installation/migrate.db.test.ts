import { describe, expect, inject, test } from 'vitest';
import { env } from '@/lib/env';
import { createDatabase, runSql } from '@/lib/testing/database';
import { type Migration, migrate, migrationProblem, readMigrations } from './migrate';

const first: Migration = { name: '1_first', sql: 'CREATE TABLE a (n int)', checksum: 'one' };
const second: Migration = { name: '2_second', sql: 'CREATE TABLE b (n int)', checksum: 'two' };

const problemOf = async (url: string, migrations: Migration[]) => {
  const query = (sql: string) => runSql(url, sql).then((rows) => ({ rows }));
  return migrationProblem({ query } as Parameters<typeof migrationProblem>[0], migrations);
};

describe('migrate', () => {
  test('applies what is missing once, in order, and says when all is done', async () => {
    const url = await createDatabase(inject('clusterUrl'));
    expect(await problemOf(url, [first])).toBe('1 migrations are not applied yet.');
    expect(await migrate(url, [first])).toEqual(['1_first']);
    expect(await migrate(url, [first, second])).toEqual(['2_second']);
    expect(await migrate(url, [first, second])).toEqual([]);
    expect(await problemOf(url, [first, second])).toBeNull();
  });

  test('runs started at the same time apply each migration once', async () => {
    const url = await createDatabase(inject('clusterUrl'));
    const runs = await Promise.all([1, 2, 3].map(() => migrate(url, [first, second])));
    expect(runs.flat().sort()).toEqual(['1_first', '2_second']);
  });

  test('refuses a database that is newer than the code', async () => {
    const url = await createDatabase(inject('clusterUrl'));
    await migrate(url, [first, second]);
    await expect(migrate(url, [first])).rejects.toThrow(/newer than this code.*2_second/);
    expect(await problemOf(url, [first])).toMatch(/newer than this code/);
  });

  test('refuses a migration that was changed after it was applied, and applies no other', async () => {
    const url = await createDatabase(inject('clusterUrl'));
    await migrate(url, [first]);
    const changed = { ...first, checksum: 'other' };
    await expect(migrate(url, [changed, second])).rejects.toThrow(/1_first was changed/);
    expect(await runSql(url, "SELECT to_regclass('b') AS b")).toEqual([{ b: null }]);
  });

  test('undoes a migration that fails, and names it', async () => {
    const url = await createDatabase(inject('clusterUrl'));
    const broken = { ...second, sql: 'CREATE TABLE c (n int); SELECT 1 / 0' };
    await expect(migrate(url, [first, broken])).rejects.toThrow(
      /2_second failed.*division by zero/,
    );
    expect(await runSql(url, "SELECT to_regclass('c') AS c")).toEqual([{ c: null }]);
    expect(await migrate(url, [first, second])).toEqual(['2_second']);
  });

  test('refuses to go on after a migration that was begun and not finished', async () => {
    const url = await createDatabase(inject('clusterUrl'));
    await migrate(url, [first]);
    await runSql(url, 'UPDATE _prisma_migrations SET finished_at = NULL');
    await expect(migrate(url, [first])).rejects.toThrow(/begun and not finished/);
  });

  test('the template that tests start from has every migration of the project', async () => {
    const url = env.DATABASE_URL ?? '';
    expect(await problemOf(url, await readMigrations(env.ASSAY_ROOT))).toBeNull();
  });
});
