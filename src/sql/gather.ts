import {
  anOptionalCallback,
  checkArguments,
  checkNames,
  isObject,
  type Kind,
  namedArguments,
  option,
} from '../arguments.js';
import { GenderIndicatorsError, type Issue, type IssueCode, type ShardProblem } from '../errors.js';
import { aborted, duplicateSource, rowsBreakRules, shardFailed, timeLimit, unitInTwoShards } from '../mistakes.js';
import { mergeTallies } from '../tallies/merge-tallies.js';
import type { Tallies } from '../tallies/tallies.js';
import { host, type RunSignal } from './host.js';
import { type LimitOptions, watch } from './within-limit.js';

/** What a shard gets with the question. */
export interface ShardOptions {
  /** So many milliseconds it may take. */
  readonly limitMs: number;
  /** Calls it off: another shard has failed, the limit has passed, or the caller wants no answer any more. */
  readonly signal: RunSignal;
}

/** A part of the records with a database of its own, or a service that counts them. */
export interface Shard {
  /** Its name, which stands for its data in the tallies and in errors. */
  readonly name: string;
  /** Counts it: `(options) => runTallies(compiled, pgRunner(pool), options)`, or a request to a service. */
  readonly tally: (options: ShardOptions) => Promise<Tallies>;
}

/** How a shard has answered. */
export interface GatherProgress {
  readonly shard: string;
  /** Why it gave no tallies; absent where it did. */
  readonly problem?: ShardProblem | undefined;
  /** How many shards have answered or failed, of all. */
  readonly done: number;
  readonly total: number;
}

/** How shards are asked. */
export interface GatherOptions extends LimitOptions {
  /** The most milliseconds that a shard may take. */
  readonly limitMs: number;
  /**
   * What is done where a shard does not answer: `refuse` calls the others off and throws; `partial` goes on without it, and everything
   * that is made of the tallies says so.
   * @defaultValue `'refuse'`
   */
  readonly onFailure?: 'refuse' | 'partial' | undefined;
  /**
   * Whether the people of a unit all stand in one shard. If they do, a database that answers under two names is found by its units.
   * @defaultValue `'in_one_shard'`
   */
  readonly units?: 'in_one_shard' | 'in_several_shards' | undefined;
  /**
   * Called after each shard.
   * @defaultValue no callback
   */
  readonly onProgress?: ((progress: GatherProgress) => void) | undefined;
}

type Answer = { readonly tallies: Tallies } | { readonly problem: ShardProblem; readonly error: unknown };

/**
 * Asks all shards at once, and adds their tallies, so that ratios are computed once, from sums.
 *
 * | what happens | `refuse` | `partial` |
 * | --- | --- | --- |
 * | a shard is down, gives an error or takes longer than `limitMs` | the others are called off, `shard_failed` names it | left out; `missingSources` names it, and so does every sentence, table, chart and page |
 * | no shard answers | `shard_failed` | `shard_failed` |
 * | rows of a shard break the rules, or name records that it does not have | `shard_failed` | `shard_failed` |
 * | a source answers twice, or one unit has people in two shards | `duplicate_source`, `unit_in_two_shards` | the same |
 * | two dates, or two descriptions of a unit | `different_dates`, `different_units` | the same |
 *
 * Units of a shard that did not answer count as not reported. When it answers later, `mergeTallies` completes the tallies.
 *
 * @param shards - the shards, each with its own name
 * @param options - the limit of a shard, and what is done where one does not answer
 * @throws GenderIndicatorsError as the table says; `aborted`; `wrong_argument`, `missing_argument`, `unknown_option`
 * @example
 * ```ts
 * import { evaluate, explain, tallyReturns } from 'gender-indicators';
 * import { advancement } from 'gender-indicators/catalogs/vn';
 * import { en } from 'gender-indicators/locales';
 * import { gather } from 'gender-indicators/sql';
 *
 * const units = [
 *   { id: 'root', name: 'Tổng cục', kind: 'general_department', ownStaff: false },
 *   { id: 'a', parentId: 'root', name: 'Cục A', kind: 'department' },
 *   { id: 'b', parentId: 'root', name: 'Cục B', kind: 'department' },
 * ];
 * const returns = [{ populationId: 'personnel', unitId: 'a', total: 20, female: 10 }];
 * const shards = [
 *   { name: 'north', tally: async () => tallyReturns({ units, returns }, advancement, { asOf: '2019-12-31' }) },
 *   { name: 'south', tally: () => Promise.reject(new Error('down')) },
 * ];
 * const tallies = await gather(shards, { limitMs: 5000, onFailure: 'partial' });
 * tallies.missingSources; // => ['south']
 * explain(evaluate(tallies, advancement).result('women-in-workforce', 'root'), en);
 * // => 'Women in the workforce: 50.00% (10/20) – Tổng cục, 31 December 2019; 1 of 2 units reported; partial figures: without the data of “south”'
 * ```
 */
export async function gather(shards: readonly Shard[], options: GatherOptions): Promise<Tallies> {
  const caller = 'gather';
  checkArguments(caller, {
    shards: [shards, someShards],
    options: [options, { is: isObject, write: '{ limitMs: 60000 }' }],
  });
  const { limitMs, signal } = namedArguments(options, caller, 'limitMs');
  checkNames(
    options,
    { limitMs: true, signal: true, onFailure: true, units: true, onProgress: true },
    { function: caller, argument: 'options' },
  );
  const onFailure = option<'onFailure', 'refuse' | 'partial'>(options, 'onFailure', ['refuse', 'partial'], caller);
  const places = ['in_one_shard', 'in_several_shards'] as const;
  const place = option<'units', (typeof places)[number]>(options, 'units', [...places], caller);
  checkArguments(caller, { 'options.onProgress': [options.onProgress, anOptionalCallback] });
  refuseTwice(shards.map(({ name }) => name));
  const end = watch({ limitMs, signal }, caller);
  const others = new host.AbortController();
  const progress = { done: 0, total: shards.length };
  const ask = async (shard: Shard): Promise<Answer> => {
    const answer = await answerOf(shard, () => end.orEnd(shard.tally({ limitMs, signal: others.signal })));
    progress.done++;
    const { name } = shard;
    options.onProgress?.({ shard: name, ...('problem' in answer && { problem: answer.problem }), ...progress });
    if ('problem' in answer && (onFailure === 'refuse' || !isSilence(answer.problem))) throw failure(name, answer);
    return answer;
  };
  try {
    const answers = await Promise.all(shards.map(ask));
    return merged(shards, answers, place === 'in_one_shard');
  } finally {
    others.abort();
    end.clear();
  }
}

const someShards: Kind = {
  is: (value) =>
    Array.isArray(value) &&
    value.length > 0 &&
    value.every(
      (shard) => isObject(shard) && typeof shard['name'] === 'string' && typeof shard['tally'] === 'function',
    ),
  write: "[{ name: 'north', tally: (options) => runTallies(compiled, runner, options) }]",
};

function refuseTwice(names: readonly string[]): void {
  const source = names.find((name, i) => names.indexOf(name) < i);
  if (source !== undefined) throw new GenderIndicatorsError(duplicateSource, { source });
}

// Whether a shard may be missing, since it says nothing; what is wrong with its data is refused.
function isSilence(problem: ShardProblem): boolean {
  return problem === 'time_limit' || problem === 'database_failed' || problem === 'program';
}

function failure(shard: string, { problem, error }: Extract<Answer, { readonly error: unknown }>): Error {
  const failed = new GenderIndicatorsError(shardFailed, { shard, problem });
  failed.cause = error;
  return failed;
}

/** Codes of what a record names that is not there. */
const unknownKeys: readonly IssueCode[] = ['unknown_unit', 'unknown_person', 'unknown_committee', 'unknown_record'];

async function answerOf({ name }: Shard, tally: () => Promise<Tallies>): Promise<Answer> {
  try {
    const tallies = await tally();
    const leaving = tallies.issues.find(isOfLeavingKey);
    if (leaving !== undefined)
      return {
        problem: 'keys_leave_shard',
        error: new GenderIndicatorsError(rowsBreakRules, { breaches: [breachOf(leaving)] }),
      };
    // A shard that has no name of its own is called as the caller calls it.
    const isUnnamed = tallies.sources.every((source) => source === 'dataset');
    return { tallies: isUnnamed ? { ...tallies, sources: [name] } : tallies };
  } catch (error) {
    if (isOf(error, aborted.code)) throw error;
    return { problem: problemOf(error), error };
  }
}

function isOfLeavingKey({ code, facts }: Issue): boolean {
  return code === 'rows_left_out' && unknownKeys.includes((facts as { readonly reason: IssueCode }).reason);
}

function breachOf({ recordSet, field, facts }: Issue) {
  const { reason, count } = facts as { readonly reason: IssueCode; readonly count: number };
  return { recordSet, field, code: reason, count };
}

function problemOf(error: unknown): ShardProblem {
  if (isOf(error, timeLimit.code)) return 'time_limit';
  if (isOf(error, rowsBreakRules.code))
    return error.facts.breaches.some(({ code }) => unknownKeys.includes(code))
      ? 'keys_leave_shard'
      : 'rows_break_rules';
  return isOf(error, 'database_failed') ? 'database_failed' : 'program';
}

function isOf<Code extends GenderIndicatorsError['code']>(
  error: unknown,
  code: Code,
): error is GenderIndicatorsError<Code> {
  return error instanceof GenderIndicatorsError && error.code === code;
}

function merged(shards: readonly Shard[], answers: readonly Answer[], isUnitInOneShard: boolean): Tallies {
  const answered = answers.flatMap((answer, i) =>
    'tallies' in answer ? [{ name: shards[i]!.name, tallies: answer.tallies }] : [],
  );
  const [first, ...others] = answered;
  if (first === undefined) {
    const answer = answers[0]!;
    throw failure(shards[0]!.name, 'error' in answer ? answer : { problem: 'program', error: undefined });
  }
  if (isUnitInOneShard) refuseSharedUnits(answered);
  const tallies = mergeTallies(first.tallies, ...others.map((other) => other.tallies));
  const missing = shards.map(({ name }) => name).filter((name) => !answered.some((answer) => answer.name === name));
  if (missing.length === 0) return tallies;
  return { ...tallies, missingSources: [...new Set([...(tallies.missingSources ?? []), ...missing])].sort() };
}

// Units with people of their own; a unit that is named without people is in no shard.
function refuseSharedUnits(answered: readonly { readonly name: string; readonly tallies: Tallies }[]): void {
  const shardOf = new Map<string, string>();
  for (const { name, tallies } of answered) {
    for (const unitId of unitsWithPersonnel(tallies)) {
      const first = shardOf.get(unitId);
      if (first !== undefined) throw new GenderIndicatorsError(unitInTwoShards, { unitId, first, second: name });
      shardOf.set(unitId, name);
    }
  }
}

function unitsWithPersonnel({ populations, tree }: Tallies): ReadonlySet<string> {
  const units = new Set<string>();
  for (const { of, records } of populations.values()) {
    if (of !== 'personnel') continue;
    records?.reported.forEach((isReported, unit) => {
      if (isReported === 1) units.add(String(tree.units[unit]?.['id']));
    });
  }
  return units;
}
