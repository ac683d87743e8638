import type { UnitTree } from '../dataset/unit-tree.js';
import { cached } from '../engine/cached.js';
import { lazy } from '../lazy.js';
import type { Catalog } from '../schemas/catalog.js';
import type { Indicator } from '../schemas/indicator.js';
import { CatalogReport } from './catalog-report.js';
import { compareTarget } from './compare-target.js';
import type { Counted } from './counted.js';
import { definitionKey } from './definition-key.js';
import { resolveOutcome } from './differences.js';
import type { Evaluated } from './evaluated.js';
import { evaluationOf } from './evaluation.js';
import { formAmong } from './form.js';
import type { Plan } from './plan.js';
import type { ProtectionSummary } from './protection.js';
import type { Report } from './report.js';
import type { Cell, ReportUnit, Result, TargetComparison } from './result.js';
import { agreedComparison } from './rounded-comparison.js';

/**
 * The report of a catalog on what was counted for it.
 *
 * @param hidden - what was hidden, where the numbers are those of a protected report
 */
export function createReport<IndicatorId extends string>(
  evaluated: Evaluated<IndicatorId>,
  hidden?: ProtectionSummary,
): Report<IndicatorId> {
  const { catalog, plan, counted, cells, options, roundedTo } = evaluated;
  const { tallies, counts } = counted;
  const prepare = evaluationOf(catalog, plan, counted);
  const { tree, asOf, period, successions, missingSources } = tallies;
  const units = lazy(() => reportUnits(tree));
  const indicators = new Map<string, Indicator>(catalog.indicators.map((indicator) => [indicator.id, indicator]));
  const targets = bindingTargets(catalog, plan, counts, options.unverified);

  const resultOf = (indicator: Indicator, numbers: readonly number[], cell: Cell | undefined): Result => {
    const prepared = prepare(indicator, cell);
    const [unit = 0] = numbers;
    const { form, counts: whole, part, populations, coverage, blanks, observed } = prepared.facts(numbers);
    const { value, reason, numerator, denominator, terms, interval, distribution } = resolveOutcome(
      prepared,
      numbers,
      counted,
    );
    const of = prepared.minuend?.indicator;
    const comparisons: TargetComparison[] = [];
    const described = { indicator, unit: units()[unit]!, asOf, period, value, form, counts: whole, coverage };
    // What does not apply is absent. A key that is set takes a tenth of the time of a spread.
    const result: { -readonly [Key in keyof Result]: Result[Key] } = {
      kind: 'result',
      ...described,
      populations,
      targets: comparisons,
    };
    if (of !== undefined) result.of = of;
    if (cell !== undefined) result.cell = cell;
    // A published value is not rounded.
    if (roundedTo !== undefined && observed === undefined) result.roundedTo = roundedTo;
    if (missingSources !== undefined) result.missingSources = missingSources;
    if (reason !== undefined) result.reason = reason;
    if (numerator !== undefined) result.numerator = numerator;
    if (denominator !== undefined) result.denominator = denominator;
    if (part !== undefined) result.part = part;
    if (terms !== undefined) result.terms = terms;
    if (interval !== undefined) result.interval = interval;
    if (distribution !== undefined) result.distribution = distribution;
    if (observed !== undefined) result.observed = observed;
    if (blanks !== undefined && reason !== 'suppressed') result.blanks = blanks;
    if (cell !== undefined || numbers.length !== 1) return result;
    for (const target of targets.get(indicator.id) ?? []) {
      const comparison = compareTarget(target, result, unit, options);
      comparisons.push(roundedTo === undefined ? comparison : agreedComparison(comparison, result, roundedTo));
    }
    return result;
  };
  return new CatalogReport(
    catalog,
    { asOf, period, cells },
    {
      units,
      numberOf: tree.numberOf,
      successions,
      issues: [...tallies.issues, ...counts.issues],
      evaluated: hidden === undefined && roundedTo === undefined ? evaluated : undefined,
      protection: roundedTo === undefined ? (hidden === undefined ? 'none' : 'suppression') : 'rounding',
      roundedTo,
      hidden,
      result: resultOf,
      columns: (indicator, cell) => prepare(indicator, cell).columns?.(),
      reported: (indicator) => prepare(indicator, undefined).reported?.(),
      definitionOf: (indicator) => ({
        form: formAmong(indicator, indicators),
        key: definitionKey(indicator, indicators, plan),
      }),
    },
  );
}

function reportUnits({ units, parent, end }: UnitTree): readonly ReportUnit[] {
  const listed: (ReportUnit & { readonly children: string[] })[] = [];
  units.forEach((record, unit) => {
    const id = String(record['id']);
    const { name } = record;
    const above = listed[parent[unit]!];
    above?.children.push(id);
    listed.push({
      ...record,
      id,
      name: typeof name === 'string' ? name : id,
      kind: typeof record['kind'] === 'string' ? record['kind'] : undefined,
      parentId: above?.id ?? null,
      depth: above === undefined ? 0 : above.depth + 1,
      children: [],
      active: end[unit]! - unit,
    });
  });
  return listed;
}

function bindingTargets({ targets = [] }: Catalog, plan: Plan, counts: Counted['counts'], unverified = false) {
  const byIndicator = new Map<string, Parameters<typeof compareTarget>[0][]>();
  for (const target of targets) {
    if (target.verified === false && !unverified) continue;
    const binds = counts.truths(plan.targets.get(target.id)!.binds);
    cached(byIndicator, target.indicatorId, () => []).push({ target, binds });
  }
  return byIndicator;
}
