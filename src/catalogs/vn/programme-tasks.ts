import type { IndicatorOf } from '../../schemas/indicator.js';
import type { DefaultModel } from '../../schemas/model.js';
import type { PopulationOf } from '../../schemas/population.js';
import { byAsOf, dueByAsOf, inPeriod } from './dates.js';
import { visit } from './visit.js';

/** Tasks of the programme that were assigned in the period. */
export const tasks = {
  id: 'tasks',
  title: { vi: 'Nhiệm vụ được giao trong kỳ', en: 'Tasks assigned in the period' },
  of: 'tasks',
  where: { assignedOn: inPeriod },
} as const satisfies PopulationOf<DefaultModel, 'tasks'>;

/** Those of them with an owner and a deadline. */
export const definedTasks = {
  id: 'defined-tasks',
  title: {
    vi: 'Nhiệm vụ được giao trong kỳ có người phụ trách và thời hạn',
    en: 'Tasks assigned in the period with an owner and a deadline',
  },
  of: 'tasks',
  where: { assignedOn: inPeriod, not: { or: [{ owner: null }, { dueOn: null }] } },
} as const satisfies PopulationOf<DefaultModel, 'tasks'>;

/** Tasks that fell due in the period, by the day of the dataset. */
export const dueTasks = {
  id: 'due-tasks',
  title: { vi: 'Nhiệm vụ đến hạn trong kỳ', en: 'Tasks due in the period' },
  of: 'tasks',
  where: dueByAsOf,
} as const satisfies PopulationOf<DefaultModel, 'tasks'>;

/** Those of them that were done by the deadline. */
export const timelyTasks = {
  id: 'timely-tasks',
  title: { vi: 'Nhiệm vụ đến hạn trong kỳ hoàn thành đúng hạn', en: 'Tasks due in the period and done in time' },
  of: 'tasks',
  where: { ...dueByAsOf, completedOn: { lte: { field: 'dueOn' } } },
} as const satisfies PopulationOf<DefaultModel, 'tasks'>;

/** Those of them that were reported on. */
export const reportedTasks = {
  id: 'reported-tasks',
  title: { vi: 'Nhiệm vụ đến hạn trong kỳ đã báo cáo kết quả', en: 'Tasks due in the period and reported on' },
  of: 'tasks',
  where: { ...dueByAsOf, reportedOn: byAsOf },
} as const satisfies PopulationOf<DefaultModel, 'tasks'>;

const open = { assignedOn: byAsOf, not: { completedOn: byAsOf } } as const;

/** Tasks that are assigned and not done on the day of the dataset, whenever they were assigned. */
export const openTasks = {
  id: 'open-tasks',
  title: { vi: 'Nhiệm vụ chưa hoàn thành', en: 'Open tasks' },
  of: 'tasks',
  where: open,
} as const satisfies PopulationOf<DefaultModel, 'tasks'>;

/** Those of them whose deadline has passed. A task is not overdue on its last day. */
export const overdueTasks = {
  id: 'overdue-tasks',
  title: { vi: 'Nhiệm vụ quá hạn chưa hoàn thành', en: 'Overdue tasks' },
  of: 'tasks',
  where: { ...open, dueOn: { lt: { date: 'asOf' } } },
} as const satisfies PopulationOf<DefaultModel, 'tasks'>;

const programme = {
  ...visit,
  article: {
    vi: '“đảm bảo có sự phân công, phân nhiệm, thời hạn hoàn thành rõ ràng đối với các thành viên”',
    en: '“đảm bảo có sự phân công, phân nhiệm, thời hạn hoàn thành rõ ràng đối với các thành viên” (with clear duties and deadlines for the members)',
  },
} as const;

/** Row 32: tasks with an owner and a deadline. */
export const tasksWellDefined = {
  id: 'tasks-well-defined',
  title: { vi: 'Tỷ lệ nhiệm vụ có phân công, thời hạn rõ ràng', en: 'Tasks with an owner and a deadline' },
  definition: {
    vi: 'Số nhiệm vụ được giao trong kỳ có người phụ trách và thời hạn hoàn thành chia cho tổng số nhiệm vụ được giao trong kỳ.',
    en: 'Tasks assigned in the period with an owner and a deadline divided by all assigned in the period.',
  },
  better: 'higher',
  source: programme,
  share: { part: definedTasks, whole: tasks },
} as const satisfies IndicatorOf<DefaultModel>;

/** Row 32: tasks done by the deadline, of those due. */
export const tasksOnTime = {
  id: 'tasks-on-time',
  title: { vi: 'Tỷ lệ nhiệm vụ hoàn thành đúng hạn', en: 'Tasks done on time' },
  definition: {
    vi: 'Số nhiệm vụ hoàn thành đúng hạn chia cho số nhiệm vụ đến hạn trong kỳ, kể cả nhiệm vụ chưa hoàn thành.',
    en: 'Tasks done by the deadline divided by tasks due in the period, those not done among them.',
  },
  better: 'higher',
  source: programme,
  share: { part: timelyTasks, whole: dueTasks },
} as const satisfies IndicatorOf<DefaultModel>;

/** Row 32: tasks overdue on the day, of those open. */
export const tasksOverdue = {
  id: 'tasks-overdue',
  title: { vi: 'Tỷ lệ nhiệm vụ quá hạn', en: 'Tasks overdue' },
  definition: {
    vi: 'Số nhiệm vụ quá hạn chia cho số nhiệm vụ chưa hoàn thành tại ngày chốt số liệu, kể cả nhiệm vụ không có thời hạn.',
    en: 'Tasks overdue divided by tasks open on the day of the data, those without a deadline among them.',
  },
  better: 'lower',
  source: programme,
  share: { part: overdueTasks, whole: openTasks },
} as const satisfies IndicatorOf<DefaultModel>;

const accountable = {
  ...visit,
  article: {
    vi: '“trách nhiệm giải trình trong quá trình thực hiện”',
    en: '“trách nhiệm giải trình trong quá trình thực hiện” (accountability while it is carried out)',
  },
} as const;

/** Row 33: tasks reported on, of those due. */
export const tasksReported = {
  id: 'tasks-reported',
  title: { vi: 'Tỷ lệ nhiệm vụ đã báo cáo kết quả', en: 'Tasks reported on' },
  definition: {
    vi: 'Số nhiệm vụ đến hạn trong kỳ đã báo cáo kết quả đến ngày chốt số liệu chia cho số nhiệm vụ đến hạn trong kỳ.',
    en: 'Tasks due in the period that were reported on by the day of the data divided by tasks due in the period.',
  },
  better: 'higher',
  source: accountable,
  share: { part: reportedTasks, whole: dueTasks },
} as const satisfies IndicatorOf<DefaultModel>;
