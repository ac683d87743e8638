import { readWorkbook } from '../files/readWorkbook.js';
import { explain } from '../present/explain.js';
import { formatCount } from '../present/formatCount.js';
import { cellText } from '../sheets/workbook.js';
import { csvSeparator, csvText } from '../tables/csv-text.js';
import { type CommandContext, type ExitCode, exitCodes } from './command.js';
import { findingsByRow, publishedTable } from './published-table.js';
import { coloured } from './terminal.js';
import { UsageMistake } from './usage-mistake.js';
import { wrap } from './wrap.js';

/** Checks every row of a published table, and writes what is wrong, or the table with its answers as CSV. */
export async function checkTable(
  path: string,
  out: string | undefined,
  { host, locale, texts }: CommandContext,
): Promise<ExitCode> {
  const [sheet] = await readWorkbook(path);
  const table = sheet && publishedTable(sheet, { locale, rowNumber: texts.rowNumber });
  if (sheet === undefined || table === undefined) throw new UsageMistake(() => texts.mistakes.noCheckableTable);
  const { rows, headerRow } = table;
  const answers = findingsByRow(table, locale).map((findings) => findings.map((finding) => explain(finding, locale)));
  if (out !== undefined) {
    const answered = new Map(rows.map(({ line }, index) => [line, answers[index]!.join(' ') || texts.right]));
    const lines = sheet.rows.map((cells, line) => [
      ...cells.map((cell) => cellText(cell)),
      line === headerRow ? texts.answerHeader : (answered.get(line) ?? ''),
    ]);
    await host.writeFile(out, csvText(lines, csvSeparator(locale.code), true));
    host.writeRemark(`${texts.written(out)}\n`);
  } else for (const answer of answers.flat()) host.writeData(`${wrap(answer, host.columns, '  ')}\n`);
  const wrong = answers.filter((list) => list.length > 0).length;
  const summary = texts.tableChecked(formatCount(rows.length, locale), formatCount(wrong, locale));
  host.writeRemark(`${coloured(summary, wrong === 0 ? 'green' : 'red', { dataOnTerminal: host.remarksOnTerminal })}\n`);
  return wrong === 0 ? exitCodes.well : exitCodes.remarks;
}
