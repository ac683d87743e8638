/**
 * What a target asks for: bounds, progress by the official methods, paths, trends, and how many more women it takes. No zod.
 *
 * @module
 */

export type { Baseline, Bound, BoundNumber, Milestone } from '../schemas/target.js';
export { additionsNeeded } from './additionsNeeded.js';
export { appointmentsNeeded, type ExpectedAppointments } from './appointmentsNeeded.js';
export { assess } from './assess.js';
export type { Assessment, NotAssessable, ObservedValue, ProgressStatus } from './assessment.js';
export {
  type CompoundProgress,
  type CompoundProgressArguments,
  type CompoundProgressStatus,
  compoundProgress,
} from './compoundProgress.js';
export type { CourseOptions, DatedBound, DatedValue } from './course.js';
export {
  type CurrentStatusIndexArguments,
  type CurrentStatusIndexOptions,
  currentStatusIndex,
} from './currentStatusIndex.js';
export {
  type EurostatProgress,
  type EurostatProgressStatus,
  type EurostatTowardsTarget,
  type EurostatWithoutTarget,
  type EurostatYears,
  eurostatProgress,
} from './eurostatProgress.js';
export { distanceToTarget, meets } from './meets.js';
export type { Pace } from './pace.js';
export type { PathProgress, PathStanding } from './path.js';
export { replacementsNeeded } from './replacementsNeeded.js';
export { type RequiredChangeArguments, type RequiredChangeOptions, requiredChange } from './requiredChange.js';
export type { Direction, TargetOfYear, ValueOfYear } from './series.js';
export { type ShareOfTargetArguments, shareOfTarget } from './shareOfTarget.js';
export type { TargetDates, TargetNote, TargetState, TargetStatus } from './status.js';
export { type TargetProgressArguments, type TargetProgressOptions, targetProgress } from './targetProgress.js';
export { type TrajectoryPoint, trajectory } from './trajectory.js';
export {
  type TrendArrow,
  type TrendArrowArguments,
  type TrendArrowCutoffs,
  type TrendArrowStatus,
  trendArrow,
} from './trendArrow.js';
export {
  type UnsdProgress,
  type UnsdProgressArguments,
  type UnsdProgressOptions,
  type UnsdProgressStatus,
  unsdProgress,
} from './unsdProgress.js';
