import type { ReportUnit } from 'gender-indicators';

interface UnitTreeProps {
  readonly title: string;
  readonly units: readonly ReportUnit[];
  readonly chosen: string;
  readonly onChoose: (unitId: string) => void;
}

export function UnitTree({ title, units, chosen, onChoose }: UnitTreeProps) {
  return (
    <nav aria-label={title}>
      <ul>
        {units.map(({ id, name, depth }) => (
          <li key={id} style={{ paddingInlineStart: `${depth}rem` }}>
            <button type="button" aria-current={id === chosen} onClick={() => onChoose(id)}>
              {name}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
