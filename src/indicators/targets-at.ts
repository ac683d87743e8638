import { aCatalog, aText, checkArguments, checkNames, optionalObject } from '../arguments.js';
import { GenderIndicatorsError } from '../errors.js';
import { unknownId } from '../mistakes.js';
import type { Catalog } from '../schemas/catalog.js';
import type { Indicator } from '../schemas/indicator.js';
import type { Target } from '../schemas/target.js';
import { toDate } from '../targets/calendar.js';
import { stateOn, type TargetState } from '../targets/status.js';
import type { ComparisonOptions } from './compare-target.js';
import { formAmong } from './form.js';
import type { ValueForm } from './result.js';

/** A target on a day. */
export interface TargetAt {
  /** What kind of fact this is, for `explain`. */
  readonly kind: 'target_at';
  readonly target: Target;
  readonly indicator: Indicator;
  readonly on: string;
  readonly state: TargetState;
  /** What kind of number the bound is. */
  readonly form: ValueForm;
}

/** Which targets {@link targetsAt} gives. */
export interface TargetsAtOptions extends Pick<ComparisonOptions, 'unverified'> {
  /**
   * Whether targets that are not in force are given too, each with its state.
   * @defaultValue `false`
   */
  readonly lenient?: boolean | undefined;
}

/**
 * The targets of a catalog that are in force on a day, in the order of the catalog; with `lenient` all, each with its state.
 *
 * First and last day in force count. A target that expired is not listed, although {@link TargetState values are judged by it}. A day on which nothing is in force gives an empty list.
 *
 * @param catalog - the catalog
 * @param on - the day, `2019-12-31`
 * @param options - whether targets that are not in force are given, and those that are not verified
 * @throws GenderIndicatorsError `invalid_date`; `unknown_id` for a target of an indicator that the catalog does not have
 * @example
 * ```ts
 * import { explain, targetsAt } from 'gender-indicators';
 * import { advancement } from 'gender-indicators/catalogs/vn';
 * import { en } from 'gender-indicators/locales';
 *
 * const stateOf = (id: string, on: string) =>
 *   targetsAt(advancement, on, { lenient: true }).find((one) => one.target.id === id)?.state;
 * stateOf('nq28-1.1-2025', '2021-03-02'); // => 'not_yet'
 * stateOf('nq28-1.1-2025', '2025-12-31'); // => 'in_force'
 * stateOf('nq28-1.1-2025', '2026-01-01'); // => 'expired'
 *
 * const onSigning = targetsAt(advancement, '2021-03-03').find((one) => one.target.id === 'nq28-1.1-2030');
 * if (onSigning) console.log(explain(onSigning, en));
 * // => 'Resolution 28, by 2030: 75% of State agencies and local governments have a woman key leader – 3 March 2021: in force (3 March 2021 to 31 December 2030)'
 * ```
 */
export function targetsAt(catalog: Catalog, on: string, options: TargetsAtOptions = {}): readonly TargetAt[] {
  checkArguments('targetsAt', { catalog: [catalog, aCatalog], on: [on, aText], options: [options, optionalObject] });
  checkNames(options, { lenient: true, unverified: true }, { function: 'targetsAt', argument: 'options' });
  const { lenient = false, unverified = false } = options;
  const day = toDate(on, { function: 'targetsAt', argument: 'on' });
  const indicators = new Map<string, Indicator>(catalog.indicators.map((indicator) => [indicator.id, indicator]));
  const dated = (catalog.targets ?? []).map((target): TargetAt => {
    const indicator = indicators.get(target.indicatorId);
    if (indicator === undefined)
      throw new GenderIndicatorsError(unknownId, { what: 'indicator', id: target.indicatorId });
    const form = formAmong(indicator, indicators);
    return { kind: 'target_at', target, indicator, on: day, state: stateOn(target, day), form };
  });
  return dated.filter(
    ({ target, state }) => (unverified || target.verified !== false) && (lenient || state === 'in_force'),
  );
}
