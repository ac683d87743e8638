/** What the command writes to, and what it knows of the machine. Node's in `main.ts`; tests give their own. */
export interface Host {
  /** Writes data: what a pipe or a file receives. */
  readonly writeData: (text: string) => void;
  /** Writes remarks, progress and errors, which no pipe receives. */
  readonly writeRemark: (text: string) => void;
  readonly writeFile: (path: string, content: string | Uint8Array) => Promise<void>;
  /** Whether a person reads the data on a terminal, so that colours may be used. */
  readonly dataOnTerminal: boolean;
  /** Whether a person reads the remarks on a terminal, so that progress may be shown. */
  readonly remarksOnTerminal: boolean;
  /** How many letters a line may have. */
  readonly columns: number;
  /** The day of today, `2026-11-27`: for questions about the law. No indicator is calculated for it. */
  readonly today: string;
  readonly version: string;
}
