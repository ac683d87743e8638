import type { DefaultModel } from '../../schemas/model.js';
import type { Source } from '../../schemas/source.js';
import type { TargetOf } from '../../schemas/target.js';
import { candPage, tapchicongthuongPage } from './pages.js';

const plan = {
  document: {
    vi: 'Kế hoạch hành động bình đẳng giới của Tập đoàn Điện lực Việt Nam (EVN) giai đoạn 2016-2020; chưa thấy ngày ban hành',
    en: 'Action plan for gender equality of Vietnam Electricity (EVN) 2016-2020; its date was not seen',
  },
  ...tapchicongthuongPage,
  otherPages: [candPage],
} as const satisfies Source;

/** Managers for 2020, from the first day of the years that the plan names. The unit of the group has the id `evn`. */
const evnManagers = {
  id: 'evn-managers',
  indicatorId: 'women-in-leadership',
  title: {
    vi: 'Kế hoạch EVN, đến năm 2020: tỷ lệ nữ cán bộ quản lý từ cấp phòng ban, xưởng, đội đến cấp Tập đoàn đạt 14,5%',
    en: 'EVN plan, by 2020: 14.5% women managers from team level to that of the group',
  },
  bound: { at_least: '0.145' },
  by: '2020-12-31',
  inForce: { from: '2016-01-01', to: '2020-12-31' },
  binds: { id: 'evn' },
  source: plan,
  confidence: 'two_or_more_sources',
} as const satisfies TargetOf<DefaultModel>;

/** The target of the action plan of EVN, the electricity group: an example of a plan of a sector. */
export const evn = {
  indicators: [],
  targets: [evnManagers],
} as const;
