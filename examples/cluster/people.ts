import { personSchema } from 'gender-indicators/schemas';
import type { SqlTable } from 'gender-indicators/sql';
import type { Pool } from './servers.ts';

/** The day of the stock. */
export const asOf = '2025-12-31';

/** The regions, each with a database of its own. */
export const regions = [
  { id: 'mien-bac', name: 'Miền Bắc' },
  { id: 'mien-trung', name: 'Miền Trung' },
  { id: 'mien-nam', name: 'Miền Nam' },
] as const;

const provinces = 21;
const teams = 10;
const root = { id: 'bo', name: 'Bộ', kind: 'ministry', ownStaff: false };

/** The units of a region that have people of their own. */
function unitsOf(region: (typeof regions)[number]) {
  const departments = Array.from({ length: provinces }, (_, i) => ({
    id: `${region.id}-${i + 1}`,
    parentId: region.id,
    name: `Cục ${region.name} ${i + 1}`,
    kind: 'department',
  }));
  const below = departments.flatMap(({ id, name }) =>
    Array.from({ length: teams }, (_, i) => ({
      id: `${id}-doi-${i + 1}`,
      parentId: id,
      name: `${name} – Đội ${i + 1}`,
      kind: 'team',
    })),
  );
  return [...departments, ...below];
}

/** The whole tree, which every statement knows. */
export const units = [
  root,
  ...regions.map(({ id, name }) => ({ id, parentId: root.id, name, kind: 'grouping' })),
  ...regions.flatMap(unitsOf),
];

const columns = [
  '"id" text',
  '"unitId" text',
  '"sex" text',
  '"birthDate" date',
  '"positionLevel" text',
  '"leadership" text',
  '"partyAdmittedOn" date',
  '"qualification" text',
];
const present = new Set(columns.map((column) => column.split('"')[1]));

/** The table of the people; fields without a column are absent. */
export const tables: Readonly<Record<string, SqlTable>> = {
  personnel: {
    table: 'personnel',
    columns: Object.fromEntries(
      Object.keys(personSchema.shape).map((field) => [field, present.has(field) ? field : null]),
    ),
  },
};

// A number that looks drawn at random, and is the same for one person and one seed on every machine.
const drawn = (salt: number, below: number | string) =>
  `mod(abs(hashint8extended(i * 64 + ${salt}, cast($3 as bigint)) % 1000003), ${below})`;
const unit = `(cast($4 as text[]))[1 + ${drawn(1, 'array_length(cast($4 as text[]), 1)')}]`;
const isLeader = `${drawn(3, 20)} = 0`;

const people = `insert into personnel
select 'cb-' || i, ${unit}, case when ${drawn(2, 100)} < 38 then 'female' else 'male' end,
  date '1962-01-01' + cast(${drawn(4, 14_000)} as integer),
  case when ${unit} like '%-doi-%' then 'team' else 'department' end,
  case when ${isLeader} then (array['head', 'deputy', 'deputy'])[1 + ${drawn(5, 3)}] else 'none' end,
  case when ${drawn(6, 10)} < 6 then date '2010-01-01' + cast(${drawn(7, 5_000)} as integer) end,
  (array['doctorate', 'master', 'master', 'bachelor', 'bachelor', 'bachelor', 'college'])[1 + ${drawn(8, 7)}]
from generate_series(cast($1 as bigint), cast($2 as bigint) - 1) as i`;

const batch = 50_000;

/** Makes the people of a region in its database, and says after each batch how many there are. */
export async function loadPeople(
  pool: Pool,
  region: (typeof regions)[number],
  { from, to, seed }: { readonly from: number; readonly to: number; readonly seed: number },
  onBatch: (count: number) => void,
): Promise<void> {
  const ids = `{${unitsOf(region)
    .map(({ id }) => id)
    .join(',')}}`;
  await pool.query(`create table personnel (${columns.join(', ')})`);
  for (let first = from; first < to; first += batch) {
    const next = Math.min(first + batch, to);
    await pool.query(people, [String(first), String(next), String(seed), ids]);
    onBatch(next - first);
  }
  await pool.query('analyze personnel');
}
