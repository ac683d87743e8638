import type { Decimal } from '../decimal.js';
import { GenderIndicatorsError } from '../errors.js';
import { share } from '../measures/representation/share.js';
import { checkFigure, type FigureCheck } from '../present/checkFigure.js';
import { explain } from '../present/explain.js';
import { formatCount } from '../present/formatCount.js';
import { formatShare } from '../present/formatShare.js';
import { parseFigure } from '../present/parseFigure.js';
import { checkTable } from './check-table.js';
import { type Command, type CommandContext, exitCodes } from './command.js';
import { outPath } from './out-path.js';
import { coloured } from './terminal.js';
import { UsageMistake } from './usage-mistake.js';
import { wrap } from './wrap.js';

/** `check 1198/3218 37,22%`: figures that somebody published, or a whole table of them, against their counts. */
export const check: Command = {
  options: { out: 'word' },
  perform: async (line, context) => {
    const { words } = line;
    const [first] = words;
    if (first === undefined) throw new UsageMistake((texts) => texts.mistakes.nothingToCheck);
    if (/\.(?:csv|tsv|txt|xlsx|json|ndjson)$/iu.test(first)) {
      if (words.length > 1) throw new UsageMistake((texts) => texts.mistakes.oneFile);
      return checkTable(first, outPath(line, 'csv'), context);
    }
    if (line.option('out') !== undefined) throw new UsageMistake((texts) => texts.mistakes.onlyForTables('--out'));
    const verdicts = pairsOf(words).map(([fraction, figure]) => checkPair(fraction, figure, context));
    return verdicts.every((fits) => fits) ? exitCodes.well : exitCodes.remarks;
  },
};

/** Whether a figure is right as it is printed. */
function fits({ verdict }: FigureCheck): boolean {
  return verdict === 'exact' || verdict === 'rounded';
}

// 1198/3218 37,22% 133/496 26,80%: a fraction, and the figure that was printed for it, if any.
function pairsOf(words: readonly string[]): readonly (readonly [fraction: string, figure: string | undefined])[] {
  const pairs: (readonly [string, string | undefined])[] = [];
  // A cell of CSV has the sign of a fraction.
  const plain = words.map((word) => word.replace('\u2044', '/'));
  for (let i = 0; i < plain.length; i++) {
    const fraction = plain[i]!;
    if (!fraction.includes('/')) throw new UsageMistake((texts) => texts.mistakes.notAFraction(fraction));
    const next = plain[i + 1];
    const figure = next === undefined || next.includes('/') ? undefined : next;
    if (figure !== undefined) i++;
    pairs.push([fraction, figure]);
  }
  return pairs;
}

function checkPair(fraction: string, figure: string | undefined, { host, locale, texts }: CommandContext): boolean {
  const [partText = '', wholeText = '', ...rest] = fraction.split('/');
  if (rest.length > 0) throw new UsageMistake(() => texts.mistakes.notAFraction(fraction));
  const [part, whole] = [partText, wholeText].map((text) =>
    readText(text, () => parseFigure(text, { locale, percent: false }).value),
  ) as [Decimal, Decimal];
  if (whole.isZero()) throw new UsageMistake(() => texts.mistakes.wholeOfZero);
  if (part.gt(whole)) throw new UsageMistake(() => texts.mistakes.partAboveWhole(partText, wholeText));
  if (figure === undefined) {
    host.writeData(`${fraction} = ${formatShare(share({ part, whole }), locale)}\n`);
    return true;
  }
  const result = readText(figure, () => checkFigure({ part, whole, published: figure }, { locale }));
  const right = fits(result);
  const head = `${fraction} ${figure}: ${right ? texts.right : texts.notRight}`;
  host.writeData(`${coloured(head, right ? 'green' : 'red', host)}\n`);
  host.writeData(`${wrap(explain(result, locale, { detail: 'full' }), host.columns)}\n`);
  // 1,198 is one and a bit in Vietnamese, and a thousand and more in English.
  const counts = [partText, wholeText].filter(
    (text, i) => /^\d{1,3}[.,]\d{3}$/u.test(text) && ![part, whole][i]!.isInteger(),
  );
  for (const text of right ? [] : counts)
    host.writeRemark(
      `${wrap(texts.readAsDecimal(text, formatCount(text.replace(/\D/u, ''), locale)), host.columns)}\n`,
    );
  return right;
}

function readText<Value>(text: string, read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    if (error instanceof GenderIndicatorsError) throw new UsageMistake((texts) => texts.mistakes.notANumber(text));
    throw error;
  }
}
