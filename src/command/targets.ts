import { type TargetAt, targetsAt } from '../indicators/targets-at.js';
import { formatTitle } from '../present/formatTitle.js';
import { documentText } from '../present/names-in-words.js';
import { type Command, type CommandContext, exitCodes } from './command.js';
import { dayOf } from './day.js';
import { catalogNamed, shippedCatalogs } from './shipped-catalogs.js';
import { coloured } from './terminal.js';
import { UsageMistake } from './usage-mistake.js';
import { wrap } from './wrap.js';

/** `targets --on 2025-12-31`: the targets that are in force on a day, by document. */
export const targets: Command = {
  options: { on: 'word', catalog: 'word' },
  perform: ({ words, option }, context) => {
    const { host, locale, texts } = context;
    if (words.length > 0) throw new UsageMistake(() => texts.mistakes.noWords('targets'));
    const on = dayOf(option('on') ?? host.today);
    const catalog = option('catalog');
    const catalogs = catalog === undefined ? shippedCatalogs : [catalogNamed(catalog)];
    const byId = new Map(catalogs.flatMap((one) => targetsAt(one, on)).map((one) => [one.target.id, one]));
    const documents = new Map<string, TargetAt[]>();
    for (const one of byId.values()) {
      const document = documentText({ document: one.target.source.document }, locale);
      documents.set(document, [...(documents.get(document) ?? []), one]);
    }
    for (const [document, inForce] of documents) {
      host.writeData(`${coloured(wrap(document, host.columns), 'bold', host)}\n`);
      for (const one of inForce) host.writeData(`${lineOf(one, context)}\n`);
    }
    host.writeRemark(`${texts.targetsInForce(String(byId.size), locale.date(on))}\n`);
    return Promise.resolve(exitCodes.well);
  },
};

function lineOf({ target }: TargetAt, { host, locale }: CommandContext): string {
  return wrap(`  ${formatTitle(target.title, locale)} [${target.id}]`, host.columns, '    ');
}
