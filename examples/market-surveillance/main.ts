// Prints gender indicators of a sample force, published figures beside recomputed ones, and what is wrong with broken rows.
// npm start                    in Vietnamese
// npm start -- --locale en     in English
import { parseArgs } from 'node:util';
import { languages, marketSurveillance } from './report.ts';
import { texts } from './texts.ts';

const { values } = parseArgs({ options: { locale: { type: 'string', default: 'vi' } }, strict: false });
const { locale, ...others } = values;
if ((locale === 'vi' || locale === 'en') && Object.keys(others).length === 0) {
  process.stdout.write(marketSurveillance(languages[locale]));
} else {
  process.stderr.write(`${texts.vi.usage}\n${texts.en.usage}\n`);
  process.exitCode = 1;
}
