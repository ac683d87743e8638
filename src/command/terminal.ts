import type { Host } from './host.js';

/** Colours of a terminal. */
export type Colour = 'red' | 'green' | 'yellow' | 'bold';

const codes: Readonly<Record<Colour, readonly [number, number]>> = {
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  bold: [1, 22],
};

/** The text in a colour, where a person reads it on a terminal. */
export function coloured(text: string, colour: Colour, { dataOnTerminal }: Pick<Host, 'dataOnTerminal'>): string {
  const [start, end] = codes[colour];
  return dataOnTerminal ? `\u001b[${start}m${text}\u001b[${end}m` : text;
}
