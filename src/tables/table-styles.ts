import { statusSigns } from '../present/status-signs.js';
import type { TargetStatus } from '../targets/status.js';

const courses: Readonly<Record<TargetStatus, 'good' | 'bad' | 'soft'>> = {
  met: 'good',
  met_late: 'good',
  on_track: 'good',
  not_met: 'soft',
  off_track: 'bad',
  regressing: 'bad',
  missed: 'bad',
};

/** The sign of each status before its words, which say the same; it is not read aloud. */
export function statusStyles(scope: string): string {
  return (Object.keys(courses) as TargetStatus[])
    .map((status) => {
      const sign = `${statusSigns[status]} `;
      return `${scope} [data-status=${status}]::before{content:"${sign}";content:"${sign}"/"";color:var(--${courses[status]})}`;
    })
    .join('\n');
}

/** The style sheet of {@link toHtml}, for a page with several tables. It follows the light or dark scheme of the reader. */
export const tableStyles: string = `
.gi-table{--ink:#16202b;--soft:#55616d;--line:#d5dbe1;--paper:#fff;--band:#f4f6f8;--good:#0b6b50;--bad:#a1331b;--accent:#1d4f91;
color:var(--ink);background:var(--paper);font:15px/1.45 system-ui,"Segoe UI",Roboto,"Noto Sans",Arial,sans-serif;margin:1.5em 0;max-width:100%}
@media(prefers-color-scheme:dark){.gi-table{--ink:#e8edf2;--soft:#a9b4bf;--line:#3a4550;--paper:#151c23;--band:#1c252e;--good:#6fd3b1;--bad:#ffab93;--accent:#8fbcff}}
.gi-scroll{overflow:auto;max-height:85vh;border-block:2px solid var(--ink)}
.gi-scroll:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.gi-table table{border-collapse:separate;border-spacing:0;width:100%;font-variant-numeric:tabular-nums lining-nums}
.gi-table caption{text-align:start;font-weight:650;font-size:1.1em;padding:10px 12px 8px;position:sticky;left:0}
.gi-table caption span{font-weight:400;font-size:.85em;color:var(--soft)}
.gi-table th,.gi-table td{padding:6px 12px;text-align:start;vertical-align:baseline;border-bottom:1px solid var(--line);background:var(--paper)}
.gi-table thead th{position:sticky;top:0;z-index:2;vertical-align:bottom;font-weight:600;font-size:.87em;color:var(--soft);border-bottom:1px solid var(--ink)}
.gi-table tbody th{font-weight:400;min-width:11em}
.gi-table tbody th[scope=row],.gi-table thead th:first-child{position:sticky;left:0;z-index:1}
.gi-table thead th:first-child{z-index:3}
.gi-table th[scope=rowgroup]{font-weight:650;background:var(--band);border-bottom:1px solid var(--ink)}
.gi-table .number{text-align:end;white-space:nowrap}
.gi-table .depth-1{padding-inline-start:1.6em}.gi-table .depth-2{padding-inline-start:2.6em}.gi-table .depth-3{padding-inline-start:3.6em}
.gi-table .depth-4{padding-inline-start:4.6em}.gi-table .depth-5{padding-inline-start:5.6em}
.gi-table tbody tr:hover>*{background:var(--band)}
.gi-table .text{min-width:9.5em}
${statusStyles('.gi-table')}
.gi-table [data-status]{white-space:nowrap}
.gi-table sup{font-size:.72em;line-height:0}.gi-table a{color:var(--accent)}.gi-table sup a{padding:0 .15em}
.gi-notes,.gi-sources{font-size:.85em;color:var(--soft);padding:0 12px}
.gi-notes h3,.gi-sources h3{font-size:1em;margin:.8em 0 .2em;color:var(--ink)}
.gi-notes ol,.gi-sources ul{margin:0;padding-inline-start:1.4em}.gi-sources li{overflow-wrap:anywhere}
.gi-notes li:target{outline:2px solid var(--accent);outline-offset:2px}
@media print{.gi-scroll{overflow:visible;max-height:none}.gi-table{--ink:#000;--soft:#333;--line:#999;--paper:#fff;--band:#eee;font-size:9.5pt}
.gi-table thead{display:table-header-group}.gi-table thead th,.gi-table tbody th,.gi-table caption{position:static}
.gi-table tr,.gi-table li{break-inside:avoid}.gi-table th[scope=rowgroup]{break-after:avoid}}
`.trim();
