import { styleText } from 'node:util';

/** A figure, its goal, and what else is to be said of it. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit:
    | '×'
    | '%'
    | 'ms'
    | 'ns'
    | 'exponent'
    | 'bytes'
    | 'kB'
    | 'lines'
    | 'files'
    | 'types'
    | 'variables'
    | 'answers';
  readonly goal?: { readonly atLeast: number } | { readonly atMost: number };
  readonly note?: string;
}

/** Figures that were measured under the same conditions. */
export interface Section {
  readonly title: string;
  readonly figures: readonly Figure[];
  /** What was left out, and why. */
  readonly absent?: readonly string[];
}

/** Whether the goal is reached; `undefined` without one. */
export function isReached({ value, goal }: Figure): boolean | undefined {
  if (goal === undefined) return undefined;
  return 'atLeast' in goal ? value >= goal.atLeast : value <= goal.atMost;
}

/** Three significant digits, and the unit. */
function shown({ value, unit }: Pick<Figure, 'value' | 'unit'>): string {
  const number = Math.abs(value) >= 100 ? Math.round(value).toLocaleString('en') : String(Number(value.toPrecision(3)));
  return unit === 'exponent' ? number : unit === '×' || unit === '%' ? `${number}${unit}` : `${number} ${unit}`;
}

function goalShown({ goal, unit }: Figure): string {
  if (goal === undefined) return '';
  return 'atLeast' in goal ? `≥ ${shown({ value: goal.atLeast, unit })}` : `≤ ${shown({ value: goal.atMost, unit })}`;
}

/** A section as text for a terminal. */
export function asText({ title, figures, absent = [] }: Section): string {
  const width = Math.max(52, ...figures.map(({ name }) => name.length));
  const lines = figures.map((figure) => {
    const reached = isReached(figure);
    const verdict = reached === undefined ? '' : reached ? 'reached' : styleText('red', 'not reached');
    const cells = [figure.name.padEnd(width), shown(figure).padStart(12), goalShown(figure).padStart(12), verdict];
    return `  ${cells.join('  ')}${figure.note === undefined ? '' : `  ${figure.note}`}`.trimEnd();
  });
  return ['', title, ...lines, ...absent.map((text) => `  absent: ${text}`)].join('\n');
}

/** A section as a table of Markdown. */
export function asMarkdown({ title, figures, absent = [] }: Section): string {
  const rows = figures.map((figure) => {
    const reached = isReached(figure);
    const goal = reached === undefined ? '' : `${goalShown(figure)}${reached ? '' : ' (not reached)'}`;
    return `| ${[figure.name, shown(figure), goal, figure.note ?? ''].join(' | ')} |`;
  });
  const head = [`### ${title}`, '', '| | measured | goal | |', '| --- | ---: | ---: | --- |'];
  return ['', ...head, ...rows, ...absent.map((text) => `\nAbsent: ${text}`)].join('\n');
}
