import type { Column, Columns } from '../conditions/columns.js';
import { keepBase, toldColumn } from '../conditions/profile-table.js';
import type { Dataset } from '../dataset/dataset.js';
import type { RecordSchema } from '../schemas/fields.js';
import type { RecordSet } from '../schemas/model.js';
import { countRecords } from '../tallies/count-records.js';
import { type DistributionTally, type Group, groups } from '../tallies/counts.js';
import { classesIn, classesOfTables, type Run, type Spread } from '../tallies/spread.js';
import type { PopulationTally } from '../tallies/tallies.js';
import type {
  Answer,
  ByGroup,
  ColumnsData,
  DistributionData,
  Job,
  PopulationData,
  SumsData,
  TextsData,
} from './messages.js';
import { turned } from './turned.js';

/** Counts what a job asks for. Units and rows are numbered from the first of the range. */
export function answerOf({ asOf, period, model, units, rows, counted, others, tree, requests }: Job): Answer {
  const recordSets = new Map(model.map((data): [string, RecordSet] => [data.name, { ...data, schema }]));
  const [turnedUnits, turnedRows] = [turned(units), turned(rows)];
  const unitCount = units.to - units.from;
  const columns = columnsOf(recordSets, {
    ...counted,
    fields: toldFields(counted),
    unitOf: unitOfRows(counted.starts),
  });
  if (counted.base !== undefined) keepBase(columns, counted.base);
  const all = others.map((data) => {
    const other = columnsOf(recordSets, { ...data, unitOf: turnedUnits.positions(data.unitOf) });
    for (const { recordSet, key } of other.recordSet.toOne.values()) {
      const named = other.references.get(key);
      if (recordSet === counted.recordSet && named !== undefined) turnedRows.positions(named);
    }
    return other;
  });
  // Counting reads no more of a dataset than this.
  const dataset = {
    asOf,
    period,
    model: { schemas: {}, recordSets },
    units: tree === undefined ? Array.from({ length: unitCount }, () => ({})) : turnedUnits.list(tree.units),
    parent: tree === undefined ? none : turnedUnits.positions(Int32Array.from(turnedUnits.list([...tree.parent]))),
    sets: new Map([columns, ...all].map((one) => [one.recordSet.name, one])),
  } as unknown as Dataset;
  const { populations } = countRecords(dataset, columns, new Uint8Array(dataset.units.length), requests);
  const runs = runsOf(populations);
  return {
    populations: populations.map((population) => populationData(population, unitCount, runs)),
    runs: [...runs.values()].map(({ run }) => run),
  };
}

const none = new Int32Array(0);

function columnsOf(
  recordSets: ReadonlyMap<string, RecordSet>,
  { recordSet, rowCount, unitOf, fields, references }: ColumnsData & Pick<Columns, 'unitOf'>,
): Columns {
  return { recordSet: recordSets.get(recordSet)!, rowCount, unitOf, fields, references };
}

// Fields whose codes came as those of profiles.
function toldFields({ fields, base }: Job['counted']): Columns['fields'] {
  if (base === undefined) return fields;
  return new Map(
    [...fields].map(([name, column]): [string, Column] => {
      const told = base.ofProfiles.get(name);
      return [name, column.type === 'coded' && told !== undefined ? toldColumn(column, base.codes, told) : column];
    }),
  );
}

// Rows stand in the order of units.
function unitOfRows(starts: Uint32Array): Uint32Array {
  const first = starts[0]!;
  const units = new Uint32Array(starts.at(-1)! - first);
  for (let unit = 0; unit + 1 < starts.length; unit++)
    units.fill(unit, starts[unit]! - first, starts[unit + 1]! - first);
  return units;
}

// Nothing that counts reads a schema.
const schema = undefined as unknown as RecordSchema;

function populationData({ records, sums, distributions }: PopulationTally, size: number, runs: Runs): PopulationData {
  const cut = <Column extends { slice: (from: number, to: number) => Column }>(column: Column) => column.slice(0, size);
  return {
    counts: byGroup((group) => someCounts(cut(records!.counts[group]))),
    sums: new Map(
      [...sums].map(([key, { scale, counts, sums: all }]): [string, SumsData] => [
        key,
        {
          scale,
          counts: byGroup((group) => someCounts(cut(counts[group]))),
          sums: byGroup((group) => {
            const column = all[group];
            return column instanceof Float64Array ? someCounts(cut(column)) : column.slice(0, size);
          }),
        },
      ]),
    ),
    distributions: new Map(
      [...distributions].map(([key, { sensitive, ordered, spread, byUnit }]): [string, DistributionData] => [
        key,
        { sensitive, values: ordered ? runs.get(spread().run)!.dataOf(spread()) : textsData(byUnit()) },
      ]),
    ),
  };
}

function byGroup<Column>(columnOf: (group: Group) => Column | undefined): ByGroup<Column> {
  const found: Partial<Record<Group, Column>> = {};
  for (const group of groups) {
    const column = columnOf(group);
    if (column !== undefined) found[group] = column;
  }
  return found;
}

function someCounts(column: Float64Array): Float64Array | undefined {
  return column.some((number) => number !== 0) ? column : undefined;
}

/** The runs of an answer, with numbers, and what a spread in them is as data. */
type Runs = ReadonlyMap<Run, { readonly run: Run; readonly dataOf: (spread: Spread) => DistributionData['values'] }>;

// The codes of a run tell profiles apart; here they tell who is in which population, and of which group.
function runsOf(populations: readonly PopulationTally[]): Runs {
  const spreadsOf = new Map<Run, Spread[]>();
  for (const { distributions } of populations) {
    for (const { ordered, spread } of distributions.values()) {
      if (!ordered) continue;
      const own = spreadsOf.get(spread().run) ?? [];
      spreadsOf.set(spread().run, own);
      own.push(spread());
    }
  }
  return new Map(
    [...spreadsOf].map(([run, spreads], number) => {
      const classes = classesOfTables(spreads.map(({ groupOf }) => groupOf));
      const codes = classesIn(run, classes.codes);
      const dataOf = ({ groupOf }: Spread) => ({
        run: number,
        groupOf: Uint8Array.from(classes.representatives, (one) => groupOf[one]!),
      });
      const { scale, values, units, weights } = run;
      return [run, { run: { scale, values, units, codes, ...(weights === undefined ? {} : { weights }) }, dataOf }];
    }),
  );
}

function textsData(byUnit: ReadonlyMap<number, DistributionTally>): TextsData {
  const numberOf = new Map<string, number>();
  const units: number[] = [];
  const codes: number[] = [];
  const groupOf: number[] = [];
  const counts: number[] = [];
  for (const [unit, tally] of byUnit) {
    for (const [text, own] of tally) {
      const code = numberOf.get(text) ?? numberOf.size;
      numberOf.set(text, code);
      groups.forEach((group, position) => {
        if (own[group] === 0) return;
        units.push(unit);
        codes.push(code);
        groupOf.push(position);
        counts.push(own[group]);
      });
    }
  }
  return {
    texts: [...numberOf.keys()],
    units: Uint32Array.from(units),
    codes: Uint32Array.from(codes),
    groupOf: Uint8Array.from(groupOf),
    counts: Float64Array.from(counts),
  };
}
