// The page asks, shows how far the worker is, and shows its answer. A new question ends the former.
import { formatCount, reportFromJson } from 'gender-indicators';
import { advancement } from 'gender-indicators/catalogs/vn';
import { en, vi } from 'gender-indicators/locales';
import { toHtml, toTable } from 'gender-indicators/tables';
import type { Answer, Question } from './messages.ts';

const texts = {
  vi: {
    file: 'Danh sách công chức (.xlsx, .csv)',
    day: 'Số liệu tính đến ngày',
    done: 'Đã tính xong.',
    rows: (count: string) => `Đã đọc ${count} dòng.`,
  },
  en: {
    file: 'List of staff (.xlsx, .csv)',
    day: 'Figures as of',
    done: 'The figures are ready.',
    rows: (count: string) => `${count} rows have been read.`,
  },
};
const element = <E extends HTMLElement>(id: string) => document.getElementById(id) as E;
let worker: Worker | undefined;

function ask(): void {
  const language = element<HTMLSelectElement>('language').value as 'vi' | 'en';
  const [said, locale] = [texts[language], language === 'vi' ? vi : en];
  document.documentElement.lang = language;
  element('file-label').textContent = said.file;
  element('day-label').textContent = said.day;
  worker?.terminate();
  const file = element<HTMLInputElement>('file').files?.[0];
  if (file === undefined) return;
  worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  worker.onmessage = ({ data }: MessageEvent<Answer>) => {
    if ('rows' in data) element('status').textContent = said.rows(formatCount(data.rows, locale));
    if ('mistake' in data) element('status').textContent = data.mistake;
    if (!('report' in data)) return;
    const report = reportFromJson(data.report, advancement);
    const indicators = ['women-in-workforce', 'women-in-leadership'];
    element('status').textContent = said.done;
    element('issues').replaceChildren(
      ...data.issues.map(({ line }) => Object.assign(document.createElement('li'), { textContent: line })),
    );
    element('table').innerHTML = toHtml(toTable(report, { locale, indicators, columns: ['unit', 'value'] }));
  };
  worker.postMessage({ file, asOf: element<HTMLInputElement>('day').value, language } satisfies Question);
}

for (const id of ['file', 'day', 'language']) element(id).addEventListener('change', ask);
ask();
