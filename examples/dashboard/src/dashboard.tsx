import { explain, GenderIndicatorsError } from 'gender-indicators';
import { groupIssues } from 'gender-indicators/files';
import { en, vi } from 'gender-indicators/locales';
import { type DragEvent, useEffect, useState } from 'react';
import { Chart } from './chart.tsx';
import { IndicatorTable } from './indicator-table.tsx';
import { type Reading, readFile } from './read-file.ts';
import { SaveButtons } from './save-buttons.tsx';
import { texts } from './texts.ts';
import { UnitTree } from './unit-tree.tsx';

export function Dashboard() {
  const [language, setLanguage] = useState<'vi' | 'en'>('vi');
  const [file, setFile] = useState<File>();
  const [asOf, setAsOf] = useState('2025-12-31');
  const [reading, setReading] = useState<Reading | GenderIndicatorsError>();
  const [unitId, setUnitId] = useState<string>();
  const [indicatorId, setIndicatorId] = useState('women-in-leadership');
  const [locale, said] = [language === 'vi' ? vi : en, texts[language]];

  useEffect(() => {
    fetch('sample.csv').then(async (answer) => setFile(new File([await answer.blob()], 'sample.csv')));
  }, []);
  useEffect(() => {
    let isCurrent = true;
    if (file !== undefined)
      readFile(file, asOf)
        .catch((error: unknown) => (error instanceof GenderIndicatorsError ? error : Promise.reject(error)))
        .then((read) => isCurrent && setReading(read));
    return () => {
      isCurrent = false;
    };
  }, [file, asOf]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setFile(event.dataTransfer.files[0]);
  };
  const isRead = reading !== undefined && 'report' in reading;
  const unit = isRead ? (reading.report.units.find(({ id }) => id === unitId) ?? reading.report.units[0]) : undefined;
  return (
    <main onDragOver={(event) => event.preventDefault()} onDrop={onDrop}>
      <title>{said.title}</title>
      <header>
        <h1>{said.title}</h1>
        <button type="button" onClick={() => setLanguage(language === 'vi' ? 'en' : 'vi')}>
          {said.other}
        </button>
      </header>
      <div className="inputs">
        <label>
          {said.drop}
          <input type="file" accept=".xlsx,.csv" onChange={({ target }) => setFile(target.files?.[0])} />
        </label>
        <label>
          {said.day}
          <input type="date" value={asOf} onChange={({ target }) => setAsOf(target.value)} />
        </label>
      </div>
      {reading instanceof GenderIndicatorsError && <p role="alert">{explain(reading, locale)}</p>}
      {isRead && unit && (
        <div className="parts">
          <UnitTree title={said.units} units={reading.report.units} chosen={unit.id} onChoose={setUnitId} />
          <section>
            <h2>{unit.name}</h2>
            <Chart report={reading.report} indicatorId={indicatorId} locale={locale} />
            <IndicatorTable
              {...{ report: reading.report, unitId: unit.id, locale }}
              heads={said.heads}
              onChoose={setIndicatorId}
            />
          </section>
          <section>
            <SaveButtons reading={reading} unit={unit.id} locale={locale} titles={said.files} />
            <h2>{said.issues}</h2>
            <ul>
              {groupIssues(reading.issues, { locale, placeOf: reading.placeOf }).map(({ line }) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </section>
        </div>
      )}
    </main>
  );
}
