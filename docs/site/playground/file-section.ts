import { formatCount, formatTitle, GenderIndicatorsError, type Report } from 'gender-indicators';
import { type ProtectionSummary, protect } from 'gender-indicators/disclosure';
import { groupIssues, writeIssues, writeReportWorkbook } from 'gender-indicators/files';
import type { Locale } from 'gender-indicators/locales';
import { toHtmlReport } from 'gender-indicators/report';
import { toCsv, toTable } from 'gender-indicators/tables';
import { readDay } from '../../../src/command/day.js';
import { shippedCatalogs } from '../../../src/command/shipped-catalogs.js';
import { chooser, element, link, table, textField } from './dom.ts';
import { answerFile, type FileAnswer } from './file-reading.ts';
import { mistakeText } from './numbers.ts';
import type { PlaygroundPage } from './page.ts';
import { sampleFile } from './sample-file.ts';

/** A spreadsheet: how it was read, what to correct, its report, and files to take away. */
export function mountFile(root: HTMLElement, page: PlaygroundPage): void {
  const { locale } = page;
  const said = page.texts.file;
  const day = textField({ id: 'file-day', label: said.asOf, hint: page.texts.target.dayHint, value: '' });
  const unit = textField({ id: 'file-unit', label: said.unit, value: '' });
  const catalogs = shippedCatalogs.map((catalog) => [catalog.id, formatTitle(catalog.title, locale)] as const);
  const catalog = chooser('file-catalog', said.catalog, catalogs, shippedCatalogs[0]!.id);
  const input = element('input', {
    type: 'file',
    id: 'file-input',
    class: 'unseen',
    accept: '.xlsx,.csv,.tsv,.txt,.json,.ndjson',
  });
  const sample = element('button', { type: 'button' }, said.sample);
  const status = element('p', { class: 'value', role: 'status' }, said.noDay);
  const details = element('div', {});
  const box = element(
    'div',
    { class: 'drop' },
    input,
    element('label', { for: 'file-input', class: 'button' }, said.choose),
    element('span', {}, said.drop),
    sample,
  );
  const chosen: { file?: File; answered?: string; reading: number } = { reading: 0 };
  const typed = () => JSON.stringify([day.input.value, unit.input.value, catalog.select.value]);

  input.addEventListener('change', () => choose(input.files?.[0]));
  sample.addEventListener('click', () => {
    day.input.value = locale.code === 'vi' ? '31/12/2019' : '2019-12-31';
    unit.input.value = said.sampleUnit;
    choose(new File([sampleFile[locale.code === 'vi' ? 'vi' : 'en']], said.sampleName, { type: 'text/csv' }));
  });
  box.addEventListener('dragover', (event) => {
    event.preventDefault();
    box.classList.add('over');
  });
  box.addEventListener('dragleave', () => box.classList.remove('over'));
  box.addEventListener('drop', (event) => {
    event.preventDefault();
    box.classList.remove('over');
    choose(event.dataTransfer?.files[0]);
  });
  for (const changed of [day.input, unit.input, catalog.select]) changed.addEventListener('change', showChanged);
  root.replaceChildren(
    element('p', { class: 'privacy' }, said.privacy),
    element('div', { class: 'fields' }, day.node, unit.node, catalog.node),
    box,
    element('div', { class: 'result', role: 'group', 'aria-label': page.texts.result }, status, details),
  );

  // A field that is left with the text that was read already changes nothing.
  function showChanged(): void {
    if (typed() !== chosen.answered) void show();
  }

  function choose(file: File | undefined): void {
    if (file === undefined) return;
    chosen.file = file;
    void show();
  }

  async function show(): Promise<void> {
    const { file } = chosen;
    const reading = ++chosen.reading;
    chosen.answered = typed();
    day.showMistake();
    details.replaceChildren();
    const asOf = readAsOf();
    if (asOf === undefined || file === undefined) {
      status.textContent = said.noDay;
      return;
    }
    status.textContent = said.reading(file.name);
    // The browser shows the sentence before it reads.
    await new Promise((resolve) => setTimeout(resolve, 20));
    const shown = await parts(file, asOf);
    // Another file, or another day, was chosen meanwhile.
    if (reading !== chosen.reading) return;
    status.textContent = shown.message;
    details.replaceChildren(...shown.nodes);
  }

  function readAsOf(): string | undefined {
    if (day.input.value.trim() === '') return undefined;
    try {
      return readDay(day.input.value);
    } catch (error) {
      if (!(error instanceof GenderIndicatorsError)) throw error;
      day.showMistake(mistakeText(error, locale));
      return undefined;
    }
  }

  async function parts(
    file: File,
    asOf: string,
  ): Promise<{ readonly message: string; readonly nodes: readonly HTMLElement[] }> {
    try {
      const unitAbove = unit.input.value.trim();
      const question = {
        asOf,
        locale,
        catalog: shippedCatalogs[catalog.select.selectedIndex]!,
        unit: unitAbove === '' ? undefined : unitAbove,
      };
      const answer = await answerFile(file, question);
      const { read, kept, refused } = answer.rows;
      const count = (number: number) => formatCount(number, locale);
      return {
        message: said.read(file.name, count(read), count(kept), count(refused)),
        nodes: [...howRead(answer, page), ...issueList(answer, page), ...(await reportOf(answer, page))],
      };
    } catch (error) {
      if (error instanceof GenderIndicatorsError) return { message: mistakeText(error, locale), nodes: [] };
      return { message: said.unforeseen, nodes: [] };
    }
  }
}

function howRead({ headers }: FileAnswer, { texts, locale }: PlaygroundPage): readonly HTMLElement[] {
  const said = texts.file;
  const names: Readonly<Record<string, string>> = { ...locale.fields, ...said.roles };
  const rows = headers.flatMap(({ sheet, columns }) =>
    columns.map(({ column, header, field }) => [
      sheet,
      column,
      header,
      field === undefined ? said.notRead : (names[field] ?? field),
    ]),
  );
  const remarks = headers.flatMap(({ sheet, missing, skipped }) => [
    ...(skipped === undefined ? [] : [said.skipped[skipped](sheet)]),
    ...(missing.length === 0 ? [] : [said.missing(sheet, missing.map((field) => names[field] ?? field).join(', '))]),
  ]);
  const { sheet, column, header, as } = said.columns;
  return [
    element('h3', {}, said.howRead),
    ...remarks.map((remark) => element('p', {}, remark)),
    table(said.howRead, [sheet, column, header, as], rows),
  ];
}

/** So many rows of a kind are named. */
const rowsShown = 20;

function issueList({ issues, placeOf }: FileAnswer, { texts, locale }: PlaygroundPage): readonly HTMLElement[] {
  const said = texts.file;
  const groups = groupIssues(issues, { locale, placeOf });
  const items = groups.map(({ line, rows, sheet, column, refused }) => {
    const shown = rows.slice(0, rowsShown).join(', ') + (rows.length > rowsShown ? ' …' : '');
    const place = said.place(sheet ?? '', column ?? '', rows.length === 0 ? '' : shown);
    return element(
      'li',
      {},
      element('b', { class: 'wrong' }, refused ? `✗ ${said.refused}` : `! ${said.remark}`),
      ` ${line}`,
      element('small', {}, place),
    );
  });
  return [
    element('h3', {}, said.issues),
    items.length === 0 ? element('p', {}, said.noIssues) : element('ul', { class: 'issues' }, items),
  ];
}

/** The thresholds below which numbers can be hidden. */
const thresholds = [3, 5, 10] as const;

async function reportOf(
  { workbook, issues, headers, placeOf, report: evaluated }: FileAnswer,
  { texts, locale, root }: PlaygroundPage,
): Promise<readonly HTMLElement[]> {
  const said = texts.file;
  const heading = element('h3', {}, said.report);
  const toCorrect = () =>
    downloadButton(said.download.issues, `${said.names.issues}.xlsx`, () =>
      writeIssues(workbook, issues, { locale, headers, placeOf }),
    );
  const buttons = issues.length === 0 ? [] : [toCorrect()];
  if (evaluated === null) return [heading, element('p', {}, said.noReport), ...buttons];
  const units = evaluated.units.map(({ id, name }) => [id, name] as const);
  const unit = chooser('file-report-unit', said.reportUnit, units, units[0]![0]);
  const choices = thresholds.map((least) => [String(least), said.hiddenBelow(String(least))] as const);
  const protection = chooser('file-protection', said.protection, [['', said.allShown], ...choices], '');
  const notice = element('p', { class: 'privacy', role: 'status' });
  const frame = element('iframe', { title: said.reportFrame, sandbox: '', class: 'report' });
  // The report that is shown and taken away, protected or not.
  const reportToShow = (): { readonly report: Report; readonly summary?: ProtectionSummary } => {
    const least = protection.select.value;
    return least === '' ? { report: evaluated } : protect(evaluated, { threshold: Number(least) });
  };
  const write = () => toHtmlReport(reportToShow().report, { locale, unit: unit.select.value });
  const show = async () => {
    frame.srcdoc = await write();
    notice.replaceChildren(
      `${noticeOf(reportToShow().summary, said, locale)} `,
      link(`${root}${locale.code}/publishing-safely.html`, said.publishing),
    );
  };
  for (const { select } of [unit, protection]) select.addEventListener('change', () => void show());
  await show();
  const name = said.names.report;
  return [
    heading,
    element('div', { class: 'fields' }, unit.node, protection.node),
    notice,
    element(
      'div',
      { class: 'downloads', role: 'group', 'aria-label': said.downloads },
      downloadButton(said.download.html, `${name}.html`, write),
      downloadButton(said.download.xlsx, `${name}.xlsx`, () => writeReportWorkbook(reportToShow().report, { locale })),
      downloadButton(said.download.csv, `${name}.csv`, () =>
        Promise.resolve(toCsv(toTable(reportToShow().report, { locale }))),
      ),
      buttons,
    ),
    frame,
  ];
}

/** Whether small numbers are hidden, and how many. */
function noticeOf(
  summary: ProtectionSummary | undefined,
  said: PlaygroundPage['texts']['file'],
  locale: Locale,
): string {
  if (summary === undefined) return said.notProtected;
  const count = (number: number) => formatCount(number, locale);
  const { hidden, cells, sensitive, secondary } = summary;
  return said.hidden(count(hidden), count(cells), count(sensitive), count(secondary));
}

function downloadButton(text: string, name: string, write: () => Promise<string | Uint8Array>): HTMLElement {
  const button = element('button', { type: 'button' }, text);
  button.addEventListener('click', () => {
    void write().then((content) => {
      const url = URL.createObjectURL(new Blob([content as BlobPart]));
      element('a', { href: url, download: name }).click();
      setTimeout(() => URL.revokeObjectURL(url), 10_000);
    });
  });
  return button;
}
