import type { TargetState } from 'gender-indicators';

/** What a unit's values do over the years. */
export type Course = (typeof courses)[number];

/** The share of women of each course on a day, in percent: `null` where nobody is counted, `undefined` where nothing is reported. */
const shares = {
  unchanged: () => 40,
  rising: (day) => 40 + 4 * (Number(day.slice(0, 4)) - 2019),
  falling: (day) => 40 - (Number(day.slice(0, 4)) - 2019),
  met: () => 60,
  late: (day) => (day <= '2025-12-31' ? 40 : 60),
  lost: (day) => (day <= '2025-12-31' ? 60 : 40),
  nobody: () => null,
  silent: () => undefined,
  unbound: () => 60,
} as const satisfies Readonly<Record<string, (day: string) => number | null | undefined>>;

/** The courses in the order in which the guide lists them. */
export const courses = Object.keys(shares) as readonly (keyof typeof shares)[];

/** The share of women of a course on a day, in percent: `null` where nobody is counted, `undefined` where nothing is reported. */
export function shareOn(course: Course, day: string): number | null | undefined {
  return shares[course](day);
}

/** A target of 60 %, the days that are looked at, its state on each, and the status or the reason of each course on each. */
export interface StatusTable {
  readonly id: 'deadline' | 'longer' | 'replaced' | 'onward';
  readonly dates: {
    readonly by: string;
    readonly onward?: boolean;
    readonly inForce: { readonly from: string; readonly to: string };
  };
  readonly days: readonly string[];
  readonly states: readonly TargetState[];
  /**
   * The answer on each day. Where a report alone answers otherwise than several reports, both stand, `alone/several`. `?` marks the
   * note that the value on the deadline is not known.
   */
  readonly answers: Readonly<Record<Course, readonly string[]>>;
}

const times = (count: number, answer: string): string[] => Array.from({ length: count }, () => answer);
const from = '2021-01-01';
const by = '2025-12-31';
const aroundFrom = ['2020-12-31', '2021-01-01', '2021-01-02'];
const aroundBy = ['2025-12-30', '2025-12-31', '2026-01-01'];
const early = 'not_in_force';

/** Every kind of target on the day before, on and after each of its dates; the guide prints these tables, and a test walks them. */
export const statusTables: readonly StatusTable[] = [
  {
    id: 'deadline',
    dates: { by, inForce: { from, to: by } },
    days: [...aroundFrom, ...aroundBy],
    states: ['not_yet', ...times(4, 'in_force'), 'expired'] as readonly TargetState[],
    answers: {
      unchanged: [early, ...times(3, 'not_met/off_track'), 'missed', 'missed?/missed'],
      rising: [early, ...times(2, 'not_met/on_track'), 'met', 'met', 'met?/met'],
      falling: [early, ...times(3, 'not_met/regressing'), 'missed', 'missed?/missed'],
      met: [early, ...times(4, 'met'), 'met?/met'],
      late: [early, ...times(3, 'not_met/off_track'), 'missed', 'met?/met_late'],
      lost: [early, ...times(4, 'met'), 'missed?/regressing'],
      nobody: [early, ...times(5, 'empty_denominator')],
      silent: [early, ...times(5, 'not_reported')],
      unbound: [early, ...times(5, 'not_applicable')],
    },
  },
  {
    id: 'longer',
    dates: { by, inForce: { from, to: '2027-12-31' } },
    days: [...aroundBy, '2027-12-30', '2027-12-31', '2028-01-01'],
    states: [...times(5, 'in_force'), 'expired'] as readonly TargetState[],
    answers: {
      unchanged: ['not_met/off_track', 'missed', ...times(4, 'missed?/missed')],
      rising: ['met', 'met', ...times(4, 'met?/met')],
      falling: ['not_met/regressing', 'missed', ...times(4, 'missed?/missed')],
      met: ['met', 'met', ...times(4, 'met?/met')],
      late: ['not_met/off_track', 'missed', ...times(4, 'met?/met_late')],
      lost: ['met', 'met', ...times(4, 'missed?/regressing')],
      nobody: times(6, 'empty_denominator'),
      silent: times(6, 'not_reported'),
      unbound: times(6, 'not_applicable'),
    },
  },
  {
    id: 'replaced',
    dates: { by, inForce: { from, to: '2023-06-30' } },
    days: ['2023-06-29', '2023-06-30', '2023-07-01', ...aroundBy],
    states: ['in_force', 'in_force', ...times(4, 'repealed')] as readonly TargetState[],
    answers: {
      unchanged: [...times(2, 'not_met/off_track'), ...times(4, early)],
      rising: [...times(2, 'not_met/on_track'), ...times(4, early)],
      falling: [...times(2, 'not_met/regressing'), ...times(4, early)],
      met: [...times(2, 'met'), ...times(4, early)],
      late: [...times(2, 'not_met/off_track'), ...times(4, early)],
      lost: [...times(2, 'met'), ...times(4, early)],
      nobody: [...times(2, 'empty_denominator'), ...times(4, early)],
      silent: [...times(2, 'not_reported'), ...times(4, early)],
      unbound: [...times(2, 'not_applicable'), ...times(4, early)],
    },
  },
  {
    id: 'onward',
    dates: { by, onward: true, inForce: { from, to: '2027-12-31' } },
    days: [...aroundBy, '2027-12-30', '2027-12-31', '2028-01-01'],
    states: [...times(5, 'in_force'), 'expired'] as readonly TargetState[],
    answers: {
      unchanged: ['not_met/off_track', ...times(4, 'missed'), 'missed?/missed'],
      rising: [...times(5, 'met'), 'met?/met'],
      falling: ['not_met/regressing', ...times(4, 'missed'), 'missed?/missed'],
      met: [...times(5, 'met'), 'met?/met'],
      late: ['not_met/off_track', 'missed', ...times(3, 'met'), 'met?/met'],
      lost: ['met', 'met', ...times(3, 'missed'), 'missed?/missed'],
      nobody: times(6, 'empty_denominator'),
      silent: times(6, 'not_reported'),
      unbound: times(6, 'not_applicable'),
    },
  },
];
