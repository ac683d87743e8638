import * as z from 'zod';
import { type Decimal, toDecimal } from '../decimal.js';
import { maxListLength } from '../limits.js';
import { circularDefinition, duplicateId, unknownId } from '../mistakes.js';
import { type Indicator, indicatorSchema } from './indicator.js';
import { type Population, populationSchema } from './population.js';
import { populationsNamed } from './populations-named.js';
import { addProblem, refuse } from './problem.js';
import { type Bound, type BoundNumber, type Target, targetSchema } from './target.js';
import { idSchema, languageSchema, type Title, titleSchema } from './values.js';

/** Populations, indicators and targets of one document or purpose. */
export interface Catalog<IndicatorId extends string = string> {
  /** The id of the catalog; reports name it. */
  readonly id: string;
  /** Its name, as reports print it. */
  readonly title: Title;
  /** The languages in which all its titles, definitions and wordings are written: `['vi', 'en']`. */
  readonly languages?: readonly string[] | undefined;
  /** Populations that indicators name by id, or that offices return; those that indicators hold need not be listed. */
  readonly populations?: readonly Population[] | undefined;
  /** The indicators that reports show, in this order. */
  readonly indicators: readonly Indicator<IndicatorId>[];
  /** The targets with which the values of the indicators are compared. */
  readonly targets?: readonly Target[] | undefined;
}

/**
 * The contract of a catalog as JSON, so that a ministry can load its own.
 *
 * @example
 * ```ts
 * import { createDataset, evaluate } from 'gender-indicators';
 * import { catalogSchema } from 'gender-indicators/schemas';
 *
 * const json = `{
 *   "id": "plan",
 *   "title": { "vi": "Kế hoạch", "en": "Plan" },
 *   "populations": [{ "id": "personnel", "title": { "vi": "Nhân sự", "en": "Personnel" }, "of": "personnel" }],
 *   "indicators": [{
 *     "id": "women",
 *     "title": { "vi": "Tỷ lệ nữ", "en": "Share of women" },
 *     "better": "parity",
 *     "source": { "document": "Plan of the ministry" },
 *     "femaleShare": { "of": "personnel" }
 *   }]
 * }`;
 * const units = [{ id: 'dept', name: 'Cục QLTT', kind: 'department' }];
 * const returns = [{ populationId: 'personnel', unitId: 'dept', total: 40, female: 10 }];
 * const { dataset } = createDataset({ units, returns }, { asOf: '2019-12-31' });
 * evaluate(dataset, catalogSchema.parse(JSON.parse(json))).result('women', 'dept').value; // => 0.25
 * ```
 */
export const catalogSchema = z
  .strictObject({
    id: idSchema,
    title: titleSchema,
    languages: z.array(languageSchema).min(1).max(maxListLength).optional(),
    populations: z.array(populationSchema).max(maxListLength).optional(),
    indicators: z.array(indicatorSchema).max(maxListLength),
    targets: z.array(targetSchema).max(maxListLength).optional(),
  })
  .superRefine(({ populations = [], indicators, targets = [] }, context) => {
    refuseDuplicates(context, 'population', populations);
    refuseDuplicates(context, 'indicator', indicators);
    refuseDuplicates(context, 'target', targets);
    refuseUnknownPopulations(context, populations, indicators);
    const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));
    refuseUnknownIndicators(context, indicators, targets, byId);
    refuseCircles(context, indicators, byId);
    targets.forEach((target, position) => {
      refuseWrongShare(context, byId.get(target.indicatorId), target, position);
    });
  }) satisfies z.ZodType<Catalog>;

function refuseDuplicates(
  context: z.RefinementCtx,
  what: string,
  definitions: readonly { readonly id: string }[],
): void {
  const seen = new Set<string>();
  for (const { id } of definitions) {
    if (seen.has(id)) refuse(context, duplicateId, { what, id });
    seen.add(id);
  }
}

// A population exists where the catalog lists it, or where an indicator holds it as it is.
function refuseUnknownPopulations(
  context: z.RefinementCtx,
  populations: readonly Population[],
  indicators: readonly Indicator[],
): void {
  const named = indicators.map((indicator) => ({ id: indicator.id, populations: populationsNamed(indicator) }));
  const ids = new Set([
    ...populations.map(({ id }) => id),
    ...named.flatMap((indicator) => indicator.populations.flatMap((one) => (typeof one === 'string' ? [] : [one.id]))),
  ]);
  for (const { id: holder, populations: refs } of named)
    for (const id of refs)
      if (typeof id === 'string' && !ids.has(id)) refuseUnknownId(context, 'population', id, holder, ids);
}

function refuseUnknownIndicators(
  context: z.RefinementCtx,
  indicators: readonly Indicator[],
  targets: readonly Target[],
  byId: ReadonlyMap<string, Indicator>,
): void {
  const named = [
    ...indicators.map(({ id, difference }) => [id, difference?.indicator] as const),
    ...targets.map(({ id, indicatorId }) => [id, indicatorId] as const),
  ];
  for (const [holder, id] of named)
    if (id !== undefined && !byId.has(id)) refuseUnknownId(context, 'indicator', id, holder, byId.keys());
}

function refuseUnknownId(
  context: z.RefinementCtx,
  what: string,
  id: string,
  holder: string,
  ids: Iterable<string>,
): void {
  refuse(context, unknownId, { what, id, in: holder }, { word: id, words: [...ids] });
}

// Refuses indicators that are defined by each other. Each is looked at once, so a long chain takes linear time.
function refuseCircles(
  context: z.RefinementCtx,
  indicators: readonly Indicator[],
  byId: ReadonlyMap<string, Indicator>,
): void {
  const checked = new Set<Indicator>();
  for (const indicator of indicators) {
    const chain = new Set<Indicator>();
    for (let next: Indicator | undefined = indicator; next !== undefined && !checked.has(next); ) {
      if (chain.has(next)) {
        refuse(context, circularDefinition, { indicatorId: indicator.id });
        break;
      }
      chain.add(next);
      next = next.difference && byId.get(next.difference.indicator);
    }
    for (const link of chain) checked.add(link);
  }
}

// A share lies between 0 and 1, a gap between −1 and 1: a bound of 25 is meant as 0.25. What is shown in percent and may be above 100 %
// is hardly above 1,000 %.
function refuseWrongShare(
  context: z.RefinementCtx,
  indicator: Indicator | undefined,
  { bound, baseline, path = [] }: Target,
  position: number,
): void {
  const lowest = indicator && lowestOf(indicator);
  if (lowest === undefined) return;
  const highest = indicator?.ratio?.unit === 'percent' ? 10 : 1;
  const refuseOutside = (limit: BoundNumber, place: readonly (string | number)[]) => {
    const share = toDecimal(limit, { function: 'catalogSchema', argument: 'bound' });
    const isWithin = (value: Decimal) => value.gte(lowest) && value.lte(highest);
    if (isWithin(share)) return;
    const hundredth = share.div(100);
    const write = isWithin(hundredth) ? hundredth.toString() : undefined;
    const facts = { problem: 'out_of_range', range: `${lowest} to ${highest}`, write } as const;
    addProblem(context, facts, ['targets', position, ...place]);
  };
  const refuseLimits = (limits: Bound, place: readonly (string | number)[]) => {
    const [key, value] = Object.entries(limits)[0] as [string, BoundNumber | readonly [BoundNumber, BoundNumber]];
    if (typeof value !== 'object') return refuseOutside(value, [...place, key]);
    value.forEach((limit, i) => {
      refuseOutside(limit, [...place, key, i]);
    });
  };
  refuseLimits(bound, ['bound']);
  path.forEach((milestone, i) => {
    refuseLimits(milestone.bound, ['path', i, 'bound']);
  });
  if (baseline !== undefined) refuseOutside(baseline.value, ['baseline', 'value']);
}

// The lowest value of an indicator whose values are shares or differences of shares; undefined for other indicators.
function lowestOf(indicator: Indicator): 0 | -1 | undefined {
  const { femaleShare, share, ratio, given, representationGap, rateGap, payGap } = indicator;
  if (femaleShare ?? share ?? ratio?.unit) return 0;
  if (given !== undefined && given.unit !== 'number') return 0;
  return (representationGap ?? rateGap ?? payGap) === undefined ? undefined : -1;
}
