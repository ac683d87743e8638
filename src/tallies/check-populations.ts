import { conditionField, parseCondition } from '../conditions/parse-condition.js';
import { GenderIndicatorsError } from '../errors.js';
import { maxRecords } from '../limits.js';
import type { Model } from '../schemas/model.js';
import { type CountColumns, groups } from './counts.js';
import { countsOfFrequencies } from './frequencies.js';
import type { PopulationTally, Tallies } from './tallies.js';

/**
 * Refuses tallies, by the path of what does not fit: counts beyond 2^53, more values than records, values of a number field that
 * are no numbers, and parts of a population that are larger than it.
 */
export function checkPopulations(tallies: Tallies, model: Model, refuse: (path: readonly string[]) => never): void {
  const size = tallies.tree.units.length;
  const clausesOf = new Map<PopulationTally, readonly string[]>();
  for (const population of tallies.populations.values()) {
    const { id, of, records, sums, frequencies } = population;
    const path = ['populations', id];
    if (recordCount(population) > maxRecords) refuse(path);
    // Each record has a value at most once, so that no group has more values than records.
    const fits = (counts: CountColumns) => isWithin(counts, records?.counts ?? {}, () => true);
    for (const [name, tally] of sums) if (!fits(tally.counts)) refuse([...path, 'sums', name]);
    for (const [name, tally] of frequencies) {
      const isReadable = !isOfNumbers(model, of, name) || tally.values.every(isPlainNumber);
      if (!isReadable || !fits(countsOfFrequencies(tally, size))) refuse([...path, 'distributions', name]);
    }
    const clauses = parseClauses(model, population);
    if (clauses === 'too_large') refuse([...path, 'where']);
    else if (clauses !== undefined) clausesOf.set(population, clauses);
  }
  const misfit = tallies.sources.length === 1 ? largerPart(clausesOf) : undefined;
  if (misfit !== undefined) refuse(['populations', misfit.id, 'records']);
}

/** How many records a population has in all units, from records and returns. */
export function recordCount({ records, returns }: PopulationTally): number {
  let total = 0;
  for (const tally of [records, returns])
    for (const group of groups) for (const count of tally?.counts[group] ?? []) total += count;
  return total;
}

function isWithin(part: CountColumns, whole: CountColumns, isCompared: (unit: number) => boolean): boolean {
  return groups.every((group) => {
    const [counts, limits] = [part[group], whole[group]];
    return counts === undefined || counts.every((count, unit) => count <= (limits?.[unit] ?? 0) || !isCompared(unit));
  });
}

function isOfNumbers(model: Model, of: string, name: string): boolean {
  if (/^(?:days|years)\(/u.test(name)) return true;
  const recordSet = model.recordSets.get(of);
  const type = recordSet === undefined ? undefined : conditionField(recordSet, name)?.type;
  return type === 'number' || type === 'decimal' || type === 'age';
}

// A number has one text, so that equal numbers are counted as one value; the missing value is the empty text.
function isPlainNumber(text: string): boolean {
  return text.length <= 402 && /^(?:|0|-?[1-9]\d*|-?(?:0|[1-9]\d*)\.\d*[1-9])$/u.test(text);
}

// The keys of the conditions that must all hold. Conditions of another model are not compared.
function parseClauses(model: Model, { id, of, where }: PopulationTally): readonly string[] | 'too_large' | undefined {
  try {
    const condition = parseCondition(model, of, where, id);
    return condition.type === 'all' ? condition.of.map(({ key }) => key) : [condition.key];
  } catch (error) {
    if (error instanceof GenderIndicatorsError) return error.code === 'too_large' ? 'too_large' : undefined;
    throw error;
  }
}

// A population that has all clauses of another one and more is a part of it. In the records of one source no unit counts more
// in the part. Returns are not compared, because offices do return what does not fit, and results say so. A whole is looked for
// under the one of its clauses that the fewest populations have, so that few are compared in vain.
function largerPart(clausesOf: ReadonlyMap<PopulationTally, readonly string[]>): PopulationTally | undefined {
  const uses = new Map<string, number>();
  for (const key of [...clausesOf.values()].flat()) uses.set(key, (uses.get(key) ?? 0) + 1);
  const wholes = new Map<string, PopulationTally[]>();
  for (const [population, keys] of clausesOf) {
    const [rarest = ''] = [...keys].sort((a, b) => uses.get(a)! - uses.get(b)!);
    const place = `${population.of}?${rarest}`;
    wholes.set(place, [...(wholes.get(place) ?? []), population]);
  }
  for (const [part, keys] of clausesOf) {
    const clauses = new Set(keys);
    for (const whole of ['', ...keys].flatMap((key) => wholes.get(`${part.of}?${key}`) ?? [])) {
      const isPart = clausesOf.get(whole)!.every((key) => clauses.has(key));
      if (isPart && whole.records !== undefined && part.records !== undefined) {
        const { reported } = whole.records;
        if (!isWithin(part.records.counts, whole.records.counts, (unit) => reported[unit] === 1)) return part;
      }
    }
  }
  return undefined;
}
