import {
  anOptionalCallback,
  checkArguments,
  checkNames,
  isObject,
  type Kind,
  option,
  optionalObject,
  refused,
} from '../arguments.js';
import { GenderIndicatorsError } from '../errors.js';
import { databaseFailed } from '../mistakes.js';
import type { Tallies } from '../tallies/tallies.js';
import type { CompiledTallies } from './compileTallies.js';
import type { SqlDialect } from './dialects.js';
import { nextTurn } from './host.js';
import {
  type AnswerRow,
  type ReadTalliesOptions,
  readTallies,
  refuseBreaches,
  type SqlAnswers,
} from './readTallies.js';
import type { SqlStatement } from './sql-text.js';
import { type LimitOptions, watch } from './within-limit.js';

/** A read-only transaction of a database, in which statements see one snapshot. */
export interface SqlSession {
  /** Runs a statement and gives its rows. */
  readonly run: (statement: SqlStatement) => Promise<readonly AnswerRow[]> | readonly AnswerRow[];
  /** Ends the transaction. */
  readonly close: () => Promise<void> | void;
  /** Stops the statement that runs, as far as the driver can, and gives the transaction up. It must not wait for a silent server. */
  readonly cancel: () => Promise<void> | void;
}

/** A database behind a driver. `duckdbRunner`, `pgRunner`, `pgliteRunner` and `sqliteRunner` make one; your own may be of any driver. */
export interface SqlRunner {
  readonly dialect: SqlDialect;
  /** Opens a transaction in which the server itself ends a statement after `limitMs`, where it can. */
  readonly open: (limitMs: number | undefined) => Promise<SqlSession> | SqlSession;
}

/** How far the statements have come. */
export interface RunProgress {
  /** How many statements were answered, of all. */
  readonly done: number;
  readonly total: number;
  /** Which kind of statements the last one was of. */
  readonly kind: keyof SqlAnswers;
}

/** How statements are run. */
export interface RunTalliesOptions extends ReadTalliesOptions, LimitOptions {
  /**
   * Called after each statement.
   * @defaultValue no callback
   */
  readonly onProgress?: ((progress: RunProgress) => void) | undefined;
}

const kinds = ['audit', 'counts', 'frequencies'] as const satisfies readonly (keyof SqlAnswers)[];

/**
 * Runs the statements of {@link compileTallies} in one read-only transaction, and makes tallies of the answers.
 *
 * The audit runs first: where rows break the rules, nothing is counted. After `limitMs`, or when the signal says so, the statement
 * that runs is stopped, the transaction is given up, and the call ends with an error.
 *
 * @param compiled - what `compileTallies` gave
 * @param runner - the database behind its driver, of the dialect that the statements were written for
 * @param options - the limit, the signal, a callback, what is done with rows that break the rules
 * @throws GenderIndicatorsError `time_limit`, `aborted`; `database_failed` with the database's own code, and its words where they speak
 *   of the statement and not of a value; `rows_break_rules`; `wrong_argument` for a runner of another dialect; `unknown_option`
 * @example
 * ```ts
 * import { DuckDBInstance } from '@duckdb/node-api';
 * import { evaluate } from 'gender-indicators';
 * import { advancement } from 'gender-indicators/catalogs/vn';
 * import { compileTallies, duckdbRunner, duckdbTables, runTallies } from 'gender-indicators/sql';
 *
 * const connection = await (await DuckDBInstance.create()).connect();
 * await connection.run("create table nhan_su as select 'p1' as id, 'dept' as unit, 'female' as sex, 'head' as leadership");
 * const tables = await duckdbTables(connection, { personnel: { table: 'nhan_su', columns: { unitId: 'unit' } } });
 *
 * const units = [{ id: 'dept', name: 'Cục QLTT', kind: 'department' }];
 * const compiled = compileTallies(advancement, { dialect: 'duckdb', units, asOf: '2019-12-31', tables });
 * const tallies = await runTallies(compiled, duckdbRunner(connection), { limitMs: 60_000 });
 * evaluate(tallies, advancement).result('women-in-workforce', 'dept').value; // => 1
 * ```
 */
export async function runTallies(
  compiled: CompiledTallies,
  runner: SqlRunner,
  options: RunTalliesOptions = {},
): Promise<Tallies> {
  const caller = 'runTallies';
  checkArguments(caller, {
    compiled: [compiled, aCompilation],
    runner: [runner, aRunner],
    options: [options, optionalObject],
  });
  checkNames(
    options,
    { onBreach: true, limitMs: true, signal: true, onProgress: true },
    { function: caller, argument: 'options' },
  );
  const onBreach = option<'onBreach', 'refuse' | 'leave_out'>(options, 'onBreach', ['refuse', 'leave_out'], caller);
  checkArguments(caller, { 'options.onProgress': [options.onProgress, anOptionalCallback] });
  if (runner.dialect !== compiled.plan.dialect)
    throw refused(runner, { function: caller, argument: 'runner' }, `a runner of “${compiled.plan.dialect}”`);
  const { limitMs, onProgress } = options;
  const end = watch(options, caller);
  const ask = <Answer>(answer: () => Promise<Answer> | Answer): Promise<Answer> =>
    end.orEnd(inDatabase(answer, caller));
  let opening: Promise<SqlSession> | undefined;
  let session: SqlSession | undefined;
  try {
    await end.orEnd(undefined);
    opening = inDatabase(() => runner.open(limitMs), caller);
    session = await end.orEnd(opening);
    const open = session;
    const answers: Record<keyof SqlAnswers, (readonly AnswerRow[])[]> = { audit: [], counts: [], frequencies: [] };
    const total = kinds.reduce((sum, kind) => sum + compiled[kind].length, 0);
    let done = 0;
    for (const kind of kinds) {
      for (const statement of compiled[kind]) {
        answers[kind].push(await ask(() => open.run(statement)));
        done++;
        onProgress?.({ done, total, kind });
        // A driver that works in this thread lets no timer through.
        await end.orEnd(nextTurn());
      }
      if (kind === 'audit') refuseBreaches(compiled, answers.audit, onBreach, caller);
    }
    await ask(() => open.close());
    return readTallies(compiled, answers, { onBreach });
  } catch (error) {
    // A server that is silent may never open a transaction; if it does, it is given up then.
    if (session === undefined) void opening?.then(giveUp, () => undefined);
    else await giveUp(session);
    throw error;
  } finally {
    end.clear();
  }
}

async function giveUp(session: SqlSession): Promise<void> {
  try {
    await session.cancel();
  } catch {
    // The first error says what is wrong.
  }
}

/** The class of an SQLSTATE whose words may repeat a value: data exceptions and broken constraints. */
const statesOfValues = /^2[23]/u;
/** Words of databases without states that speak of statements, files and memory alone. */
const wordsOfStatements =
  /^(?:Catalog|Binder|Parser|Interrupt|Out of Memory|IO|Permission|Transaction|Connection) Error|^(?:no such (?:table|column)|database is|unable to open|attempt to write)/u;

/** Asks a database; its error goes on without the values that its words may repeat. */
export async function inDatabase<Answer>(answer: () => Promise<Answer> | Answer, caller: string): Promise<Answer> {
  try {
    return await answer();
  } catch (error) {
    throw databaseError(error, caller);
  }
}

function databaseError(error: unknown, caller: string): unknown {
  if (!(error instanceof Error)) return error;
  const { code } = error as { readonly code?: unknown };
  const state = typeof code === 'string' && /^[A-Z0-9_]{5,40}$/u.test(code) ? code : undefined;
  const [line = ''] = error.message.split('\n');
  const isSafe =
    state !== undefined && /^[0-9A-Z]{5}$/u.test(state) ? !statesOfValues.test(state) : wordsOfStatements.test(line);
  return new GenderIndicatorsError(databaseFailed, {
    function: caller,
    ...(state !== undefined && { state }),
    ...(isSafe && { says: line }),
  });
}

const aCompilation: Kind = {
  is: (value) => isObject(value) && isObject(value['plan']),
  write: 'compileTallies(catalog, options)',
};
const aRunner: Kind = {
  is: (value) => isObject(value) && typeof value['open'] === 'function',
  write: 'duckdbRunner(connection)',
};
