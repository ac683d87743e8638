import type { CommandTexts } from './texts.js';

const meant = (nearest: string | undefined) => (nearest === undefined ? '' : ` Did you mean “${nearest}”?`);

const common = (width: number) => `
  ${'--locale vi|en'.padEnd(width)}language of the answer and of the file (default: vi)
  ${'--help'.padEnd(width)}this text`;

/** What the command says in English. */
export const enTexts: CommandTexts = {
  help: `Usage: gender-indicators <command> …

  check 1198/3218 37.22%     compares a published share with its counts
  check table.csv            compares a whole published table
  report personnel.xlsx --as-of 2019-12-31 --out report.html
                             writes a report from a list of personnel
  publish personnel.xlsx --as-of 2019-12-31 --out public.html
                             the same, with small numbers hidden
  validate personnel.xlsx    checks a file and says what to correct
  explain women-in-leadership
                             definition, formula and source of an indicator
  targets --on 2025-12-31    the targets in force on a day

Options of every command:${common(19)}
  --version          the version

More about a command: gender-indicators <command> --help
Exit codes: 0 nothing is wrong, 1 something needs a look, 2 the command could
not be carried out. No data leaves this machine.`,
  helpOf: {
    check: `Usage: gender-indicators check <part>/<whole> [<share>] …
       gender-indicators check <file> [--out <file>.csv]

Calculates the share again and says whether the published figure is right, was
cut off, was rounded twice, or is wrong. In a file the columns are found by
headers such as “Women”, “Total”, “Share”, “Before”, “Change”.

  --out <file>.csv   writes the table again with a column “Remark”${common(19)}

Examples:
  gender-indicators check 1198/3218 37.22% --locale en
  gender-indicators check 1,081/5,430 19.91% 133/496 26.80% --locale en
  gender-indicators check table.csv --out answers.csv --locale en`,
    report: `Usage: gender-indicators report <file> … --as-of <day>

Reads a list of personnel (.xlsx, .csv, .json), calculates the indicators of
every unit and writes a report. Without --out a summary is shown.

  --as-of <day>        the day of the data, such as 2019-12-31
  --out <file>         the report: .html, .xlsx, .csv, .json or .md
  --format <name>      its format without --out: html, csv, json, md
  --catalog <id>       the catalog (default: “vn-advancement”)
  --indicators <id,…>  these indicators alone
  --unit <name>        the name of the unit above all units of the file
  --returns            the file holds headcount returns, not a list of people${common(21)}

Example:
  gender-indicators report personnel.xlsx --as-of 2019-12-31 --out report.html`,
    publish: `Usage: gender-indicators publish <file> … --as-of <day>

Writes a report as the command “report” does, and hides small numbers and those
from which they follow, so that it may be published.

  --threshold <count>  the smallest number of people that is shown (default: 5)
  --open <id,…>        populations that are public anyway, such as “leaders”
  --as-of <day>        the day of the data, such as 2019-12-31
  --out <file>         the report: .html, .xlsx, .csv, .json or .md
  All other options are those of the command “report”.${common(21)}

Example:
  gender-indicators publish personnel.xlsx --as-of 2019-12-31 --out public.html`,
    validate: `Usage: gender-indicators validate <file> …

Reads a file and says what to correct, by kind. A row with ✗ is left out; of a
row with ! only the value that is named is left blank or needs a look.

  --out <file>.xlsx  writes the workbook again with a column of what to correct
  --as-of <day>      the day of the data (default: today)
  --unit <name>      the name of the unit above all units of the file
  --returns          the file holds headcount returns, not a list of people
  --catalog <id>     the catalog of the headcount returns (default:
                     “vn-advancement”)${common(19)}

Example:
  gender-indicators validate personnel.xlsx --out to-correct.xlsx`,
    explain: `Usage: gender-indicators explain [<id> …]

Says the definition, the formula, the source and the targets of an indicator,
or what a target or a catalog is. Without an id all of them are listed.
${common(19)}

Example:
  gender-indicators explain women-in-leadership --locale en`,
    targets: `Usage: gender-indicators targets [--on <day>] [--catalog <id>]

Lists the targets that are in force on a day, by document.

  --on <day>         the day, such as 2025-12-31 (default: today)
  --catalog <id>     one catalog alone${common(19)}`,
  },
  right: 'right',
  notRight: 'needs a look',
  rowNumber: (row) => `row ${row}`,
  answerHeader: 'Remark',
  tableChecked: (rows, wrong) =>
    wrong === '0' ? `Rows checked: ${rows}; none is wrong.` : `Rows checked: ${rows}; rows that need a look: ${wrong}.`,
  written: (path) => `Written: ${path}`,
  reading: (path) => `Reading ${path} …`,
  calculating: 'Calculating …',
  rowsRead: (read, kept, refused) => `Rows read: ${read}; used: ${kept}; left out: ${refused}.`,
  hidden: (hidden, cells, small, others) =>
    `Hidden numbers: ${hidden} of ${cells}; small themselves: ${small}; so that those do not follow: ${others}.`,
  groupPlace: (file, sheet, column, rows) =>
    `${file === '' ? '' : `File “${file}”. `}${sheet === '' ? '' : `Sheet “${sheet}”, `}${column === '' ? '' : `column ${column}, `}row ${rows}`,
  readAsDecimal: (text, grouped) => `“${text}” was read as a decimal number. If thousands are meant, write ${grouped}.`,
  checkedOn: (day) => `Checked as of ${day}. If the file has another day, add --as-of.`,
  seeValidate: (count, files) =>
    `Places in the file that need a look: ${count}. Run: gender-indicators validate ${files}`,
  targetsInForce: (count, day) => `Targets in force on ${day}: ${count}.`,
  catalogHolds: (indicators, targets) =>
    targets === '0' ? `indicators: ${indicators}` : `indicators: ${indicators}, targets: ${targets}`,
  catalog: 'Catalog',
  better: 'Better if',
  betterIs: { higher: 'higher', lower: 'lower', parity: 'nearer to parity' },
  mistakes: {
    unknownCommand: (name, nearest, names) =>
      `There is no command “${name}”.${meant(nearest)} Commands: ${names}. See gender-indicators --help.`,
    unknownOption: (name, nearest) => `There is no option “${name}”.${meant(nearest)}`,
    optionWithoutValue: (name) => `The option “${name}” lacks its value.`,
    optionWithValue: (name) => `The option “${name}” takes no value. Write it alone, or leave it out.`,
    optionTwice: (name) => `The option “${name}” is written twice.`,
    unknownLocale: (code) => `There is no language “${code}”. Write vi or en.`,
    unknownCatalog: (id, nearest, ids) => `There is no catalog “${id}”.${meant(nearest)} Catalogs: ${ids}.`,
    unknownId: (id, nearest) =>
      `There is no indicator, target or catalog “${id}”.${meant(nearest)} See all: gender-indicators explain`,
    unknownFormat: (name, names) => `The format “${name}” cannot be written. Formats: ${names}.`,
    xlsxNeedsFile: 'The format xlsx needs the name of a file: add --out report.xlsx.',
    nothingToCheck: 'There is nothing to check. Example: gender-indicators check 1198/3218 37.22% --locale en',
    oneFile: 'Only one file can be checked at a time.',
    onlyForTables: (option) => `The option “${option}” is for a file that is checked.`,
    notAFraction: (text) => `“${text}” is not part/whole. Example: 1198/3218`,
    notANumber: (text) => `“${text}” cannot be read as a number. Example: 1,198 or 37.22%`,
    wholeOfZero: 'A whole of 0 has no share.',
    partAboveWhole: (part, whole) =>
      `The part ${part} is above the whole ${whole}. Check whether the two changed places.`,
    noCheckableTable:
      'No table to check was found: it needs a row of headers with columns such as “Women”, “Total”, “Share”, or “Share”, “Before”, “Change”.',
    noRows:
      'No row that can be used was found in the files. To see why, run: gender-indicators validate, with the same files and options.',
    sameFile: 'The file after --out is one that is read, and would be overwritten. Give another name after --out.',
    noFile: 'The name of a file is missing. Example: personnel.xlsx',
    noDay: 'The day of the data is missing. Add --as-of, such as --as-of 2019-12-31.',
    notAThreshold: (text) => `“${text}” is no smallest number of people. Write a whole number from 1, such as 5.`,
    notADay: (text) => `“${text}” is no day. Write 2019-12-31 or 31/12/2019.`,
    noWords: (command) => `The command ${command} takes options alone. See gender-indicators ${command} --help.`,
    cannotWrite: (code) => `The file cannot be written (${code}). Check the folder and your permission to write.`,
    unforeseen: (name) =>
      `The command stopped at an error that nobody foresaw (${name}). It is a fault of the software; please report it.`,
  },
};
