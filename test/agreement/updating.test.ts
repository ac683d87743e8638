import fc from 'fast-check';
import { type Changes, createDataset, type Dataset, evaluate, type Rows, update } from 'gender-indicators';
import { describe, expect, it } from 'vitest';
import { type Case, cases } from './arbitraries.js';
import { rowsOf } from './arbitrary-records.js';
import { type Row, type RowSets, readWorld } from './naive-records.js';
import { factsOf, recordSets } from './record-sets.js';
import { runs, timeout } from './runs.js';
import { shapes } from './shapes.js';
import { summary } from './summary.js';

/** An edit: which of the versions before it changes, who joins or is another from now on, and who leaves. */
interface Edit {
  readonly version: number;
  readonly rows: readonly { readonly at: number; readonly row: Row }[];
  readonly left: readonly number[];
}

/** A dataset, and the rows as they are in it. */
interface Version {
  readonly dataset: Dataset;
  readonly rows: RowSets;
}

// Ids of newcomers are new, since records may name no person before she or he is there.
const idsOfNewcomers = ['new0', 'new1', 'new2', 'new3'];

const editsOf = ({ rows: { units } }: Case): fc.Arbitrary<readonly Edit[]> =>
  fc.array(
    fc.record({
      version: fc.nat(9),
      rows: fc
        .tuple(rowsOf('personnel', { units }), fc.array(fc.nat(17), { maxLength: 4, size: 'max' }))
        .map(([rows, places]) => rows.slice(0, places.length).map((row, i) => ({ row, at: places[i] ?? 0 }))),
      left: fc.array(fc.nat(13), { maxLength: 3 }),
    }),
    { minLength: 1, maxLength: 6 },
  );

interface PersonChanges extends Changes {
  readonly personnel: readonly Row[];
  readonly left: readonly string[];
}

/** The changes of an edit: whole rows of persons, each with another id, and of those who are there some who leave. */
function changesOf(edit: Edit, { rows }: Version): PersonChanges {
  const persons = rows['personnel'] ?? [];
  const ids = [...persons.map((person) => String(person['id'])), ...idsOfNewcomers];
  const personnel = new Map<string, Row>();
  for (const { row, at } of edit.rows) {
    const id = ids[at % ids.length] ?? 'new0';
    const before = persons.find((person) => person['id'] === id);
    // Records that say the sex of the person they name would be refused if it were another.
    personnel.set(id, { ...row, id, sex: before?.['sex'] ?? row['sex'] });
  }
  const left = edit.left.map((at) => persons[at % Math.max(persons.length, 1)]?.['id']);
  const leavers = new Set(
    left.filter((id): id is string => typeof id === 'string' && (shapes.backInOneUpdate || !personnel.has(id))),
  );
  return { personnel: [...personnel.values()], left: [...leavers] };
}

/** The rows as they are after changes: with those who left go the records that name them, and those that name such records. */
function rowsAfter({ rows }: Version, { personnel, left }: PersonChanges, drawn: Case): RowSets {
  // A row that is refused changes nothing.
  const tried = readWorld({ units: rows['units'], personnel }, drawn.asOf, drawn.period).accepted['personnel'] ?? [];
  const isReplaced = (row: Row) => tried.some((person) => person['id'] === row['id']);
  const after: Record<string, readonly Row[] | undefined> = {
    ...rows,
    personnel: [
      ...(rows['personnel'] ?? []).filter((row) => !isReplaced(row) && !left.includes(String(row['id']))),
      ...tried,
    ],
  };
  for (const name of Object.keys(recordSets).filter((set) => set !== 'units' && set !== 'personnel')) {
    const keys = Object.values(factsOf(name).toOne).filter(([recordSet]) => recordSet !== 'units');
    after[name] = after[name]?.filter((row) =>
      keys.every(([recordSet, key]) => {
        const id = row[key] ?? undefined;
        if (recordSet === 'personnel' && left.some((leaver) => leaver === id)) return false;
        return id === undefined || after[recordSet]?.some((named) => named['id'] === id);
      }),
    );
  }
  return after;
}

function read({ catalog }: Case, dataset: Dataset) {
  return summary(evaluate(dataset, catalog));
}

describe('a dataset after changes', () => {
  it('is that of the rows as they are now, and those before it stay as they were', { timeout }, () => {
    const edited = cases
      .filter(({ rows }) => rows['personnel'] !== undefined)
      .chain((drawn) => fc.tuple(fc.constant(drawn), editsOf(drawn)));
    fc.assert(
      fc.property(edited, fc.boolean(), ([drawn, edits], readsBetween) => {
        const { asOf, period } = drawn;
        const anew = (rows: RowSets) => createDataset(rows as Rows, { asOf, period }).dataset;
        // Refused records that name somebody would come back with a newcomer of that id.
        const rows = readWorld(drawn.rows, asOf, period).accepted;
        const versions: Version[] = [{ rows, dataset: anew(rows) }];
        for (const edit of edits) {
          const version = versions[edit.version % versions.length]!;
          if (readsBetween) read(drawn, version.dataset);
          const changes = changesOf(edit, version);
          const now = rowsAfter(version, changes, drawn);
          const { dataset, counts } = update(version.dataset, changes);
          const changed = changes.personnel.length + changes.left.length;
          expect(counts.made + counts.refused).toBe(changed);
          versions.push({ dataset, rows: now });
          if (readsBetween) expect(read(drawn, dataset)).toEqual(read(drawn, anew(now)));
        }
        for (const version of versions) expect(read(drawn, version.dataset)).toEqual(read(drawn, anew(version.rows)));
      }),
      runs(60),
    );
  });
});
