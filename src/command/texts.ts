/** The commands, by the word that calls them. */
export type CommandName = 'check' | 'report' | 'publish' | 'validate' | 'explain' | 'targets';

/** Everything that the command itself says; what the library says stands in its locales. */
export interface CommandTexts {
  readonly help: string;
  readonly helpOf: Readonly<Record<CommandName, string>>;
  /** Of a figure that fits its counts, and of one that does not. */
  readonly right: string;
  readonly notRight: string;
  /** Of a count with a separator of decimals where thousands may be meant. */
  readonly readAsDecimal: (text: string, grouped: string) => string;
  /** The name of a row that has none. */
  readonly rowNumber: (row: string) => string;
  /** The header of the column of answers. */
  readonly answerHeader: string;
  readonly tableChecked: (rows: string, wrong: string) => string;
  readonly written: (path: string) => string;
  readonly reading: (path: string) => string;
  readonly calculating: string;
  readonly rowsRead: (read: string, kept: string, refused: string) => string;
  /** How many numbers of a protected report are hidden: since they are small, and so that those do not follow from others. */
  readonly hidden: (hidden: string, cells: string, small: string, others: string) => string;
  /** Where issues stand; the file where there are several. */
  readonly groupPlace: (file: string, sheet: string, column: string, rows: string) => string;
  readonly checkedOn: (day: string) => string;
  readonly seeValidate: (count: string, files: string) => string;
  readonly targetsInForce: (count: string, day: string) => string;
  readonly catalogHolds: (indicators: string, targets: string) => string;
  readonly catalog: string;
  readonly better: string;
  readonly betterIs: Readonly<Record<'higher' | 'lower' | 'parity', string>>;
  readonly mistakes: {
    readonly unknownCommand: (name: string, nearest: string | undefined, names: string) => string;
    readonly unknownOption: (name: string, nearest: string | undefined) => string;
    readonly optionWithoutValue: (name: string) => string;
    readonly optionWithValue: (name: string) => string;
    readonly optionTwice: (name: string) => string;
    readonly unknownLocale: (code: string) => string;
    readonly unknownCatalog: (id: string, nearest: string | undefined, ids: string) => string;
    readonly unknownId: (id: string, nearest: string | undefined) => string;
    readonly unknownFormat: (name: string, names: string) => string;
    readonly xlsxNeedsFile: string;
    readonly nothingToCheck: string;
    readonly oneFile: string;
    readonly onlyForTables: (option: string) => string;
    readonly notAFraction: (text: string) => string;
    readonly notANumber: (text: string) => string;
    readonly wholeOfZero: string;
    readonly partAboveWhole: (part: string, whole: string) => string;
    readonly noCheckableTable: string;
    readonly noFile: string;
    readonly noRows: string;
    readonly sameFile: string;
    readonly noDay: string;
    readonly notAThreshold: (text: string) => string;
    readonly notADay: (text: string) => string;
    readonly noWords: (command: string) => string;
    readonly cannotWrite: (code: string) => string;
    readonly unforeseen: (name: string) => string;
  };
}
