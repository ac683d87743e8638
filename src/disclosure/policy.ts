import { aReport, checkArguments, checkNames, isObject, type Kind, optionalObject } from '../arguments.js';
import { nearest } from '../conditions/nearest.js';
import { GenderIndicatorsError } from '../errors.js';
import type { Report } from '../indicators/report.js';
import { outOfRange, unknownId, unknownOption } from '../mistakes.js';

const zeroRules = ['group', 'protect'] as const;

/** How the numbers of a population are protected. */
export interface PopulationPolicy {
  /**
   * The smallest number of people that may be shown; smaller ones are hidden.
   * @defaultValue `5`
   */
  readonly threshold?: number | undefined;
  /**
   * Which zeros are shown: `'group'` those in a group of at least `threshold` people, women and men together ("no woman among 41
   * leaders"), and those of an empty group; `'protect'` those of an empty group alone. A zero that is shown holds for all units below.
   * @defaultValue `'group'`
   */
  readonly zeros?: 'group' | 'protect' | undefined;
}

/** How a report is protected. */
export interface DisclosurePolicy extends PopulationPolicy {
  /**
   * The ids of populations whose members are public, such as leaders: all their counts are shown, and are taken to be known to
   * whoever reads the report.
   * @defaultValue none
   */
  readonly open?: readonly string[] | undefined;
  /**
   * Other rules for some populations, by their ids. Populations of record sets without a sex (petitions, violations) are protected only
   * where they are named here.
   * @defaultValue none
   */
  readonly populations?: { readonly [populationId: string]: PopulationPolicy } | undefined;
  /**
   * How far apart the smallest and the largest value are at least that a hidden small number may have as far as others can tell: 3 where it
   * may be 2, 3, 4 or 5. A wider range hides more, and takes longer; 100 at most.
   * @defaultValue `1`
   */
  readonly width?: number | undefined;
  /** Sums, means, medians and quantiles, of pay and of other values of people. */
  readonly pay?:
    | {
        /**
         * The smallest number of people, of all or of a sex, whose values are shown together.
         * @defaultValue `10`
         */
        readonly least?: number | undefined;
        /**
         * How closely the person with the second largest value could estimate the largest one, in percent: the *p* % rule. A sum is sensitive where
         * *sum − x₁ − x₂ < p / 100 · x₁*, with its two largest values *x₁* and *x₂*, so that who has *x₂* knows *x₁* to within less than *p* %.
         * The means, medians and quantiles of these people are hidden with it. The smallest and the largest amount that a hidden sum may have, as far as
         * others can tell who know that nobody has less than 0, lie at least *p* % of it apart. From 1 to 100.
         * @defaultValue the rule is not applied
         * @see [Hundepool et al., "Handbook on Statistical Disclosure Control", 2nd edition, chapter 4: sensitivity rules](https://sdctools.github.io/HandbookSDC/04-magnitude-tabular-data.html)
         */
        readonly percent?: number | undefined;
      }
    | undefined;
  /**
   * How deep in the tree units are published: 0 for the units at the top alone. Everything is hidden of the units below.
   * @defaultValue all units
   */
  readonly depth?: number | undefined;
  /**
   * The report that was published before, of an earlier day. What it hid stays hidden, so that no number that has not changed is shown later:
   * counts of people and of units, sums, means, medians and quantiles. A sum that it showed and that is the same counts as known to everybody.
   * @defaultValue none
   */
  readonly previous?: PreviousReport | undefined;
}

/** A report that was published before. */
export interface PreviousReport {
  /** The report as `protect` returned it, or as it was read from JSON. */
  readonly published: Report;
  /**
   * The report of `evaluate` behind it, which was not published. A number that has changed since then may be shown; a sum where everything
   * has changed that was hidden and hangs together with it through sums, since otherwise what stayed the same would tell the earlier number.
   * No small count of either day, and none that was hidden then, follows by sums and differences from both reports, whoever knows which counts
   * have not changed, also where units reported on one of the days only; nor does one of today from today's report alone.
   * @defaultValue what was hidden then stays hidden, whether it has changed or not; a small number may follow from both reports together
   */
  readonly evaluated?: Report | undefined;
}

/** The policy with its defaults. */
export interface CheckedPolicy {
  readonly rulesOf: (populationId: string) => Required<PopulationRules>;
  readonly isNamed: (populationId: string) => boolean;
  readonly isOpen: (populationId: string) => boolean;
  readonly width: number;
  readonly leastPaid: number;
  readonly percent: number | undefined;
  readonly depth: number;
  readonly previous: PreviousReport | undefined;
}

interface PopulationRules {
  readonly threshold: number;
  readonly zeros: 'group' | 'protect';
}

const optionalIds: Kind = {
  is: (value) => value === undefined || (Array.isArray(value) && value.every((id) => typeof id === 'string')),
  write: "['leaders']",
};
const aProtectedReport: Kind = {
  is: (value) => aReport.is(value) && (value as Report).protection === 'suppression',
  write: 'protect(evaluate(dataset, catalog)).report',
};
const optionalUnprotectedReport: Kind = {
  is: (value) => value === undefined || (aReport.is(value) && (value as Report).protection === 'none'),
  write: aReport.write,
};
const optionalRules: Kind = {
  is: (value) => value === undefined || (isObject(value) && Object.values(value).every(isObject)),
  write: '{ leaders: { threshold: 3 } }',
};

/** Wider ranges are looked for person by person. */
const mostWidth = 100;

// A misspelt name would leave its rule out, and show what was to be hidden.
const policyNames = {
  threshold: true,
  zeros: true,
  open: true,
  populations: true,
  width: true,
  pay: true,
  depth: true,
  previous: true,
} as const;

const placeOf = (argument: string) => ({ function: 'protect', argument });

/** Checks a policy against the populations of a catalog. */
export function checkPolicy(policy: DisclosurePolicy, populationIds: ReadonlySet<string>): CheckedPolicy {
  checkNames(policy, policyNames, placeOf('policy'));
  checkArguments('protect', { 'policy.open': [policy.open, optionalIds] });
  checkArguments('protect', { 'policy.populations': [policy.populations, optionalRules] });
  checkArguments('protect', { 'policy.pay': [policy.pay, optionalObject] });
  checkPrevious(policy.previous);
  const { open = [], populations = {}, width = 1, pay = {}, depth, previous } = policy;
  checkNames(pay, { least: true, percent: true }, placeOf('policy.pay'));
  for (const [id, special] of Object.entries(populations))
    checkNames(special, { threshold: true, zeros: true }, placeOf(`policy.populations.${id}`));
  for (const id of [...open, ...Object.keys(populations)]) {
    if (!populationIds.has(id))
      throw new GenderIndicatorsError(unknownId, { what: 'population', id, nearest: nearest(id, populationIds) });
  }
  const usual = rules(policy, { threshold: 5, zeros: 'group' }, '');
  const named = new Map(
    Object.entries(populations).map(([id, special]) => [id, rules(special, usual, `populations.${id}.`)]),
  );
  const isPublic = new Set(open);
  return {
    rulesOf: (id) => named.get(id) ?? usual,
    isNamed: (id) => named.has(id),
    isOpen: (id) => isPublic.has(id),
    width: whole(width, 'width', 1, mostWidth),
    leastPaid: whole(pay.least ?? 10, 'pay.least', 1),
    percent: pay.percent === undefined ? undefined : whole(pay.percent, 'pay.percent', 1, 100),
    depth: depth === undefined ? Number.POSITIVE_INFINITY : whole(depth, 'depth', 0),
    previous,
  };
}

function checkPrevious(previous: PreviousReport | undefined): void {
  checkArguments('protect', { 'policy.previous': [previous, optionalObject] });
  if (previous === undefined) return;
  checkNames(previous, { published: true, evaluated: true }, placeOf('policy.previous'));
  const { published, evaluated } = previous;
  checkArguments('protect', { 'policy.previous.published': [published, aProtectedReport] });
  checkArguments('protect', { 'policy.previous.evaluated': [evaluated, optionalUnprotectedReport] });
}

function rules({ threshold, zeros }: PopulationPolicy, usual: PopulationRules, path: string): PopulationRules {
  const rule = zeros ?? usual.zeros;
  if (!zeroRules.includes(rule)) {
    const facts = { function: 'protect', argument: `policy.${path}zeros`, allowed: zeroRules };
    throw new GenderIndicatorsError(unknownOption, facts);
  }
  return { threshold: whole(threshold ?? usual.threshold, `${path}threshold`, 1), zeros: rule };
}

function whole(value: number, path: string, least: number, most = Number.MAX_SAFE_INTEGER): number {
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  const limit = most === Number.MAX_SAFE_INTEGER ? '' : ` to ${most}`;
  const facts = { function: 'protect', argument: `policy.${path}`, range: `whole numbers from ${least}${limit}` };
  throw new GenderIndicatorsError(outOfRange, facts);
}
