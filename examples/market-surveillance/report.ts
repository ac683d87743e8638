import { createDataset, evaluate, formatCount } from 'gender-indicators';
import { advancement } from 'gender-indicators/catalogs/vn';
import { en, vi } from 'gender-indicators/locales';
import { brokenRows } from './broken.ts';
import { committeeReport } from './committee.ts';
import { farthestBehind, forceIndicators, forceLevels, forceTargets, oneInFull } from './force.ts';
import { wrap } from './layout.ts';
import { figureTable, publishedReturns } from './published.ts';
import { asOf, sampleForce } from './sample.ts';
import type { Language } from './say.ts';
import { texts } from './texts.ts';

/** The languages that the example speaks. */
export const languages: Readonly<Record<'vi' | 'en', Language>> = {
  vi: { locale: vi, texts: texts.vi },
  en: { locale: en, texts: texts.en },
};

/** All that the example prints. */
export function marketSurveillance(language: Language): string {
  const { locale, texts: own } = language;
  const { dataset, counts } = createDataset(sampleForce(), { asOf });
  const report = evaluate(dataset, advancement);
  const sum = (of: 'read' | 'kept' | 'refused' | 'blanked'): string =>
    formatCount(
      Object.values(counts).reduce((all, one) => all + one[of], 0),
      locale,
    );
  const lines = [
    own.title.toUpperCase(),
    '═'.repeat(own.title.length),
    `${String(report.units[0]?.['name'])}, ${locale.date(asOf)}`,
    '',
    ...wrap(own.sample),
    ...wrap(own.rows(sum('read'), sum('kept'), sum('refused'), sum('blanked'))),
    ...forceIndicators(report, language),
    ...forceLevels(report, dataset, language),
    ...farthestBehind(report, language),
    ...committeeReport(report, language),
    ...forceTargets(dataset, language),
    ...oneInFull(report, language),
    ...publishedReturns(language),
    ...figureTable(language),
    ...brokenRows(language),
  ];
  return `${lines.join('\n')}\n`;
}
