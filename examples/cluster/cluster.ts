import { evaluate, explain, type GenderIndicatorsError, type Tallies } from 'gender-indicators';
import { advancement } from 'gender-indicators/catalogs/vn';
import type { vi } from 'gender-indicators/locales';
import { compileTallies, gather, pgRunner, runTallies, type Shard } from 'gender-indicators/sql';
import { toMarkdown, toTable } from 'gender-indicators/tables';
import { asOf, loadPeople, regions, tables, units } from './people.ts';
import { type Server, startServer } from './servers.ts';

/** What the example is run with, and what it reports to. */
export interface ClusterOptions {
  readonly people: number;
  readonly seed: number;
  readonly locale: typeof vi;
  readonly print: (text: string) => void;
  /** Called while people are made, with how many there are. */
  readonly onLoaded: (count: number) => void;
}

const texts = {
  vi: {
    start: 'Khởi động ba máy chủ PostgreSQL, mỗi miền một máy chủ.',
    all: 'Báo cáo của bộ, từ cả ba miền:',
    stopped: (name: string) => `Máy chủ “${name}” dừng. Bộ không nhận một báo cáo thiếu:`,
    partial: 'Nếu bộ chấp nhận, báo cáo chưa đầy đủ nói rõ miền nào thiếu:',
    seconds: (seconds: string) => `(${seconds} giây)`,
  },
  en: {
    start: 'Three PostgreSQL servers start, one for each region.',
    all: 'The report of the ministry, from all three regions:',
    stopped: (name: string) => `The server “${name}” stops. The ministry takes no report that lacks a region:`,
    partial: 'Where the ministry allows it, the partial report says which region is missing:',
    seconds: (seconds: string) => `(${seconds} seconds)`,
  },
};

const shown = ['women-in-workforce', 'women-in-leadership'] as const;

/** The shards of the servers. */
function shardsOf(servers: readonly Server[]): readonly Shard[] {
  const compiled = compileTallies(advancement, { dialect: 'postgres', units, asOf, tables });
  return servers.map(({ name, pool }) => ({
    name,
    tally: (options) => runTallies(compiled, pgRunner(pool), options),
  }));
}

/**
 * Starts three servers and fills them, asks them together, stops one, asks again, and cleans up.
 *
 * @param inspect - looks at the servers while all of them run
 */
export async function runCluster(
  { people, seed, locale, print, onLoaded }: ClusterOptions,
  inspect: (servers: readonly Server[], tallies: Tallies) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  const say = texts[locale.code as keyof typeof texts];
  const servers: Server[] = [];
  const report = (tallies: Tallies) => {
    const evaluated = evaluate(tallies, advancement);
    for (const id of shown) print(explain(evaluated.result(id, 'bo'), locale));
    const chosen = { indicators: [...shown], units: ['bo', ...regions.map(({ id }) => id)], targets: false } as const;
    print(`\n${toMarkdown(toTable(evaluated, { locale, ...chosen }))}`);
  };
  try {
    print(say.start);
    for (const { id } of regions) servers.push(await startServer(id));
    let loaded = 0;
    await Promise.all(
      servers.map(({ pool }, i) => {
        const [from, to] = [i, i + 1].map((part) => 1 + Math.floor((people * part) / servers.length)) as [
          number,
          number,
        ];
        return loadPeople(pool, regions[i]!, { from, to, seed }, (count) => {
          loaded += count;
          onLoaded(loaded);
        });
      }),
    );
    const shards = shardsOf(servers);
    const limitMs = 900_000;
    print(`\n${say.all}`);
    const start = performance.now();
    const tallies = await gather(shards, { limitMs });
    print(say.seconds(((performance.now() - start) / 1000).toFixed(1)));
    report(tallies);
    await inspect(servers, tallies);
    await servers[2]!.stop();
    print(`\n${say.stopped(servers[2]!.name)}`);
    const refused = (await gather(shards, { limitMs }).catch((error: unknown) => error)) as GenderIndicatorsError;
    print(explain(refused, locale));
    print(`\n${say.partial}`);
    report(await gather(shards, { limitMs, onFailure: 'partial' }));
  } finally {
    await Promise.all(servers.map(({ stop }) => stop()));
  }
}
