import type { Field } from '../schemas/fields.js';

const ageBands = ['under_30', '30_to_39', '40_to_49', '50_to_59', '60_and_over'];

interface OldColumn {
  readonly type: string;
  readonly days?: Int32Array;
}

/** Fills in what the old engine reads: columns of fields without any value, and age bands. */
export function fillForOldEngine(
  fields: Map<string, OldColumn>,
  ofSchema: Iterable<Field>,
  rowCount: number,
  today: number,
): void {
  const zeros = new Uint8Array(rowCount);
  for (const { name, type, values = [] } of ofSchema) {
    if (fields.has(name) || name === 'id' || type === 'other') continue;
    if (type === 'number' || type === 'decimal')
      fields.set(name, { type: 'number', scale: 0, units: new Float64Array(rowCount).fill(Number.NaN) } as OldColumn);
    else if (type === 'date') fields.set(name, { type: 'date', days: new Int32Array(rowCount) });
    else if (!/^(?:unit|parent|committee|person|communication|activity|chair)Id$/u.test(name))
      fields.set(name, {
        type: 'coded',
        codes: zeros,
        values: type === 'boolean' ? [false, true] : values,
      } as OldColumn);
  }
  const days = fields.get('birthDate')?.days;
  if (days === undefined || fields.has('ageBand')) return;
  const codes = Uint8Array.from(days, (birth) => {
    const tens = Math.floor(Math.trunc((today - birth) / 10_000) / 10);
    return birth === 0 ? 0 : tens < 3 ? 1 : tens > 6 ? 5 : tens - 1;
  });
  fields.set('ageBand', { type: 'coded', values: ageBands, codes } as OldColumn);
}
