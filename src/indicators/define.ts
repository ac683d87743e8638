import { anIndicator, aPopulation, aTarget, checkArguments, optionalModel } from '../arguments.js';
import type { IndicatorOf } from '../schemas/indicator.js';
import type { DefaultModel, Model } from '../schemas/model.js';
import type { PopulationOf } from '../schemas/population.js';
import type { TargetOf } from '../schemas/target.js';
import type { CountedSet } from '../schemas/where.js';

/**
 * A population as data: who or what is counted. It is returned as it is; the compiler checks record set, fields and values.
 *
 * @param population - id, title, record set (`of`) and condition (`where`)
 * @param model - the model, where the condition uses fields of your own
 * @example
 * ```ts
 * import { definePopulation } from 'gender-indicators';
 *
 * const leaders = definePopulation({
 *   id: 'leaders',
 *   title: { vi: 'Lãnh đạo, quản lý', en: 'Leaders and managers' },
 *   of: 'personnel',
 *   where: { leadership: { in: ['head', 'deputy'] } },
 * });
 * leaders.id; // => 'leaders'
 * ```
 */
export function definePopulation<const Id extends string, S extends CountedSet<M>, M extends Model = DefaultModel>(
  population: PopulationOf<NoInfer<M>, S, Id>,
  model?: M,
): PopulationOf<M, S, Id> {
  checkArguments('definePopulation', { population: [population, aPopulation], model: [model, optionalModel] });
  return population;
}

/**
 * An indicator as data. It is returned as it is; the compiler checks the calculation, its populations and its fields.
 *
 * @param indicator - id, title, direction, source and one calculation
 * @param model - the model, where its populations are of record sets of your own
 * @example
 * ```ts
 * import { defineIndicator, definePopulation } from 'gender-indicators';
 *
 * const personnel = definePopulation({ id: 'personnel', title: { vi: 'Nhân sự', en: 'Personnel' }, of: 'personnel' });
 * const women = defineIndicator({
 *   id: 'women',
 *   title: { vi: 'Tỷ lệ nữ', en: 'Share of women' },
 *   better: 'parity',
 *   source: { document: 'Plan of the ministry' },
 *   femaleShare: { of: personnel },
 * });
 * women.id; // => 'women'
 * ```
 */
export function defineIndicator<const Id extends string, M extends Model = DefaultModel>(
  indicator: IndicatorOf<NoInfer<M>, Id>,
  model?: M,
): IndicatorOf<M, Id> {
  checkArguments('defineIndicator', { indicator: [indicator, anIndicator], model: [model, optionalModel] });
  return indicator;
}

/**
 * A target as data. It is returned as it is; the compiler checks the bound and the condition on the units it binds.
 *
 * @param target - id, indicator, bound, dates, the units it binds, source
 * @param model - the model, where the condition on units uses fields of your own
 * @example
 * ```ts
 * import { defineTarget } from 'gender-indicators';
 * import { meets } from 'gender-indicators/targets';
 *
 * const quarter = defineTarget({
 *   id: 'plan-leaders-2025',
 *   indicatorId: 'women-in-leadership',
 *   title: { vi: 'Nữ lãnh đạo đạt 25% năm 2025', en: 'Women among leaders 25% in 2025' },
 *   bound: { at_least: '0.25' },
 *   by: '2025-12-31',
 *   inForce: { from: '2021-01-01', to: '2025-12-31' },
 *   binds: { kind: 'department' },
 *   source: { document: 'Plan of the ministry' },
 *   confidence: 'one_source',
 * });
 * meets('0.2499', quarter.bound); // => false
 * ```
 */
export function defineTarget<const Id extends string, M extends Model = DefaultModel>(
  target: TargetOf<NoInfer<M>, Id>,
  model?: M,
): TargetOf<M, Id> {
  checkArguments('defineTarget', { target: [target, aTarget], model: [model, optionalModel] });
  return target;
}
