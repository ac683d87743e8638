import type { UnitTree } from '../dataset/unit-tree.js';
import type { HiddenCells, ProtectionSummary } from '../indicators/protection.js';
import { fates } from './fates.js';
import type { DecidedCell, HiddenColumns } from './hidden-columns.js';

/** How much is hidden, by population and by depth. */
export function summaryOf({ cells, repaired, narrow }: HiddenColumns, { parent }: UnitTree): ProtectionSummary {
  const depths: number[] = [];
  parent.forEach((above, unit) => {
    depths[unit] = above < 0 ? 0 : depths[above]! + 1;
  });
  const hiddenOf = (list: readonly DecidedCell[]): HiddenCells => ({
    cells: list.length,
    hidden: list.filter(({ fate }) => fate !== fates.shown).length,
  });
  const fateOf = (fate: number) => cells.filter((cell) => cell.fate === fate).length;
  const byPopulation = new Map<string, DecidedCell[]>();
  const byDepth = new Map<number, DecidedCell[]>();
  for (const cell of cells) {
    byPopulation.set(cell.populationId, byPopulation.get(cell.populationId) ?? []);
    byPopulation.get(cell.populationId)!.push(cell);
    byDepth.set(depths[cell.unit]!, byDepth.get(depths[cell.unit]!) ?? []);
    byDepth.get(depths[cell.unit]!)!.push(cell);
  }
  return {
    ...hiddenOf(cells),
    sensitive: fateOf(fates.sensitive),
    secondary: fateOf(fates.secondary),
    repaired,
    narrow,
    byPopulation: [...byPopulation].map(([populationId, list]) => ({ populationId, ...hiddenOf(list) })),
    byDepth: [...byDepth].sort(([a], [b]) => a - b).map(([, list]) => hiddenOf(list)),
  };
}
