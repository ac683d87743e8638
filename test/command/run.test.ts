import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import fc from 'fast-check';
import { readWorkbook } from 'gender-indicators/files';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleFile } from '../../examples/excel-import/sample.ts';
import { call } from './call.js';

const folder = mkdtempSync(join(tmpdir(), 'command-'));
const staff = join(folder, 'nhan-su.xlsx');
const table = join(folder, 'bang.csv');
const empty = join(folder, 'trong.csv');
const published = [
  'BÁO CÁO CÔNG TÁC NĂM 2019',
  'Đơn vị;Số nữ;Tổng số;Tỷ lệ (%);Tỷ lệ kỳ trước;Tăng giảm',
  'Cục A;133;496;26,81;24,71%;2,1 điểm phần trăm',
  'Cục B;17;135;12,5;;',
  'Cục B;12;40;30;28%;2%',
  ';5;4;125;;',
  'Ghi chú: số liệu minh họa',
];

beforeAll(async () => {
  writeFileSync(staff, await sampleFile());
  writeFileSync(table, published.join('\n'));
  writeFileSync(empty, 'Mã;Giới tính;Chức vụ;Đơn vị\n');
});
afterAll(() => rmSync(folder, { recursive: true }));

// The folder of this run is another each time.
const calls: readonly (readonly [words: readonly string[], code: number])[] = [
  [[], 2],
  [['--help'], 0],
  [['--version'], 0],
  [['check', '--help'], 0],
  [['report', '--help'], 0],
  [['publish', '--help'], 0],
  [['validate', '--help'], 0],
  [['explain', '--help'], 0],
  [['targets', '--help'], 0],
  [['check', '1081/5430', '19,91%'], 0],
  [['check', '1198/3218', '37,22%'], 1],
  [['check', '133/496', '26,80%', '1/3', '60/100', '60%'], 1],
  [['check', table], 1],
  [['check', table, '--out', 'nhan-xet.csv'], 1],
  [['report', staff, '--as-of', '2019-12-31'], 0],
  [['report', staff, '--as-of', '31/12/2019', '--indicators', 'women-in-leadership', '--format', 'csv'], 0],
  [['report', staff, '--as-of', '2019-12-31', '--out', 'bao-cao.html'], 0],
  [['publish', staff, '--as-of', '2019-12-31', '--indicators', 'women-in-leadership,women-in-workforce'], 0],
  [
    [
      'publish',
      staff,
      '--as-of',
      '2019-12-31',
      '--threshold',
      '2',
      '--open',
      'leaders',
      '--indicators',
      'women-in-leadership,women-in-workforce',
      '--format',
      'csv',
    ],
    0,
  ],
  [['validate', staff, '--as-of', '2019-12-31', '--out', 'can-sua.xlsx'], 1],
  [['validate', staff], 1],
  [['explain', 'women-in-leadership'], 0],
  [['explain', 'qd2282-planning-2025'], 0],
  [['explain', 'vn-qd-2282'], 0],
  [['targets', '--on', '2025-12-31', '--catalog', 'qd-2282'], 0],
];

const wrong: readonly (readonly string[])[] = [
  ['chek'],
  ['nonsense'],
  ['check'],
  ['check', '1198'],
  ['check', 'a/b', '5%'],
  ['check', '1/0', '5%'],
  ['check', '5/4', '125%'],
  ['check', '1/2/3'],
  ['check', '1/2', 'gần 50%'],
  ['check', '1/2', '50%', '--out', 'x.csv'],
  ['check', 'missing.csv'],
  ['check', staff],
  ['check', table, table],
  ['report'],
  ['report', staff],
  ['report', staff, '--as-of'],
  ['report', staff, '--as-of', '2019-13-31'],
  ['report', 'missing.xlsx', '--as-of', '2019-12-31'],
  ['report', staff, '--as_of', '2019-12-31'],
  ['report', staff, '--as-of', '2019-12-31', '--as-of', '2019-12-31'],
  ['report', staff, '--as-of', '2019-12-31', '--out', 'report.pdf'],
  ['report', staff, '--as-of', '2019-12-31', '--out', 'missing/report.html'],
  ['report', staff, '--as-of', '2019-12-31', '--format', 'xlsx'],
  ['report', staff, '--as-of', '2019-12-31', '--catalog', 'advancment'],
  ['report', staff, '--as-of', '2019-12-31', '--indicators', 'women-in-leadershp'],
  ['publish', staff, '--as-of', '2019-12-31', '--threshold', '0'],
  ['publish', staff, '--as-of', '2019-12-31', '--open', 'leader'],
  ['validate'],
  ['explain', 'wemen-in-leadership'],
  ['targets', 'qd-2282'],
  ['targets', '--on', 'tomorrow'],
  ['targets', '--locale', 'fr'],
  ['--constructor'],
  ['report', staff, '--as-of', '2019-12-31', '--returns=false'],
  ['report', empty, '--as-of', '2019-12-31'],
  ['report', staff, '--as-of', '2019-12-31', '--out', staff],
  ['validate', staff, '--out', staff],
  ['validate', staff, '--out', 'can-sua.csv'],
  ['check', table, '--out', table],
  ['check', table, '--out', 'nhan-xet.xlsx'],
];

const shown = (words: readonly string[]) => `$ gender-indicators ${words.join(' ')}`.replaceAll(`${folder}/`, '');

describe.each(['vi', 'en'] as const)('the screens in %s', (code) => {
  it.each([
    ['calls', calls],
    ['mistakes', wrong.map((words) => [words, 2] as const)],
  ] as const)('%s', async (name, list) => {
    const screens: string[] = [];
    for (const [words, expected] of list) {
      const asked = code === 'vi' || words.includes('--locale') ? words : [...words, '--locale', code];
      const { code: exit, data, remarks } = await call(asked);
      expect([shown(words), exit]).toEqual([shown(words), expected]);
      screens.push(`${shown(asked)}\n${data}${remarks}`.replaceAll(`${folder}/`, '').replaceAll('\r\n', '\n'));
    }
    await expect(screens.join('\n')).toMatchFileSnapshot(`screens.${name}.${code}.txt`);
  });

  it('has no line of more than 80 letters but addresses and data', async () => {
    for (const [words] of calls.filter(([asked]) => !asked.includes('csv'))) {
      const { data, remarks } = await call([...words, '--locale', code]);
      const long = `${data}${remarks}`
        .split('\n')
        .filter((line) => line.length > 80 && !/https?:|\/tmp|command-/u.test(line));
      expect(long).toEqual([]);
    }
  });
});

describe('what a call writes', () => {
  it.each(wrong.map((words) => [shown(words), words] as const))(
    '%s writes one remark, no data and no stack',
    async (_, words) => {
      const { data, remarks, files } = await call(words);
      expect(data).toBe('');
      expect(remarks).toMatch(/^\S[\s\S]*\.\n$|^\S[\s\S]*\n$/u);
      expect(remarks).not.toMatch(/\bat .*:\d+:\d+/u);
      expect(files.size).toBe(0);
    },
  );

  it('is data alone in a pipe: remarks go elsewhere', async () => {
    const words = ['report', staff, '--as-of', '2019-12-31', '--format', 'json'];
    const { data, remarks } = await call(words);
    expect(JSON.parse(data)).toMatchObject({ asOf: '2019-12-31' });
    expect(remarks).toContain('Đã đọc 9 dòng');
  });

  it('is never the file that is read, by whatever path', async () => {
    const words = ['validate', staff, '--as-of', '2019-12-31', '--out'];
    for (const out of [relative('.', staff), `${join(folder, 'x')}/../nhan-su.xlsx`])
      expect(await call([...words, out])).toMatchObject({ code: 2, files: new Map() });
  });

  it('is that of a fraction with its own sign, as CSV has it', async () => {
    expect(await call(['check', '1198⁄3218', '37,22%'])).toEqual(await call(['check', '1198/3218', '37,22%']));
  });

  it('counts the people of two files with one name', async () => {
    const paths = ['a', 'b'].map((name) => join(folder, name, 'ds.csv'));
    for (const [i, path] of paths.entries()) {
      mkdirSync(dirname(path));
      writeFileSync(path, `STT;Giới tính;Chức vụ;Đơn vị\n1;${i === 0 ? 'Nữ' : 'Nam'};;Vụ A\n`);
    }
    const { data, remarks } = await call(['report', ...paths, '--as-of', '2019-12-31']);
    expect(data).toContain('50,00%\n  (1/2)');
    expect(remarks).toContain('Đã đọc 2 dòng: dùng 2, loại 0.');
    writeFileSync(paths[1]!, 'STT;Giới tính;Chức vụ;Đơn vị\n1;?;;Vụ A\n');
    const place = (await call(['validate', ...paths, '--as-of', '2019-12-31'])).data.replace(/\s+/gu, ' ');
    expect(place).toContain(`Tệp “${paths[1]}”. Trang tính “ds”, cột B, dòng 2`);
  });

  it('knows the populations of the catalog that is named in headcount returns', async () => {
    const path = join(folder, 'tong-hop.csv');
    writeFileSync(path, 'Cục A\nTT;Nội dung;Tổng số;Nữ\n1;Người giữ vị trí ra quyết định;12;3\n');
    const words = ['--as-of', '2019-12-31', '--returns', path];
    expect(await call(['validate', ...words])).toMatchObject({ code: 1 });
    expect(await call(['validate', ...words, '--catalog', 'cedaw'])).toMatchObject({ code: 0, data: '' });
    expect((await call(['report', ...words, '--catalog', 'cedaw'])).data).toContain('25,00% (3/12)');
  });

  it('reads numbers of Excel below “%” as percentages where one is above 1, and changes in points', async () => {
    const path = join(folder, 'ty-le.json');
    const row = { 'Đơn vị': 'Cục A', 'Số nữ': 133, 'Tổng số': 496, 'Tỷ lệ (%)': 26.81, 'Kỳ trước': 24.71 };
    const change = 'Tăng giảm (điểm phần trăm)';
    writeFileSync(path, JSON.stringify([{ ...row, [change]: 2.1 }]));
    expect(await call(['check', path])).toMatchObject({ code: 0, data: '' });
    writeFileSync(path, JSON.stringify([{ ...row, [change]: 2.5 }]));
    expect((await call(['check', path])).data).toContain('thay đổi ghi 2,5 điểm phần trăm không khớp');
  });

  it('says how a count was read where thousands may be meant, and the figure does not fit', async () => {
    const vietnamese = await call(['check', '1,198/3.218', '37,22%']);
    expect(vietnamese).toMatchObject({ code: 1 });
    expect(vietnamese.remarks).toBe('“1,198” được đọc là số thập phân. Nếu là hàng nghìn, hãy viết 1.198.\n');
    const english = await call(['check', '1.198/3,218', '37.22%', '--locale', 'en']);
    expect(english.remarks).toBe('“1.198” was read as a decimal number. If thousands are meant, write 1,198.\n');
    expect((await call(['check', '1.198/3.218', '37,22%'])).remarks).toBe('');
    expect((await call(['check', '1,198/2,396', '50%'])).remarks).toBe('');
  });

  it('has colours and progress on a terminal alone', async () => {
    const words = ['report', staff, '--as-of', '2019-12-31'];
    const [pipe, terminal] = [await call(words), await call(words, { onTerminal: true })];
    expect(pipe.remarks).not.toContain('Đang đọc');
    expect(terminal.remarks).toContain('Đang đọc');
    expect((await call(['check', '1/2', '50%'])).data).not.toContain('\u001b');
    expect((await call(['check', '1/2', '50%'], { onTerminal: true })).data).toContain('\u001b[32m');
  });

  it.each(['html', 'xlsx', 'csv', 'json', 'md'])(
    'is a report as .%s',
    async (extension) => {
      const { files, code } = await call(['report', staff, '--as-of', '2019-12-31', '--out', `report.${extension}`]);
      expect(code).toBe(0);
      const content = files.get(`report.${extension}`)!;
      if (typeof content === 'string') expect(content).toMatch(extension === 'json' ? /"0\.3{20}"/u : /33,33%/u);
      else {
        const [, byUnit] = await readWorkbook(content);
        expect(byUnit!.rows.flat()).toContain(1 / 3);
      }
    },
    60_000,
  );

  it('is a workbook of what to correct, and a table with answers', async () => {
    const { files } = await call(['validate', staff, '--as-of', '2019-12-31', '--out', 'can-sua.xlsx']);
    const [sheet] = await readWorkbook(files.get('can-sua.xlsx') as Uint8Array);
    expect(sheet!.rows.flat()).toContain('Cần sửa');
    const answers = await call(['check', table, '--out', 'nhan-xet.csv']);
    const lines = (answers.files.get('nhan-xet.csv') as string).split('\r\n');
    expect(lines[2]).toBe('Cục A;133;496;26,81;24,71%;2,1 điểm phần trăm;đúng');
    expect(lines[3]).toContain('12,6');
  });
});

it('ends with 0, 1 or 2 whatever is called, and never throws', async () => {
  const word = fc.oneof(
    fc.constantFrom(
      'check',
      'report',
      'validate',
      'explain',
      'targets',
      '--help',
      '--out',
      '--as-of',
      '2019-12-31',
      '--',
      '-x',
    ),
    fc.constantFrom('1/2', '50%', '1/0', '--locale', 'en', '--locale=', '--on=2025-01-01', '--returns', staff, table),
    fc.string({ maxLength: 8 }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(word, { maxLength: 5 }), async (words) => {
      const { code, remarks } = await call(words);
      expect([0, 1, 2]).toContain(code);
      expect(remarks).not.toContain('không lường trước');
      expect(remarks).not.toContain('nobody foresaw');
    }),
    { numRuns: 150, seed: 7 },
  );
}, 120_000);
