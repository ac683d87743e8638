import { Decimal, type TrajectoryPoint } from 'gender-indicators';
import { share } from 'gender-indicators/measures';
import {
  type Assessment,
  additionsNeeded,
  appointmentsNeeded,
  assess,
  type DatedBound,
  replacementsNeeded,
  trajectory,
} from 'gender-indicators/targets';
import type { NeededWomen } from '../../../src/indicators/women-needed.js';

/** What is to be reached, and how things stand. */
export interface TargetQuestion {
  readonly women: Decimal;
  readonly people: Decimal;
  readonly on: string;
  /** The share to be reached, a fraction. */
  readonly limit: Decimal;
  readonly by: string;
  readonly baseline?: { readonly on: string; readonly value: Decimal } | undefined;
  readonly appointments?: Decimal | undefined;
}

/** The share now, how it stands, the path year by year, and the women who are needed. */
export interface TargetAnswer {
  readonly value: Decimal;
  readonly assessment: Assessment;
  readonly points: readonly TrajectoryPoint[];
  readonly needed: NeededWomen;
}

/** Decimals of a bound, at most. */
const boundDecimals = 12;

/** Asks the library where a share of women stands on its way to a target; `null` where there is nobody to count. */
export function answerTarget({
  women,
  people,
  on,
  limit,
  by,
  baseline,
  appointments,
}: TargetQuestion): TargetAnswer | null {
  const value = share({ part: women, whole: people });
  if (value === null) return null;
  const bound = { at_least: limit.toFixed() };
  const target: DatedBound = { bound, by, ...evenPath(bound, by, baseline) };
  const values = [...(baseline === undefined ? [] : [baseline]), { on, value }];
  const counts = { female: women, male: people.minus(women) };
  return {
    value,
    assessment: assess(values, target, { asOf: on }),
    points: trajectory(values, target, { asOf: on }),
    needed: {
      of: 'women',
      counts: { total: people.toNumber(), female: women.toNumber() },
      additions: additionsNeeded(counts, bound),
      replacements: replacementsNeeded(counts, bound),
      ...(appointments === undefined
        ? {}
        : { next: { appointments, women: appointmentsNeeded(counts, bound, { appointments }) } }),
    },
  };
}

/** The plan that goes from the baseline to the target by the same amount every year; nothing where the baseline meets the target. */
function evenPath(
  bound: { readonly at_least: string },
  by: string,
  baseline: TargetQuestion['baseline'],
): Pick<DatedBound, 'baseline' | 'path'> {
  if (baseline === undefined) return {};
  const path = trajectory([baseline], { bound, by }).flatMap(({ on, required }) =>
    required === null || on === baseline.on
      ? []
      : [{ by: on, bound: { at_least: new Decimal(required).toDecimalPlaces(boundDecimals).toFixed() } }],
  );
  const { on, value } = baseline;
  return { baseline: { on, value: value.toFixed() }, ...(path.length === 0 ? {} : { path }) };
}
