import fc from 'fast-check';
import { createDataset, evaluate } from 'gender-indicators';
import { advancement } from 'gender-indicators/catalogs/vn';
import { en, vi } from 'gender-indicators/locales';
import { toCsv, toHtml, toMarkdown, toTable } from 'gender-indicators/tables';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { earlier, report, withHidden } from './sample.js';

const table = toTable([earlier, report], { locale: vi, indicators: ['women-leaders', 'gap'] });
const named = (name: string, locale = vi) => {
  const units = [{ id: 'u', name, kind: 'department' }];
  const returns = [{ populationId: 'personnel', unitId: 'u', total: 3, female: 1 }];
  const named = evaluate(createDataset({ units, returns }, { asOf: '2019-12-31' }).dataset, advancement);
  return toTable(named, { locale, indicators: ['women-in-workforce'] });
};

const parsed = (text: string): string[][] => new Papa.Parser({ delimiter: ';' }).parse(text, 0, false).data;

describe('CSV', () => {
  it('is what Excel of the language opens', () => {
    const text = toCsv(table);
    expect(text.startsWith('\uFEFFĐơn vị;Chỉ tiêu thống kê;')).toBe(true);
    expect(text.endsWith('\r\n')).toBe(true);
    expect(toCsv(toTable(report, { locale: en }), { bom: false }).startsWith('Unit,Indicator,')).toBe(true);
  });

  it.each([
    ['=HYPERLINK("x")', `"'=HYPERLINK(""x"")"`],
    ['+1 (A)', "'+1 (A)"],
    ['-7 đội', "'-7 đội"],
    ['@a', "'@a"],
    ['\tA', "'\tA"],
    ['-7,5', '-7,5'],
    ['A; B', '"A; B"'],
    ['A\nB', '"A\nB"'],
  ])('%j is written as %j', (name, field) => {
    expect(toCsv(named(name)).includes(`\n${field};`)).toBe(true);
  });

  it('has how many units have data as no day, which Excel would take “1/1” for', () => {
    expect(toCsv(named('A')).split('\r\n')[1]).toBe('A;1;3;33,33%;1⁄1');
    expect(toCsv(named('A'), { cells: 'exact' }).split('\r\n')[1]).toMatch(/;1\/1$/u);
    expect(() => Reflect.apply(toCsv, undefined, [table, { cells: 'exakt' }])).toThrow(
      expect.objectContaining({ code: 'unknown_option' }),
    );
  });

  it('keeps every cell: another parser reads the same texts, but for the guard and the marks', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, unit: 'binary' }).filter((name) => name.trim() !== ''),
        (name) => {
          const made = named(name);
          const data = parsed(toCsv(made, { bom: false }));
          expect(data[1]?.[0]?.replace(/^'(?=[=+\-@\t\r\n])/u, '').replace('⁄', '/')).toBe(
            made.rows[0]?.cells[0]?.text.replace('⁄', '/'),
          );
          expect(data[1]?.slice(1, 4)).toEqual(['1', '3', '33,33%']);
          expect(data[1]?.[0]).not.toMatch(/^(?:[=+@\t\r]|-(?![\d.,]+%?$))/u);
        },
      ),
    );
  });

  it('is written piece by piece, and the pieces are the table without what stands below it', () => {
    const whole = toTable(report, { locale: vi, notes: false });
    const pieces = whole.rows.map((row, i) => toCsv({ ...whole, rows: [row] }, { parts: i === 0 ? 'table' : 'rows' }));
    expect(pieces.length).toBeGreaterThan(2);
    expect(pieces.join('')).toBe(toCsv(whole, { parts: 'table' }));
    expect(toCsv(whole).startsWith(pieces.join(''))).toBe(true);
    expect(pieces.join('')).not.toContain(whole.labels.sources);
    expect(toCsv(whole)).toContain(whole.labels.sources);
    expect(() => toCsv(whole, { parts: 'row' as 'rows' })).toThrow(
      expect.objectContaining({ code: 'unknown_option' }) as Error,
    );
  });

  it('gives exact values to programs', () => {
    const data = parsed(toCsv(table, { cells: 'exact', bom: false }));
    expect(data[1]?.[data[0]?.indexOf('31/12/2019') ?? -1]).toBe('0.35714285714285714286');
  });

  it('refuses a separator that it does not have', () => {
    expect(() => toCsv(table, { separator: '|' as never })).toThrow('options.separator');
  });
});

describe('Markdown', () => {
  it('has a head, an alignment and a line for each row, with footnotes and sources below', () => {
    const lines = toMarkdown(table).split('\n');
    expect(lines[1]).toMatch(/^\| --- \| --- \| ---: \|/u);
    expect(lines.filter((line) => line.startsWith('|')).length).toBe(table.rows.length + 2);
    expect(lines).toContain('- Nguồn: Kế hoạch 1/KH – https://example.org/ke-hoach');
  });

  it('writes the numbers of women and men to the right, as all numbers', () => {
    const divided = toTable(report, { locale: en, units: ['a'], indicators: ['qualifications'] });
    const [head, alignment] = toMarkdown(divided).split('\n');
    expect(head).toBe('| Unit | Breakdown | Women | Men | Value | Units with data |');
    expect(alignment).toBe('| --- | --- | ---: | ---: | ---: | ---: |');
    expect(toHtml(divided)).toContain('<td class="number" data-label="Women">9</td>');
  });

  it.each(['a|b', '<b>', '**x**', '[l](x)', 'a\nb', '`c`'])('a name cannot break it: %j', (name) => {
    const row = toMarkdown(named(name)).split('\n')[2] ?? '';
    expect(row.replace(/\\\|/gu, '').split('|').length).toBe(7);
    expect(row).not.toMatch(/<b>|(?<!\\)\*\*|(?<!\\)\[l/u);
  });
});

describe('HTML', () => {
  it('of a table that was JSON has no markup of its texts', () => {
    const evil = '"><img src=x>';
    const [first, ...others] = table.rows;
    const cells = first!.cells.map((cell, i) =>
      table.columns[i]?.kind === 'status' ? { ...cell, value: evil } : { ...cell, notes: [evil as never] },
    );
    const notes = [{ mark: evil as never, text: evil }];
    const html = toHtml({ ...table, locale: evil, notes, rows: [{ ...first!, cells }, ...others] });
    expect(html).not.toContain('<img');
  });

  const html = toHtml(table);

  it('has a caption, heads with a scope, and every footnote once', () => {
    expect(html.match(/<caption/gu)?.length).toBe(1);
    expect(html.match(/<th scope="col"/gu)?.length).toBe(table.columns.length - 1);
    expect(html.match(/<th scope="rowgroup"/gu)?.length).toBe(2);
    expect(html.match(/<th scope="row"/gu)?.length).toBe(table.rows.length);
    for (const { mark } of table.notes) expect(html.split(`id="table-note-${mark}"`).length).toBe(2);
  });

  it('has no script, no style attribute and nothing from elsewhere', () => {
    expect(html).not.toMatch(/<script|style="|javascript:|src=|@import|url\(/u);
    expect(toHtml(table, { styles: false })).not.toContain('<style');
  });

  it('nothing in a name is markup', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1 }).filter((name) => name.trim() !== ''),
        (name) => {
          const tags = (text: string) => text.match(/<[a-z/][^>]*>/giu)?.length;
          expect(tags(toHtml(named(`<i>"'&${name}`)))).toBe(tags(toHtml(named('A'))));
        },
      ),
    );
  });

  it('shows what is suppressed as such', () => {
    const hidden = toHtml(toTable(withHidden(), { locale: vi, indicators: ['women-leaders'] }));
    expect(hidden).toContain('<td class="number" data-label="Giá trị">x<sup><a href="#table-note-1">1</a></sup>');
    expect(hidden).toContain(vi.reasons.suppressed.what);
    expect(hidden).toContain('Xem số liệu của ');
  });

  it('of an empty list of rows says so', () => {
    expect(toHtml({ ...table, rows: [] })).toContain(vi.table.empty);
  });
});
