import { groupIssues, type IssueGroup } from '../files/groupIssues.js';
import { writeIssues } from '../files/writeIssues.js';
import { formatCount } from '../present/formatCount.js';
import { type Command, type CommandContext, exitCodes } from './command.js';
import { dayOf } from './day.js';
import { outPath } from './out-path.js';
import { type FilesRead, fileOptions, readFiles } from './read-files.js';
import { catalogOf } from './shipped-catalogs.js';
import { coloured } from './terminal.js';
import { wrap } from './wrap.js';

/** `validate personnel.xlsx`: what must be corrected in a file, by kind; with `--out` as a workbook to send back. */
export const validate: Command = {
  options: { ...fileOptions, out: 'word', catalog: 'word' },
  perform: async (line, context) => {
    const { host, locale, texts } = context;
    const out = outPath(line, 'xlsx');
    const asOf = dayOf(line.option('as-of') ?? host.today);
    const files = await readFiles(line, catalogOf(line), asOf, context);
    const { issues, placeOf, workbook, headers } = files;
    const groups = groupIssues(issues, { locale, placeOf });
    for (const group of groups) host.writeData(`${groupText(group, line.words.length > 1, context)}\n`);
    if (out !== undefined) {
      await host.writeFile(out, await writeIssues(workbook, issues, { locale, headers, placeOf }));
      host.writeRemark(`${texts.written(out)}\n`);
    }
    host.writeRemark(`${wrap(countsText(files, context), host.columns)}\n`);
    if (line.option('as-of') === undefined)
      host.writeRemark(`${wrap(texts.checkedOn(locale.date(asOf)), host.columns)}\n`);
    return groups.length === 0 ? exitCodes.well : exitCodes.remarks;
  },
};

/** How many rows were read, taken and left out. */
export function countsText({ read, kept }: FilesRead, { locale, texts }: CommandContext): string {
  return texts.rowsRead(formatCount(read, locale), formatCount(kept, locale), formatCount(read - kept, locale));
}

/** So many rows are named. */
const rowsNamed = 12;

function groupText(
  { line, rows, file, sheet, column, refused }: IssueGroup,
  hasFiles: boolean,
  { host, texts }: CommandContext,
): string {
  const mark = coloured(refused ? '✗' : '!', refused ? 'red' : 'yellow', host);
  const shown = rows.slice(0, rowsNamed).join(', ');
  const more = rows.length > rowsNamed ? ' …' : '';
  const place =
    rows.length === 0
      ? []
      : [texts.groupPlace(hasFiles ? (file ?? '') : '', sheet ?? '', column ?? '', `${shown}${more}`)];
  return [
    wrap(`${mark} ${line}`, host.columns, '  '),
    ...place.map((text) => wrap(`  ${text}`, host.columns, '  ')),
  ].join('\n');
}
