import type { Catalog } from 'gender-indicators/schemas';
import { defaultModel, type Model } from '../../src/schemas/model.js';
import { type CompiledTallies, type CompileOptions, compileTallies, type SqlAnswers } from '../../src/sql/index.js';
import type { TestEngine, TestTable } from './engine.js';

type Rows = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;

const notCounted = ['units', 'returns', 'observations'];

/** The record sets of rows as tables, with a column for each field. */
export function tablesOf(rows: Rows, model: Model = defaultModel): readonly TestTable[] {
  return Object.entries(rows)
    .filter(([name]) => !notCounted.includes(name))
    .map(([name, list]) => {
      const columns = [...model.recordSets.get(name)!.fields.values()];
      return { name, columns: columns.map((field) => ({ name: field.name, type: field.type })), rows: list };
    });
}

/** Loads rows into a database and has it answer what a catalog needs. */
export async function countedThere(
  engine: TestEngine,
  catalog: Catalog,
  rows: Rows,
  options: Omit<CompileOptions, 'dialect' | 'units' | 'tables'> & Partial<Pick<CompileOptions, 'tables'>>,
): Promise<{ readonly compiled: CompiledTallies; readonly answers: SqlAnswers }> {
  const tables = tablesOf(rows, options.model);
  await engine.load(tables);
  try {
    const { units = [], returns = [], observations = [] } = rows;
    const given = Object.fromEntries(tables.map(({ name }) => [name, name]));
    const compiled = compileTallies(catalog, {
      tables: given,
      payFrequencies: true,
      ...options,
      dialect: engine.dialect,
      units,
      returns,
      observations,
    });
    const answer = async (kind: 'counts' | 'frequencies' | 'audit') => {
      const answers: (readonly Readonly<Record<string, unknown>>[])[] = [];
      for (const statement of compiled[kind]) answers.push(await engine.run(statement));
      return answers;
    };
    const answers = {
      counts: await answer('counts'),
      frequencies: await answer('frequencies'),
      audit: await answer('audit'),
    };
    return { compiled, answers };
  } finally {
    await engine.clear();
  }
}
