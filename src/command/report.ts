import { protect } from '../disclosure/protect.js';
import { writeReportWorkbook } from '../files/report-workbook.js';
import { evaluate } from '../indicators/evaluate.js';
import type { Report } from '../indicators/report.js';
import { reportToJson } from '../json/reportToJson.js';
import { explain } from '../present/explain.js';
import { formatCount } from '../present/formatCount.js';
import { summarise } from '../present/summarise.js';
import { toHtmlReport } from '../report/toHtmlReport.js';
import { toCsv } from '../tables/toCsv.js';
import { toMarkdown } from '../tables/toMarkdown.js';
import { toTable } from '../tables/toTable.js';
import { type Command, type CommandContext, type ExitCode, exitCodes } from './command.js';
import type { CommandLine } from './command-line.js';
import { dayOf } from './day.js';
import { outPath } from './out-path.js';
import { fileOptions, readFiles } from './read-files.js';
import { catalogOf } from './shipped-catalogs.js';
import { coloured } from './terminal.js';
import { UsageMistake } from './usage-mistake.js';
import { countsText } from './validate.js';
import { wrap } from './wrap.js';

const reportOptions = { ...fileOptions, out: 'word', format: 'word', catalog: 'word', indicators: 'word' } as const;

/** `report personnel.xlsx --as-of 2019-12-31 --out report.html`: from files to a report. */
export const report: Command = {
  options: reportOptions,
  perform: (line, context) => writeReport(line, context, (evaluated) => evaluated),
};

/** `publish personnel.xlsx --as-of 2019-12-31 --out report.html`: the same report without small numbers and what would reveal them. */
export const publish: Command = {
  options: { ...reportOptions, threshold: 'word', open: 'word' },
  perform: (line, context) => {
    const { host, locale, texts } = context;
    const threshold = thresholdOf(line.option('threshold'));
    const open = idsOf(line.option('open'));
    return writeReport(line, context, (evaluated) => {
      const { report: shown, summary } = protect(evaluated, { threshold, open });
      const counts = [summary.hidden, summary.cells, summary.sensitive, summary.secondary];
      const [hidden = '', cells = '', small = '', others = ''] = counts.map((count) => formatCount(count, locale));
      host.writeRemark(`${wrap(texts.hidden(hidden, cells, small, others), host.columns)}\n`);
      return shown;
    });
  },
};

function thresholdOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^[1-9]\d{0,5}$/u.test(text)) throw new UsageMistake((texts) => texts.mistakes.notAThreshold(text));
  return Number(text);
}

function idsOf(text: string | undefined): readonly string[] | undefined {
  return text?.split(',').map((id) => id.trim());
}

type Format = (
  evaluated: Report,
  context: CommandContext,
  indicators: readonly string[] | undefined,
) => string | Promise<string | Uint8Array>;

const formats: Readonly<Record<string, Format>> = {
  html: (evaluated, { locale }, indicators) => toHtmlReport(evaluated, { locale, indicators }),
  xlsx: (evaluated, { locale }, indicators) => writeReportWorkbook(evaluated, { locale, indicators }),
  csv: (evaluated, { locale }, indicators) => toCsv(toTable(evaluated, { locale, indicators })),
  md: (evaluated, { locale }, indicators) => toMarkdown(toTable(evaluated, { locale, indicators })),
  json: (evaluated, _, indicators) => `${JSON.stringify(reportToJson(evaluated, { indicators }), null, 2)}\n`,
};

/** Reads files, evaluates a catalog, changes the report where it is to be protected, and writes it. */
async function writeReport(
  line: CommandLine,
  context: CommandContext,
  change: (evaluated: Report) => Report,
): Promise<ExitCode> {
  const { host, texts } = context;
  const day = line.option('as-of');
  if (day === undefined) throw new UsageMistake(() => texts.mistakes.noDay);
  const asOf = dayOf(day);
  const out = outPath(line);
  const format = formatOf(line, out);
  const catalog = catalogOf(line);
  const indicators = idsOf(line.option('indicators'));
  const files = await readFiles(line, catalog, asOf, context);
  if (files.dataset.units.length === 0) throw new UsageMistake(() => texts.mistakes.noRows);
  if (host.remarksOnTerminal) host.writeRemark(`${texts.calculating}\n`);
  const evaluated = change(evaluate(files.dataset, catalog));
  if (format === undefined) host.writeData(`${screenText(evaluated, context, indicators)}\n`);
  else {
    const content = await format(evaluated, context, indicators);
    if (out === undefined) host.writeData(content as string);
    else {
      await host.writeFile(out, content);
      host.writeRemark(`${texts.written(out)}\n`);
    }
  }
  host.writeRemark(`${wrap(countsText(files, context), host.columns)}\n`);
  if (files.issues.length > 0) {
    const remark = texts.seeValidate(String(files.issues.length), line.words.map(quoted).join(' '));
    host.writeRemark(`${coloured(remark, 'yellow', { dataOnTerminal: host.remarksOnTerminal })}\n`);
  }
  return exitCodes.well;
}

function quoted(path: string): string {
  return /\s/u.test(path) ? `"${path}"` : path;
}

function formatOf(line: CommandLine, out: string | undefined): Format | undefined {
  const name = line.option('format') ?? out?.slice(out.lastIndexOf('.') + 1).toLowerCase();
  if (name === undefined) return undefined;
  const format = Object.hasOwn(formats, name) ? formats[name] : undefined;
  const names = Object.keys(formats);
  if (format === undefined) throw new UsageMistake((texts) => texts.mistakes.unknownFormat(name, names.join(', ')));
  if (name === 'xlsx' && out === undefined) throw new UsageMistake((texts) => texts.mistakes.xlsxNeedsFile);
  return format;
}

// What a person reads on a screen: the sentences that matter, then the values of the topmost unit.
function screenText(
  evaluated: Report,
  { host, locale }: CommandContext,
  indicators: readonly string[] | undefined,
): string {
  const [top] = evaluated.units;
  const results = (indicators ?? evaluated.catalog.indicators.map(({ id }) => id)).map((id) =>
    evaluated.result(id, top?.id ?? ''),
  );
  const shown = results.filter(
    ({ value, reason }) => value !== null || reason === 'suppressed' || indicators !== undefined,
  );
  return [
    ...summarise(evaluated, locale).map(({ text }) => wrap(`• ${text}`, host.columns, '  ')),
    '',
    ...shown.map((result) => wrap(explain(result, locale), host.columns, '  ')),
  ].join('\n');
}
