import { anIndicator, aPopulation, aTarget, checkArguments, optionalModel } from '../arguments.js';
import { countedSet, parseCondition } from '../conditions/parse-condition.js';
import { type Indicator, type IndicatorOf, indicatorSchema } from '../schemas/indicator.js';
import { type DefaultModel, defaultModel, type Model } from '../schemas/model.js';
import { type Population, type PopulationOf, populationSchema } from '../schemas/population.js';
import { type Target, type TargetOf, targetSchema } from '../schemas/target.js';
import type { CountedSet } from '../schemas/where.js';
import { checkDefinition, checkReadings } from './check-definition.js';

/**
 * A population as data: who or what is counted. It is checked and returned as it is.
 *
 * @param population - id, title, record set (`of`) and condition (`where`)
 * @param model - the model, where the condition uses fields of your own
 * @throws GenderIndicatorsError `invalid_definition` by the path of what is wrong; `unknown_record_set`, `unknown_field`,
 * `unknown_value` or `invalid_condition` for what the model does not have, each with the nearest name that exists; `too_large` for
 * a condition that is nested too deep or has too long a list
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
  checkDefinition('population', populationSchema, population);
  const { of, where } = population as Population;
  parseCondition(model ?? defaultModel, of, where, population.id);
  return population;
}

/**
 * An indicator as data. It is checked and returned as it is. The conditions of its populations are checked where these
 * are defined, and populations that it names by their id with the catalog.
 *
 * @param indicator - id, title, direction, source and one calculation
 * @param model - the model, where its populations are of record sets of your own
 * @throws GenderIndicatorsError as {@link definePopulation}; `no_sex` for women's share of records that have no sex
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
  checkDefinition('indicator', indicatorSchema, indicator);
  checkReadings(indicator as Indicator, (population) =>
    typeof population === 'string' ? undefined : countedSet(model ?? defaultModel, population.of, indicator.id),
  );
  return indicator;
}

/**
 * A target as data. It is checked and returned as it is. That the bound of a share lies between 0 and 1 is checked with the
 * catalog, which has the indicator.
 *
 * @param target - id, indicator, bound, dates, the units it binds, source
 * @param model - the model, where the condition on units uses fields of your own
 * @throws GenderIndicatorsError as {@link definePopulation}
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
  checkDefinition('target', targetSchema, target);
  const { id, binds, adjustable } = target as Target;
  parseCondition(model ?? defaultModel, 'units', binds, id);
  parseCondition(model ?? defaultModel, 'units', adjustable?.when, id);
  return target;
}
