import { below, normal, type Random, weighted } from './random.ts';
import type { Units } from './units.ts';

/** The day of the stock. */
export const asOf = '2025-06-30';

/** The values of the coded fields, in the order of their codes. */
export const values = {
  sex: ['female', 'male'],
  positionLevel: [null, 'ministry', 'general_department', 'department', 'division', 'team'],
  leadership: ['head', 'deputy', 'none'],
  qualification: ['intermediate', 'college', 'bachelor', 'master', 'doctorate'],
  ageBand: ['under_30', '30_to_39', '40_to_49', '50_to_59', '60_and_over'],
  partyMember: [false, true],
  planned: [false, true],
  trained: [false, true],
} as const;

/** A field that conditions look at. */
export type CodedField = keyof typeof values;

/** The fields that conditions look at. */
export const codedFields = Object.keys(values) as readonly CodedField[];

/** People in random order as columns of codes: what every peer is loaded from. */
export interface People {
  readonly count: number;
  /** The number of each one's unit. */
  readonly unit: Uint32Array;
  readonly codes: Readonly<Record<CodedField, Uint8Array>>;
  /** Days since 1970-01-01. */
  readonly birth: Int32Array;
  readonly hired: Int32Array;
  /** Hundredths of VND; `NaN` where it is missing, for one in a hundred. */
  readonly pay: Float64Array;
}

/** A row of a person, as the library and every other program gets it. */
export interface PersonRow {
  readonly id: string;
  readonly unitId: string;
  readonly sex: (typeof values.sex)[number];
  readonly birthDate: string;
  readonly hiredOn: string;
  readonly positionLevel: (typeof values.positionLevel)[number];
  readonly leadership: (typeof values.leadership)[number];
  readonly qualification: (typeof values.qualification)[number];
  readonly partyMember: boolean;
  readonly planned: boolean;
  readonly trained: boolean;
  /** VND with two decimals. */
  readonly basicPay: string | null;
}

const msOfDay = 86_400_000;
const today = Date.parse(asOf) / msOfDay;
const texts = new Map<number, string>();

/** The day as text. */
function dayText(day: number): string {
  const known = texts.get(day);
  if (known !== undefined) return known;
  const text = new Date(day * msOfDay).toISOString().slice(0, 10);
  texts.set(day, text);
  return text;
}

/** The position of the age band in its values, from the text of a birth date. */
export function ageBandOf(birthDate: string): number {
  const years = Number(asOf.slice(0, 4)) - Number(birthDate.slice(0, 4)) - (birthDate.slice(5) > asOf.slice(5) ? 1 : 0);
  return Math.min(Math.max(Math.floor(years / 10) - 2, 0), 4);
}

/** Draws people: most serve at the bottom of the tree, few lead, men are more, pay is log-normal and depends on the level. */
export function peopleOf(random: Random, count: number, units: Units): People {
  const codes = Object.fromEntries(codedFields.map((field) => [field, new Uint8Array(count)])) as Record<
    CodedField,
    Uint8Array
  >;
  const people = {
    count,
    unit: new Uint32Array(count),
    codes,
    birth: new Int32Array(count),
    hired: new Int32Array(count),
    pay: new Float64Array(count),
  };
  const places = placesOf(random, units);
  const headed = new Set<number>();
  for (let i = 0; i < count; i++) {
    people.unit[i] = places[below(random, places.length)]!;
    const birth = today - Math.floor(365.25 * (21 + 43 * random()));
    people.birth[i] = birth;
    people.hired[i] = Math.min(today - 1, birth + Math.floor(365.25 * (20 + 15 * random())));
    codes.sex[i] = weighted(random, [36, 64]);
    const level = weighted(random, [8, 2, 6, 16, 28, 40]);
    codes.positionLevel[i] = level;
    const leadership = weighted(random, [4, 8, 88]);
    // A unit has one head.
    codes.leadership[i] = leadership === 0 && headed.has(people.unit[i]!) ? 1 : leadership;
    if (leadership === 0) headed.add(people.unit[i]!);
    codes.qualification[i] = weighted(random, [12, 14, 52, 19, 3]);
    codes.ageBand[i] = ageBandOf(dayText(birth));
    codes.partyMember[i] = random() < 0.45 ? 1 : 0;
    codes.planned[i] = random() < 0.12 ? 1 : 0;
    codes.trained[i] = random() < 0.3 ? 1 : 0;
    const amount = 1.1e9 * (1.6 - 0.12 * level) * Math.exp(0.45 * normal(random));
    people.pay[i] = random() < 0.01 ? Number.NaN : Math.round(Math.min(Math.max(amount, 2e8), 8e9));
  }
  return people;
}

// Units as often as people are drawn to them; some small units may stay empty.
function placesOf(random: Random, { depth }: Units): Int32Array {
  const places: number[] = [];
  depth.forEach((above, unit) => {
    const weight = Math.ceil((above === 0 ? 30 : 10 + 4 * Math.min(above, 3)) * Math.exp(0.6 * normal(random)));
    for (let i = 0; i < weight; i++) places.push(unit);
  });
  return Int32Array.from(places);
}

/** The decimal text of hundredths; `null` for `NaN`. */
function payText(hundredths: number): string | null {
  if (Number.isNaN(hundredths)) return null;
  const whole = Math.floor(hundredths / 100);
  return `${whole}.${String(hundredths - whole * 100).padStart(2, '0')}`;
}

/** One person as a row. */
function personRow(people: People, units: Units, i: number): PersonRow {
  const { codes } = people;
  return {
    id: `p${i}`,
    unitId: units.rows[people.unit[i]!]!.id,
    sex: values.sex[codes.sex[i]!]!,
    birthDate: dayText(people.birth[i]!),
    hiredOn: dayText(people.hired[i]!),
    positionLevel: values.positionLevel[codes.positionLevel[i]!]!,
    leadership: values.leadership[codes.leadership[i]!]!,
    qualification: values.qualification[codes.qualification[i]!]!,
    partyMember: codes.partyMember[i] === 1,
    planned: codes.planned[i] === 1,
    trained: codes.trained[i] === 1,
    basicPay: payText(people.pay[i]!),
  };
}

/** All people as rows. */
export function personRows(people: People, units: Units): readonly PersonRow[] {
  return Array.from({ length: people.count }, (_, i) => personRow(people, units, i));
}

/** All people as the text of a CSV file. */
export function csvOf(people: People, units: Units): string {
  const lines = [Object.keys(personRow(people, units, 0)).join(',')];
  for (let i = 0; i < people.count; i++)
    lines.push(
      Object.values(personRow(people, units, i))
        .map(csvValue)
        .join(','),
    );
  return lines.join('\n');
}

function csvValue(value: string | boolean | null): string {
  return value === null ? '' : String(value);
}
