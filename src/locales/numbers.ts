/** How numbers are written in a language. */
export interface NumberSymbols {
  /** Between the whole number and its decimals. */
  readonly decimal: string;
  /** Between groups of three digits. */
  readonly group: string;
  /** Before a negative number. */
  readonly minus: string;
  /** After a percentage. */
  readonly percent: string;
  /** In place of a value that there is none of. */
  readonly noValue: string;
}
