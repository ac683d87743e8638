import Papa from 'papaparse';
import type { PersonRow } from '../people.ts';

/** A CSV file as rows of text: a missing value is an empty text. */
export function textRows(csv: string): readonly Readonly<Record<keyof PersonRow, string>>[] {
  return Papa.parse(csv, { header: true }).data as Record<keyof PersonRow, string>[];
}

/** Rows of text as typed rows. */
export function* typedRows(rows: ReturnType<typeof textRows>): Generator<PersonRow> {
  for (const row of rows) {
    yield {
      ...row,
      positionLevel: row.positionLevel === '' ? null : row.positionLevel,
      partyMember: row.partyMember === 'true',
      planned: row.planned === 'true',
      trained: row.trained === 'true',
      basicPay: row.basicPay === '' ? null : row.basicPay,
    } as PersonRow;
  }
}
