import { createDataset, type Rows, type Tallies, talliesToJson, tally } from 'gender-indicators';
import { advancement } from 'gender-indicators/catalogs/vn';
import { vi } from 'gender-indicators/locales';
import { expect, it } from 'vitest';
import { runCluster } from '../../examples/cluster/cluster.js';
import { asOf, units } from '../../examples/cluster/people.js';

const written = (tallies: Tallies) => ({ ...talliesToJson(tallies), sources: [], issues: [] });

it('the example of a cluster gives the numbers of memory, a refusal and a partial report, and cleans up', async () => {
  const lines: string[] = [];
  const loaded: number[] = [];
  let stopped: (() => Promise<unknown>)[] = [];
  await runCluster(
    { people: 3_000, seed: 7, locale: vi, print: (text) => lines.push(text), onLoaded: (count) => loaded.push(count) },
    async (servers, tallies) => {
      const rows = await Promise.all(
        servers.map(
          async ({ pool }) =>
            (
              await pool.query(`select "id", "unitId", "sex", "positionLevel", "leadership", "qualification",
              cast("birthDate" as text) as "birthDate", cast("partyAdmittedOn" as text) as "partyAdmittedOn" from personnel`)
            ).rows,
        ),
      );
      const personnel = rows.flat();
      expect(personnel).toHaveLength(3_000);
      const { dataset } = createDataset({ units, personnel } as unknown as Rows, { asOf });
      expect(written(tallies)).toEqual(written(tally(dataset, advancement)));
      stopped = servers.map(
        ({ pool }) =>
          () =>
            pool.query('select 1'),
      );
    },
  );
  expect(loaded.at(-1)).toBe(3_000);
  const text = lines.join('\n');
  expect(text.split('thiếu dữ liệu của “mien-nam”').length).toBeGreaterThan(3);
  expect(text).toContain('Phân vùng “mien-nam”');
  for (const ask of stopped) await expect(ask()).rejects.toThrow();
});
