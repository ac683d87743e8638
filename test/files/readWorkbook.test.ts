import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { GenderIndicatorsError } from 'gender-indicators';
import { type FileInput, type ReadWorkbookOptions, readDataset, readWorkbook, toRows } from 'gender-indicators/files';
import { vi } from 'gender-indicators/locales';
import { afterAll, describe, expect, it } from 'vitest';
import { optionalPackage } from '../../src/optional-package.js';
import { csvOfMinistry, windows1258, workbookOfDepartment } from './dirty-files.js';

const folder = mkdtempSync(join(tmpdir(), 'files-'));
afterAll(() => rmSync(folder, { recursive: true }));

const text = 'Mã;Họ tên;Giới tính\n1;Người Mẫu;Nữ\n';
const rows = [
  ['Mã', 'Họ tên', 'Giới tính'],
  ['1', 'Người Mẫu', 'Nữ'],
];
const utf8 = new TextEncoder().encode(text);

function utf16(value: string, isLittle: boolean): Uint8Array {
  const bytes = new Uint8Array(2 * value.length);
  for (let i = 0; i < value.length; i++) new DataView(bytes.buffer).setUint16(2 * i, value.charCodeAt(i), isLittle);
  return bytes;
}

async function codeOf(input: FileInput, options?: ReadWorkbookOptions): Promise<unknown> {
  try {
    await readWorkbook(input, options);
  } catch (error) {
    if (!(error instanceof GenderIndicatorsError)) throw error;
    return error.code === 'unreadable_file'
      ? (error as GenderIndicatorsError<'unreadable_file'>).facts.problem
      : error.code;
  }
  return undefined;
}

describe('a file', () => {
  const path = join(folder, 'ns.csv');
  writeFileSync(path, utf8);

  it.each<[string, FileInput]>([
    ['by its path', path],
    ['as a File', new File([utf8], 'ns.csv')],
    ['as a Blob', new Blob([utf8])],
    ['as bytes', utf8],
    ['as an ArrayBuffer', utf8.slice().buffer],
    ['as text', { text }],
    ['as a stream', new Blob([utf8]).stream()],
    [
      'in pieces that part a letter',
      (async function* pieces() {
        for (const byte of utf8) yield await Promise.resolve(Uint8Array.of(byte));
      })(),
    ],
  ])('is read %s', async (_, input) => {
    const [sheet, ...others] = await readWorkbook(input);
    expect(others).toEqual([]);
    expect(sheet?.rows).toEqual(rows);
  });

  it.each([
    ['ns.csv', 'ns'],
    ['báo cáo 2019.csv', 'báo cáo 2019'],
  ])('%s names its sheet %s', async (name, sheet) => {
    expect(await readWorkbook(utf8, { name })).toMatchObject([{ file: name, name: sheet }]);
  });

  it('is called off by a signal', async () => {
    expect(await codeOf(utf8, { signal: { aborted: true } })).toBe('aborted');
  });
});

describe('text', () => {
  it.each<[string, Uint8Array]>([
    ['UTF-8', utf8],
    ['UTF-8 with a byte order mark', Uint8Array.of(0xef, 0xbb, 0xbf, ...utf8)],
    ['UTF-8 in decomposed letters', new TextEncoder().encode(text.normalize('NFD'))],
    ['UTF-16, the small byte first', utf16(`\ufeff${text}`, true)],
    ['UTF-16, the large byte first', utf16(`\ufeff${text}`, false)],
    ['UTF-16 without a mark', utf16(`Ma;Ho ten;Gioi tinh\n${text}`, true)],
    ['Windows-1258', windows1258(text)],
    [
      'Windows-1258 after much ASCII',
      Uint8Array.of(...new TextEncoder().encode(';;\n'.repeat(30_000)), ...windows1258(text)),
    ],
  ])('in %s is read', async (_, bytes) => {
    const [sheet] = await readWorkbook(bytes);
    expect(sheet?.rows.slice(-2)).toEqual(rows);
  });

  it.each([';', ',', '\t', '|'])('with the separator %j is read', async (separator) => {
    const title = 'DANH SÁCH, năm 2019\n\n';
    const [sheet] = await readWorkbook({ text: title + text.replaceAll(';', separator) });
    expect(sheet?.rows.slice(-2)).toEqual(rows);
  });

  it('with quoted cells keeps their lines, separators and quotes', async () => {
    const [sheet] = await readWorkbook({ text: 'a;b\n"x;\n""y""";2\r\n' });
    expect(sheet?.rows).toEqual([
      ['a', 'b'],
      ['x;\n"y"', '2'],
    ]);
  });

  it('with the separator in a first line is read by it, and the line keeps its number', async () => {
    const [sheet] = await readWorkbook({ text: `sep=|\n${text.replaceAll(';', '|')}` });
    expect(sheet?.rows.slice(1)).toEqual(rows);
  });

  it('as JSON and NDJSON gives sheets of the lists', async () => {
    const json = JSON.stringify({ units: [{ id: 'u', name: 'Vụ A' }], personnel: [{ id: 'p', sex: 'Nữ', hours: 8 }] });
    expect(await readWorkbook({ text: json })).toEqual([
      {
        name: 'units',
        firstRow: 0,
        rows: [
          ['id', 'name'],
          ['u', 'Vụ A'],
        ],
      },
      {
        name: 'personnel',
        firstRow: 0,
        rows: [
          ['id', 'sex', 'hours'],
          ['p', 'Nữ', 8],
        ],
      },
    ]);
    const lines = '{"id":"p","sex":"Nữ"}\n\n{"id":"q","on":true}\n';
    const [sheet] = await readWorkbook({ text: lines, name: 'p.ndjson' });
    expect(sheet?.rows).toEqual([
      ...[
        ['id', 'sex', 'on'],
        ['p', 'Nữ', null],
        [null, null, null],
        ['q', null, true],
        [null, null, null],
      ],
    ]);
    expect(await codeOf({ text: '{"id":', name: 'p.json' })).toBe('broken');
  });
});

describe('a file that cannot be read says so', () => {
  const workbook = (parts: Record<string, string>) =>
    zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])));
  const ole = (name: string) => Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0, 0, ...utf16(name, true));
  const tcvn3 = Uint8Array.of(
    ...[0x48, 0xe4, 0x20, 0x76, 0xb5, 0x20, 0x74, 0xaa, 0x6e, 0x3b],
    ...[0xae, 0xac, 0xb8, 0xb6, 0xbb],
  );

  it.each<[string, FileInput, ReadWorkbookOptions | undefined, string]>([
    ['not there', join(folder, 'no.csv'), undefined, 'not_found'],
    ['a folder', folder, undefined, 'not_found'],
    ['empty', new Uint8Array(0), undefined, 'empty'],
    ['.xls', ole('Workbook'), undefined, 'xls'],
    ['with a password', ole('EncryptedPackage'), undefined, 'protected'],
    [
      '.ods',
      workbook({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '' }),
      undefined,
      'ods',
    ],
    ['another archive', workbook({ 'word/document.xml': '' }), undefined, 'unknown_format'],
    ['a broken archive', Uint8Array.of(0x50, 0x4b, 3, 4, 1, 2, 3), undefined, 'broken'],
    [
      'a workbook with broken parts',
      workbook({ 'xl/workbook.xml': '<workbook', '[Content_Types].xml': '' }),
      undefined,
      'broken',
    ],
    ['bytes of a picture', Uint8Array.of(0x89, 0x50, 0, 0, 0, 0, 1, 2), undefined, 'unknown_format'],
    ['in TCVN3', tcvn3, undefined, 'tcvn3'],
    [
      'in TCVN3 that was saved as Unicode',
      { text: 'Hä vµ tªn;§¬n vÞ;Ngµy sinh;Chøc vô\nNguyÔn ThÞ MÉu;Vô Tæ chøc c¸n bé\n' },
      undefined,
      'tcvn3',
    ],
    ['with a quotation mark that stays open', { text: 'a;b\n"x;1\n2;3\n' }, undefined, 'quote'],
    ['JSON of no records', { text: '5', name: 'p.json' }, undefined, 'unknown_format'],
    ['too many rows', utf8, { limits: { rows: 1 } }, 'too_large'],
    ['too many columns', utf8, { limits: { columns: 2 } }, 'too_large'],
    ['too long a cell', utf8, { limits: { cellLength: 3 } }, 'too_large'],
  ])('%s', async (_, input, options, code) => {
    expect(await codeOf(input, options)).toBe(code);
  });

  it('with the row of a quotation mark', async () => {
    await expect(readWorkbook({ text: 'a;b\n1;2\n"x"y;3\n' })).rejects.toMatchObject({
      facts: { problem: 'quote', row: 3 },
    });
  });

  it('where a package is missing, by its name', async () => {
    const missing = () => Promise.reject(Object.assign(new Error('x'), { code: 'ERR_MODULE_NOT_FOUND' }));
    await expect(optionalPackage('papaparse', missing, 'readWorkbook')).rejects.toMatchObject({
      code: 'missing_package',
      facts: { package: 'papaparse', function: 'readWorkbook' },
    });
  });
});

describe('options', () => {
  it.each<[options: object, code: string]>([
    [{ limits: null }, 'wrong_argument'],
    [{ limits: { rows: '10' } }, 'not_a_number'],
    [{ limits: { rows: Number.NaN } }, 'not_a_number'],
    [{ limits: { cellLength: -1 } }, 'not_a_number'],
    [{ encoding: 'latin1' }, 'unknown_option'],
    [{ separator: ':' }, 'unknown_option'],
    [{ name: 5 }, 'wrong_argument'],
  ])('%j are refused', async (options, code) => {
    expect(await codeOf({ text }, options)).toBe(code);
    await expect(readDataset({ text }, { ...options, locale: vi, asOf: '2019-12-31' })).rejects.toMatchObject({ code });
  });
});

describe('JSON', () => {
  it('may begin with the mark of the byte order, which text that a program read keeps', async () => {
    const [sheet] = await readWorkbook({ text: '\uFEFF[{"id":"1"}]', name: 'ns.json' });
    expect(sheet?.rows).toEqual([['id'], ['1']]);
    const [csv] = await readWorkbook({ text: `\uFEFF${text}` });
    expect(csv?.rows[0]?.[0]).toBe('Mã');
  });

  it('keeps an object in a cell as its text, so that its field refuses it', async () => {
    const [sheet] = await readWorkbook({
      text: '[{"id":"1","sex":{"code":2},"posts":["a",{"b":1},null]}]',
      name: 'ns.json',
    });
    expect(sheet?.rows[1]).toEqual(['1', '{"code":2}', 'a; {"b":1}']);
  });

  it.each(['[1]', '[["id"],["1"]]', '{"personnel":{"id":"1"}}', '[{"id":"1"},"2"]'])(
    'without records is refused: %s',
    async (json) => {
      expect(await codeOf({ text: json, name: 'ns.json' })).toBe('unknown_format');
    },
  );
});

describe('a bomb', () => {
  const parts = (sheet: string) => ({
    '[Content_Types].xml': strToU8('<Types/>'),
    'xl/workbook.xml': strToU8('<workbook/>'),
    'xl/worksheets/sheet1.xml': strToU8(sheet),
  });

  it('of zeros is refused by the bytes that it says', async () => {
    const bytes = zipSync({ ...parts(' '.repeat(3_000_000)) });
    expect(bytes.length).toBeLessThan(10_000);
    expect(await codeOf(bytes, { limits: { unpackedBytes: 1_000_000 } })).toBe('too_large');
  });

  it('that says too few bytes is refused by those that come', async () => {
    const bytes = zipSync({ ...parts(' '.repeat(3_000_000)) });
    const size = new Uint8Array(new Uint32Array([3_000_000]).buffer);
    for (let i = 0; i + 4 < bytes.length; i++)
      if (size.every((byte, j) => bytes[i + j] === byte)) bytes.set([1, 0, 0, 0], i);
    expect(await codeOf(bytes, { limits: { unpackedBytes: 1_000_000 } })).toBe('too_large');
  });

  it('of one cell far out is refused before a cell is made of every blank one', async () => {
    const far = zipSync(parts('<sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'));
    expect(await codeOf(far)).toBe('too_large');
  });
});

describe('any bytes', () => {
  it('give rows and issues, or a typed error', async () => {
    const start = fc.constantFrom<number[]>(
      [],
      [0x50, 0x4b, 3, 4],
      [0xd0, 0xcf, 0x11, 0xe0],
      [0xff, 0xfe],
      [0x7b],
      [0x5b],
    );
    await fc.assert(
      fc.asyncProperty(start, fc.uint8Array({ maxLength: 400 }), async (first, bytes) => {
        const code = await codeOf(Uint8Array.of(...first, ...bytes));
        if (code !== undefined) return;
        const sheets = await readWorkbook(Uint8Array.of(...first, ...bytes));
        for (const { read, kept, refused } of Object.values(toRows(sheets, { locale: vi }).counts))
          expect(read).toBe(kept + refused);
      }),
      { numRuns: 300 },
    );
  });

  it('of 200 damaged files give rows and issues, or a typed error', async () => {
    const workbook = await workbookOfDepartment(1);
    const csv = csvOfMinistry(1);
    const results = { read: 0, refused: 0 };
    for (let i = 0; i < 100; i++)
      for (const { bytes, name } of [workbook, csv]) {
        const damaged = bytes.slice(0, i % 3 === 0 ? Math.floor((bytes.length * (i + 1)) / 101) : bytes.length);
        for (let hit = 0; hit <= i % 7; hit++)
          damaged[(i * 7919 + hit * 104_729) % damaged.length]! ^= 1 << ((i + hit) % 8);
        const code = await codeOf(damaged, { name });
        if (code === undefined) {
          const { counts, issues } = toRows(await readWorkbook(damaged, { name }), { locale: vi });
          for (const { read, kept, refused } of Object.values(counts)) expect(read).toBe(kept + refused);
          expect(issues).toBeInstanceOf(Array);
          results.read++;
        } else results.refused++;
      }
    expect(results.read + results.refused).toBe(200);
    expect(Math.min(results.read, results.refused)).toBeGreaterThan(20);
  });
});
