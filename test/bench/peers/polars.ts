import pl from 'nodejs-polars';
import { columnName, sql } from '../conditions.ts';
import { codedFields, type People, values } from '../people.ts';
import { countedConditions, emptyTable, payColumns, type Task } from '../task.ts';
import { closureOf, rollUp, type Units } from '../units.ts';
import { scatter } from './duckdb.ts';
import type { Peer } from './peer.ts';

/** polars through its SQL: the counts by unit, then pay of people joined to the units above them. */
export function polarsPeer({ count, codes, unit, pay }: People, units: Units, task: Task): Peer {
  const coded = codedFields.map((field) => {
    const list = Array.from({ length: count }, (_, i) => values[field][codes[field][i]!]!);
    return [columnName(field), list] as const;
  });
  const people = pl.DataFrame({
    ...Object.fromEntries(coded),
    unit: pl.Series('unit', Int32Array.from(unit), pl.Int32),
    pay: pl.Series(
      'pay',
      Array.from(pay, (one) => (Number.isNaN(one) ? null : one)),
      pl.Float64,
    ),
    level: pl.Series('level', Int32Array.from(codes.positionLevel), pl.Int32),
    sex_code: pl.Series('sex_code', Int32Array.from(codes.sex), pl.Int32),
  });
  const closure = closureOf(units);
  const above = pl.DataFrame({
    unit: pl.Series('unit', closure.unit, pl.Int32),
    ancestor: pl.Series('ancestor', closure.ancestor, pl.Int32),
  });
  const context = pl.SQLContext({ people, above });
  const query = (text: string): readonly Float64Array[] => {
    const answer = context.execute(text, { eager: true });
    return answer
      .getColumns()
      .map((column) => Float64Array.from(column.toArray() as Iterable<number | null>, (value) => value ?? Number.NaN));
  };
  const conditions = countedConditions(task, sql);
  const counted = conditions.map((condition, i) => `SUM(CASE WHEN ${condition} THEN 1 ELSE 0 END) AS c${i}`);
  const paid = 'COUNT(pay) AS n, SUM(pay) AS total, 2 * MEDIAN(pay) AS median2';
  const joined = 'people JOIN above ON people.unit = above.unit';

  return {
    run: () => {
      const table = emptyTable(task, units.rows.length);
      const [of, ...counts] = query(`SELECT unit, ${counted.join(', ')} FROM people GROUP BY unit`);
      table.counts.forEach((column, i) => {
        scatter(column, of!, counts[i]!);
      });
      rollUp(units, table.counts);
      const put = ([ancestor, sex, level, n, sum, median2]: readonly Float64Array[]) => {
        ancestor!.forEach((one, row) => {
          const columns = payColumns(table, sex![row]!, level![row]! < 0 ? undefined : level![row]);
          columns.n[one] = n![row]!;
          columns.sum[one] = n![row] === 0 ? 0 : sum![row]!;
          columns.median2[one] = median2![row]!;
        });
      };
      put(query(`SELECT ancestor, sex_code, level, ${paid} FROM ${joined} GROUP BY ancestor, sex_code, level`));
      put(query(`SELECT ancestor, sex_code, -1 AS level, ${paid} FROM ${joined} GROUP BY ancestor, sex_code`));
      return table;
    },
  };
}
