import { createDataset, type Rows, talliesToJson, tally } from 'gender-indicators';
import { advancement } from 'gender-indicators/catalogs/vn';
import type { TalliesJson } from 'gender-indicators/schemas';
import { asOf, sampleForce } from '../../examples/market-surveillance/sample.js';
import { type CompiledTallies, compileTallies, type SqlDialect, type SqlTable } from '../../src/sql/index.js';
import { tablesOf } from './counted-there.js';

export const force = sampleForce() as unknown as Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;

/** The tables of the sample force. */
export const forceTables = tablesOf(force);

/** What memory counts of the sample force, or of some of its record sets. */
export function talliesInMemory(names: readonly string[] = Object.keys(force)): TalliesJson {
  const read = ['units', 'returns', 'observations', ...names];
  const rows = Object.fromEntries(Object.entries(force).filter(([name]) => read.includes(name)));
  return talliesToJson(tally(createDataset(rows as Rows, { asOf }).dataset, advancement));
}

/** The catalog `advancement` for the units of the sample force. */
export function compiledForce(
  dialect: SqlDialect,
  tables?: Readonly<Record<string, string | SqlTable>>,
): CompiledTallies {
  const { units = [], returns = [], observations = [] } = force;
  return compileTallies(advancement, {
    dialect,
    units,
    returns,
    observations,
    asOf,
    tables: tables ?? Object.fromEntries(forceTables.map(({ name }) => [name, name])),
    payFrequencies: true,
  });
}

/** The same with a statement in place of the first audit. */
export function withFirst(compiled: CompiledTallies, text: string): CompiledTallies {
  const [, ...audit] = compiled.audit;
  return { ...compiled, audit: [{ text, parameters: [] }, ...audit] };
}
