import { PGlite } from '@electric-sql/pglite';
import pg from 'pg';

/** What the service asks of a database: PGlite and a pool of `pg` both have it. */
export interface Database {
  query(text: string, values?: unknown[]): Promise<{ rows: unknown[] }>;
}

/** PostgreSQL at a URL, or without one PostgreSQL in this process, in a folder or in memory. */
export async function openDatabase(url?: string): Promise<Database> {
  const database: Database =
    url?.startsWith('postgres') === true ? new pg.Pool({ connectionString: url }) : new PGlite(url);
  await database.query(`create table if not exists headcount_returns (
    unit_id text not null,
    population_id text not null,
    data jsonb not null,
    received_at timestamptz not null default now(),
    primary key (unit_id, population_id)
  )`);
  return database;
}

/** The last return of each unit for each population takes the place of the one before. */
export async function storeReturns(database: Database, returns: readonly unknown[]): Promise<void> {
  const text = `insert into headcount_returns (unit_id, population_id, data)
    select row ->> 'unitId', row ->> 'populationId', row from jsonb_array_elements($1::jsonb) as row
    on conflict (unit_id, population_id) do update set data = excluded.data, received_at = now()`;
  await database.query(text, [JSON.stringify(returns)]);
}

export async function storedReturns(database: Database): Promise<readonly unknown[]> {
  const { rows } = await database.query('select data from headcount_returns order by unit_id, population_id');
  return (rows as { readonly data: unknown }[]).map(({ data }) => data);
}
