import { statusStyles } from '../tables/table-styles.js';

/** The style sheet of the page: screen and A4, light and dark, nothing loaded. */
export const reportStyles: string = `
:root{color-scheme:light dark;--ink:#16202b;--soft:#55616d;--line:#d5dbe1;--paper:#fff;--page:#f3f5f7;--band:#f4f6f8;--good:#0b6b50;--bad:#a1331b;--accent:#1d4f91}
@media(prefers-color-scheme:dark){:root{--ink:#e8edf2;--soft:#a9b4bf;--line:#36414c;--paper:#151c23;--page:#0e1318;--band:#1c252e;--good:#6fd3b1;--bad:#ffab93;--accent:#8fbcff}}
*{box-sizing:border-box}
th{text-align:left;font-weight:normal}td,th{vertical-align:top}
html{font:16px/1.55 system-ui,"Segoe UI",Roboto,"Noto Sans",Arial,sans-serif;-webkit-text-size-adjust:100%;scroll-padding-top:5.4rem}
body{margin:0;background:var(--page);color:var(--ink);font-variant-numeric:lining-nums}
h1,h2,h3{line-height:1.25;text-wrap:balance;margin:0}
h1,h2{font-family:"Source Serif 4","Noto Serif",Cambria,"Times New Roman",serif;font-weight:700}
a{color:var(--accent)}
a:focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:2px}
.sheet{max-width:1040px;margin:0 auto;background:var(--paper);padding:0 clamp(1rem,4vw,3.5rem) 3rem}
header{padding:clamp(1.6rem,5vw,3.2rem) 0 1.2rem;border-bottom:3px double var(--ink)}
header .kicker{margin:0 0 .5rem;font-weight:650;letter-spacing:.02em;color:var(--accent)}
h1{font-size:clamp(1.6rem,4.4vw,2.5rem)}
header dl{display:flex;flex-wrap:wrap;gap:.3rem 2.2rem;margin:1rem 0 0;color:var(--soft)}
header dl div{display:flex;gap:.45rem}header dt{white-space:nowrap}header dt::after{content:":"}header dd{margin:0;color:var(--ink);font-weight:600}
nav{position:sticky;top:0;z-index:5;background:var(--paper);border-bottom:1px solid var(--line);margin:0 calc(-1*clamp(1rem,4vw,3.5rem));padding:0 clamp(1rem,4vw,3.5rem)}
nav ul{display:flex;flex-wrap:wrap;gap:0 1.3rem;list-style:none;margin:0;padding:.3rem 0;white-space:nowrap}
nav a{display:block;padding:.35rem 0;text-decoration:none;font-size:.93rem}nav a:hover{text-decoration:underline}
@media(max-width:640px){html{scroll-padding-top:3.4rem}nav ul{flex-wrap:nowrap;overflow-x:auto;scrollbar-width:thin}}
section{padding-top:2.2rem}
h2{font-size:1.45rem;margin-bottom:.5rem}
.lead{color:var(--soft);margin:0 0 .8rem;max-width:46rem}
.cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,15rem),1fr));gap:1px;padding:1px;margin:.8rem 0 0}
.cards>div{box-shadow:0 0 0 1px var(--line);padding:1rem 1.1rem 1.1rem;display:flex;flex-direction:column}
.cards h3{font-size:.95rem;font-weight:600;color:var(--soft);min-height:2.5em}
.cards p{margin:0}.cards .value{font-size:2.1rem;font-weight:700;line-height:1.15;margin-top:.35rem;font-variant-numeric:tabular-nums lining-nums}
.cards .behind{color:var(--soft);font-size:.93rem;font-variant-numeric:tabular-nums lining-nums}.cards .change{margin-top:.4rem;font-size:.93rem}
.cards .mark{font-size:.82rem;color:var(--soft)}
.cards .target{margin-top:auto;padding-top:.6rem;font-size:.9rem;line-height:1.4}
${statusStyles('.cards')}
.change.good{color:var(--good)}.change.bad{color:var(--bad)}
.sentences{margin:.6rem 0 0;padding:0;list-style:none;max-width:52rem}
.sentences li{padding:.5rem 0 .5rem 1.4rem;border-bottom:1px solid var(--line);position:relative}
.sentences li::before{content:"";position:absolute;left:0;top:1.05em;width:.55rem;height:.55rem;background:var(--accent)}
.chart{margin:1.2rem 0}.chart img{width:auto;max-width:100%;height:auto;display:block}
@media(prefers-color-scheme:dark){.chart img{filter:invert(1) hue-rotate(180deg)}}
.methods{columns:2 22rem;column-gap:2.5rem;font-size:.92rem;margin:.6rem 0 0}.methods div{break-inside:avoid;padding-bottom:1rem}
.methods dt{font-weight:650}.methods dd{margin:0;color:var(--soft)}.methods dd:nth-of-type(1){color:var(--ink)}
#sources ol{font-size:.92rem;padding-inline-start:1.4rem}#sources li{padding:.2rem 0;overflow-wrap:anywhere}
footer{margin-top:2.5rem;padding-top:1rem;border-top:3px double var(--ink);color:var(--soft);font-size:.92rem}footer p{margin:.2rem 0}
.gi-table table,.gi-table tr{border:0}.gi-table th,.gi-table td{border-top:0;border-inline:0}
.gi-table{margin:1rem 0 0!important;font-size:.93rem!important}
.gi-table caption{font-size:1.02em}
@media screen and (max-width:640px){.gi-table thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.gi-table table,.gi-table tbody,.gi-table caption,.gi-table tr{display:block}.gi-table tr{padding:.55rem .75rem;border-bottom:1px solid var(--line)}
.gi-table tr>*{display:block;border:0;padding:0;text-align:start}.gi-table tbody th[scope]{display:block;position:static;padding:0;font-weight:650}
.gi-table td.number{display:inline-block;margin-inline-end:1.1rem;text-align:start;white-space:normal}
.gi-table td::before{content:attr(data-label) ": ";color:var(--soft)}.gi-table td:empty{display:none}}
@page{size:A4;margin:18mm 16mm 20mm;@bottom-right{content:counter(page) "/" counter(pages);font:9pt system-ui,sans-serif;color:#333}@bottom-left{content:var(--running);font:9pt system-ui,sans-serif;color:#333}}
@media print{:root{--ink:#000;--soft:#333;--line:#999;--paper:#fff;--page:#fff;--band:#eee;--good:#000;--bad:#000;--accent:#000}
html{font-size:10pt;line-height:1.38}body{background:#fff;-webkit-print-color-adjust:exact;print-color-adjust:exact}
.sheet{max-width:none;padding:0}nav{display:none}header{padding:0 0 10pt}section{padding-top:14pt}
h2,h3,.lead{break-after:avoid;break-inside:avoid}.gi-table:not(:has(tbody tr:nth-child(14))){break-inside:avoid}.gi-table caption,.gi-table thead{break-after:avoid;break-inside:avoid}.cards{grid-template-columns:repeat(3,1fr)}.cards>div,.sentences li,.chart,.methods div{break-inside:avoid}
.cards .value{font-size:17pt}.cards>div{padding:7pt 9pt}.sentences li{padding:2pt 0 2pt 1.4rem}#sources,footer{break-inside:avoid}.chart{margin:8pt 0}.chart img{filter:none;max-height:225mm}a{text-decoration:none}.gi-table{font-size:8.5pt!important}
.gi-table th,.gi-table td,.gi-table caption{padding:3pt 5pt!important}}
`.trim();
