import { randomBytes } from 'node:crypto';
import pg from 'pg';

/**
 * Creates a database on the cluster that the address leads to, as a copy of the template or empty,
 * and returns its address. It goes away with the cluster.
 */
export async function createDatabase(clusterUrl: string, template = 'template0'): Promise<string> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  const client = new pg.Client({ connectionString: clusterUrl });
  await client.connect();
  try {
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY FILE_COPY`);
  } finally {
    await client.end();
  }
  return Object.assign(new URL(clusterUrl), { pathname: `/${name}` }).toString();
}

/** Runs one SQL statement on a connection of its own, as a program other than Assay would. */
export async function runSql<Row extends pg.QueryResultRow>(
  databaseUrl: string,
  sql: string,
  parameters: unknown[] = [],
): Promise<Row[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return (await client.query<Row>(sql, parameters)).rows;
  } finally {
    await client.end();
  }
}
