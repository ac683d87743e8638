import type { Report } from 'gender-indicators';
import { unitsAgainstTarget } from 'gender-indicators/charts';
import { renderChart } from 'gender-indicators/charts/svg';
import type { Locale } from 'gender-indicators/locales';
import { toTable } from 'gender-indicators/tables';
import { useEffect, useState } from 'react';

interface ChartProps {
  readonly report: Report;
  readonly indicatorId: string;
  readonly locale: Locale;
}

/** Every unit's value of an indicator, against its target where it has one. */
export function Chart({ report, indicatorId, locale }: ChartProps) {
  const [svg, setSvg] = useState('');
  useEffect(() => {
    const table = toTable(report, { locale, indicators: [indicatorId] });
    renderChart(unitsAgainstTarget(table, { locale, width: Math.min(480, innerWidth - 160) })).then(setSvg);
  }, [report, indicatorId, locale]);
  // The SVG that the library draws has every text escaped.
  // biome-ignore lint/security/noDangerouslySetInnerHtml: it is that SVG and nothing else
  return <div className="chart" dangerouslySetInnerHTML={{ __html: svg }} />;
}
