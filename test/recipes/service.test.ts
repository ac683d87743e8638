import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ReportJson } from 'gender-indicators';
import { afterAll, describe, expect, it } from 'vitest';
import { installed, typeCheck } from './recipe.js';

interface Refusal {
  readonly problems: readonly { readonly code: string; readonly place: object; readonly message: string }[];
}
interface App {
  request(path: string, options?: RequestInit): Promise<Response>;
}

const sent = (returns: unknown, language = 'vi') => ({
  method: 'POST',
  headers: { 'Accept-Language': language, 'Content-Type': 'application/json' },
  body: typeof returns === 'string' ? returns : JSON.stringify({ returns }),
});
const ofHue = [{ populationId: 'leaders', unitId: 'hue', total: 14, female: 3, male: 11 }];
const ofHaNoi = [{ populationId: 'leaders', unitId: 'ha-noi', total: 32, female: 9, male: 23 }];

describe('service', () => {
  let recipe: ReturnType<typeof installed>;
  let app: App;
  afterAll(() => recipe.remove());

  it('installs from the packed library, and its types are right', () => {
    recipe = installed('examples/service');
    expect(typeCheck(recipe.folder)).toBe('');
  });

  it('stores counts, and answers with the report in the language that is asked for', async () => {
    const load = <Module>(file: string) => import(pathToFileURL(join(recipe.folder, file)).href) as Promise<Module>;
    const { createApp } = await load<{ createApp: (database: unknown) => App }>('app.ts');
    const { openDatabase } = await load<{ openDatabase: () => Promise<unknown> }>('database.ts');
    app = createApp(await openDatabase());
    expect((await app.request('/returns', sent(ofHue))).status).toBe(204);
    expect((await app.request('/returns', sent([{ ...ofHaNoi[0], female: 8 }]))).status).toBe(204);
    // A return that is sent again takes the place of the one before.
    expect((await app.request('/returns', sent(ofHaNoi))).status).toBe(204);
    const textsIn = async (language: string) => {
      const options = { headers: { 'Accept-Language': language } };
      const response = await app.request('/report?indicator=women-in-leadership&unit=bct&unit=hue', options);
      expect(response.headers.get('Content-Language')).toBe(language.slice(0, 2));
      return ((await response.json()) as ReportJson).rows.map(({ unit, text }) => [unit, text]);
    };
    expect(await textsIn('vi-VN,vi;q=0.9')).toEqual([
      ['bct', '26,09%'], // (9 + 3) / (32 + 14)
      ['hue', '21,43%'],
    ]);
    expect(await textsIn('en')).toEqual([
      ['bct', '26.09%'],
      ['hue', '21.43%'],
    ]);
  });

  it('writes CSV piece by piece', async () => {
    const text = await (await app.request('/report.csv?indicator=women-in-leadership&unit=bct&unit=ca-mau')).text();
    expect(text.split('\r\n')).toEqual([
      'Đơn vị;Tử số;Mẫu số;Giá trị;Đơn vị có số liệu',
      'Bộ Công Thương;12;46;26,09%;2⁄3',
      'Cục Cà Mau;;;– (1);0⁄1',
      '',
    ]);
    const whole = await app.request('/report.csv');
    expect(whole.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const pieces: string[] = [];
    for await (const piece of whole.body as unknown as AsyncIterable<Uint8Array>)
      pieces.push(new TextDecoder('utf-8', { ignoreBOM: true }).decode(piece));
    expect(pieces.length).toBeGreaterThan(1);
    expect(pieces.join('').match(/\uFEFF/gu)).toHaveLength(1);
    const lines = pieces.join('').split('\r\n');
    expect(lines.filter((line) => line.includes('Đơn vị;'))).toHaveLength(1);
    expect(lines.filter((line) => line.startsWith('Cục Huế;')).length).toBeGreaterThanOrEqual(60);
  });

  it.each<[string, string, RequestInit | undefined, number, string, string]>([
    [
      'an indicator that there is none of',
      '/report?indicator=women-in-leadershp',
      undefined,
      400,
      'unknown_id',
      'women-in-leadership',
    ],
    ['a unit that there is none of', '/report.csv?unit=hu', undefined, 400, 'unknown_id', 'hue'],
    ['a body that is no JSON', '/returns', sent('{'), 400, 'wrong_body', 'Hãy gửi'],
    ['a body without returns', '/returns', sent('{}'), 400, 'wrong_body', 'returns'],
    ['a body that is too large', '/returns', sent('x'.repeat(1_000_001)), 413, 'body_too_large', 'Hãy chia'],
    ['an address that there is none of', '/reports', undefined, 404, 'no_such_address', '/openapi.json'],
    [
      'a unit that is not of the ministry',
      '/returns',
      sent([{ ...ofHue[0], unitId: 'hu' }]),
      422,
      'unknown_unit',
      'hue',
    ],
    ['more women than people', '/returns', sent([{ ...ofHue[0], female: 15 }], 'en'), 422, 'part_above_total', 'total'],
  ])('refuses %s by its code, and says what to do', async (_, path, options, status, code, words) => {
    const response = await app.request(path, options);
    const { problems } = (await response.json()) as Refusal;
    expect([response.status, problems[0]?.code]).toEqual([status, code]);
    expect(problems[0]?.message).toContain(words);
  });

  it('names the place of what is wrong, and stores nothing of the request', async () => {
    const wrong = { ...ofHaNoi[0], total: 1 };
    const { problems } = (await (await app.request('/returns', sent([ofHue[0], wrong]))).json()) as Refusal;
    expect(problems[0]?.place).toEqual({ recordSet: 'returns', row: 1, field: 'total' });
    const { rows } = (await (
      await app.request('/report?indicator=women-in-leadership&unit=ha-noi')
    ).json()) as ReportJson;
    expect(rows[0]?.denominator).toBe('32');
  });

  it('describes itself by the schemas of the library', async () => {
    const document = (await (await app.request('/openapi.json')).json()) as {
      readonly paths: Record<string, Record<string, { readonly requestBody: object; readonly responses: object }>>;
    };
    expect(Object.keys(document.paths)).toEqual(['/returns', '/report', '/report.csv']);
    const text = JSON.stringify(document.paths['/returns']?.['post']?.requestBody);
    expect(text).toContain('"populationId":{"type":"string"');
    expect(text).toContain('How many of them are women.');
    expect(JSON.stringify(document.paths['/report']?.['get']?.responses)).toContain('gender-indicators/report');
  });

  it('starts by one command with a PostgreSQL at a URL, and keeps what was sent there', async () => {
    const socket = (await import(
      pathToFileURL(join(recipe.folder, 'node_modules/@electric-sql/pglite-socket/dist/index.js')).href
    )) as {
      PGLiteSocketServer: new (options: object) => { start(): Promise<void>; stop(): Promise<void> };
    };
    const { PGlite } = (await import(
      pathToFileURL(join(recipe.folder, 'node_modules/@electric-sql/pglite/dist/index.js')).href
    )) as {
      PGlite: { create(): Promise<{ query(text: string): Promise<{ rows: unknown[] }> }> };
    };
    const db = await PGlite.create();
    const [databasePort, port] = [await freePort(), await freePort()];
    const server = new socket.PGLiteSocketServer({ db, port: databasePort, host: '127.0.0.1' });
    await server.start();
    const url = `postgres://postgres@127.0.0.1:${databasePort}/postgres?sslmode=disable`;
    const service = spawn('npm', ['start', '--silent'], {
      cwd: recipe.folder,
      env: { ...process.env, DATABASE_URL: url, PORT: String(port) },
      detached: true,
    });
    try {
      const [line] = (await once(service.stdout, 'data')) as [Buffer];
      expect(line.toString()).toBe(`http://localhost:${port}/openapi.json\n`);
      const address = `http://127.0.0.1:${port}`;
      expect((await fetch(`${address}/returns`, sent(ofHue))).status).toBe(204);
      const report = (await (
        await fetch(`${address}/report?indicator=women-in-leadership&unit=hue`)
      ).json()) as ReportJson;
      expect(report.rows[0]?.text).toBe('21,43%');
      const { rows } = await db.query("select data ->> 'female' as female from headcount_returns");
      expect(rows).toEqual([{ female: '3' }]);
    } finally {
      process.kill(-service.pid!);
      await server.stop();
    }
  });
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { readonly port: number };
  server.close();
  await once(server, 'close');
  return port;
}
