import { compileFunction } from 'node:vm';
import { javascript } from '../conditions.ts';
import { ageBandOf, type People, type PersonRow, values } from '../people.ts';
import { countedConditions, type Task } from '../task.ts';
import type { Units } from '../units.ts';

/** A person as an object that is ready to be counted: age band and pay are already known. */
export interface CodedRow {
  readonly unitId: string;
  readonly sex: string;
  readonly positionLevel: string | null;
  readonly leadership: string;
  readonly qualification: string;
  readonly ageBand: string;
  readonly partyMember: boolean;
  readonly planned: boolean;
  readonly trained: boolean;
  readonly pay: number | null;
}

/** All people as objects that are ready to be counted. */
export function codedRows({ count, codes, unit, pay }: People, units: Units): readonly CodedRow[] {
  return Array.from({ length: count }, (_, i) => ({
    unitId: units.rows[unit[i]!]!.id,
    sex: values.sex[codes.sex[i]!]!,
    positionLevel: values.positionLevel[codes.positionLevel[i]!]!,
    leadership: values.leadership[codes.leadership[i]!]!,
    qualification: values.qualification[codes.qualification[i]!]!,
    ageBand: values.ageBand[codes.ageBand[i]!]!,
    partyMember: codes.partyMember[i] === 1,
    planned: codes.planned[i] === 1,
    trained: codes.trained[i] === 1,
    pay: Number.isNaN(pay[i]) ? null : pay[i]!,
  }));
}

/** How age band and pay are read from a row. */
export interface Reading<Row> {
  readonly ageBand: (row: Row) => string;
  readonly pay: (row: Row) => number | null;
}

/** Of an object that is ready to be counted. */
export const readCoded: Reading<CodedRow> = { ageBand: (row) => row.ageBand, pay: (row) => row.pay };

/** Of a row as it was given. */
export const readRaw: Reading<PersonRow> = {
  ageBand: (row) => values.ageBand[ageBandOf(row.birthDate)]!,
  pay: (row) => (row.basicPay === null ? null : Math.round(Number(row.basicPay) * 100)),
};

/** What the peers in JavaScript read of a row besides. */
export interface CountedRow {
  readonly unitId: string;
  readonly sex: string;
  readonly positionLevel: string | null;
}

/** Counts a row: one `if` for each condition, as somebody who knew the conditions would write them. */
export function counterOf(task: Task): (row: CountedRow, ageBand: string, counts: Float64Array) => void {
  const language = javascript((field) => (field === 'ageBand' ? 'ageBand' : `row.${field}`));
  const lines = countedConditions(task, language).map((condition, i) => `if (${condition}) counts[${i}]++;`);
  return compileFunction(lines.join('\n'), ['row', 'ageBand', 'counts']) as ReturnType<typeof counterOf>;
}

const levelOf = new Map<string | null, number>(values.positionLevel.map((level, code) => [level, code]));

/** The cell of sex and level in which a row's pay is counted. */
export function payCellOf({ sex, positionLevel }: CountedRow): number {
  return (sex === 'female' ? 0 : values.positionLevel.length) + levelOf.get(positionLevel)!;
}
