// Reads a file and counts it. The records stay here; the answer is a report as plain data.
import { evaluate, explain, GenderIndicatorsError, reportToJson } from 'gender-indicators';
import { advancement } from 'gender-indicators/catalogs/vn';
import { groupIssues, readDataset } from 'gender-indicators/files';
import { en, vi } from 'gender-indicators/locales';
import type { Answer, Question } from './messages.ts';

const answer = (message: Answer) => self.postMessage(message);

self.onmessage = async ({ data: { file, asOf, language } }: MessageEvent<Question>) => {
  // The language of the page; the file is read with Vietnamese words.
  const locale = language === 'vi' ? vi : en;
  try {
    const onProgress = ({ rows }: { readonly rows: number }) => answer({ rows });
    const { dataset, issues } = await readDataset(file, { locale: vi, asOf, onProgress });
    const report = evaluate(dataset, advancement);
    answer({ report: reportToJson(report), issues: groupIssues(issues, { locale }) });
  } catch (error) {
    if (!(error instanceof GenderIndicatorsError)) throw error;
    answer({ mistake: explain(error, locale) });
  }
};
