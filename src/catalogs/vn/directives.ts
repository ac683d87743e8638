import type { IndicatorOf } from '../../schemas/indicator.js';
import type { DefaultModel } from '../../schemas/model.js';
import type { PopulationOf } from '../../schemas/population.js';
import { byAsOf } from './dates.js';
import { visit } from './visit.js';

const binding = { kind: 'directive', required: true } as const;
const notice196 = { ...binding, number: '196-TB/TW' } as const;
const directive21 = { ...binding, number: '21-CT/TW' } as const;

/** Directives that bind a unit: one row for each unit that a directive binds. */
export const bindingDirectives = {
  id: 'binding-directives',
  title: { vi: 'Văn bản chỉ đạo đơn vị phải triển khai', en: 'Directives that a unit must carry out' },
  of: 'documents',
  where: binding,
} as const satisfies PopulationOf<DefaultModel, 'documents'>;

/** Those of them that the unit carried out by the day of the dataset. */
export const implementedDirectives = {
  id: 'implemented-directives',
  title: {
    vi: 'Văn bản chỉ đạo đã triển khai trong số đơn vị phải triển khai',
    en: 'Directives that a unit must carry out and did',
  },
  of: 'documents',
  where: { ...binding, implementedOn: byAsOf },
} as const satisfies PopulationOf<DefaultModel, 'documents'>;

/** Units that Notice 196-TB/TW binds. */
export const unitsBound196 = {
  id: 'units-bound-196',
  title: { vi: 'Đơn vị phải triển khai Thông báo 196-TB/TW', en: 'Units bound by Notice 196-TB/TW' },
  of: 'units',
  where: { documents: { some: notice196 } },
} as const satisfies PopulationOf<DefaultModel, 'units'>;

/** Those of them that carried it out. */
export const unitsImplementing196 = {
  id: 'units-implementing-196',
  title: { vi: 'Đơn vị đã triển khai Thông báo 196-TB/TW', en: 'Units that carried out Notice 196-TB/TW' },
  of: 'units',
  where: { documents: { some: { ...notice196, implementedOn: byAsOf } } },
} as const satisfies PopulationOf<DefaultModel, 'units'>;

/** Units that Directive 21-CT/TW binds. */
export const unitsBound21 = {
  id: 'units-bound-21',
  title: { vi: 'Đơn vị phải triển khai Chỉ thị 21-CT/TW', en: 'Units bound by Directive 21-CT/TW' },
  of: 'units',
  where: { documents: { some: directive21 } },
} as const satisfies PopulationOf<DefaultModel, 'units'>;

/** Those of them that carried it out. */
export const unitsImplementing21 = {
  id: 'units-implementing-21',
  title: { vi: 'Đơn vị đã triển khai Chỉ thị 21-CT/TW', en: 'Units that carried out Directive 21-CT/TW' },
  of: 'units',
  where: { documents: { some: { ...directive21, implementedOn: byAsOf } } },
} as const satisfies PopulationOf<DefaultModel, 'units'>;

const carryOut196 = {
  ...visit,
  article: {
    vi: '“tiếp tục triển khai thực hiện Thông báo kết luận số 196 - TB/TW ngày 16/3/2015 của Ban Bí thư”',
    en: '“tiếp tục triển khai thực hiện Thông báo kết luận số 196 - TB/TW ngày 16/3/2015 của Ban Bí thư” (continuing to carry out Notice 196-TB/TW of the Secretariat)',
  },
} as const;

// The article prints 22-CT/TW of the Central Committee. The directive of that day and title is 21-CT/TW, of the Secretariat.
const carryOut21 = {
  ...visit,
  article: {
    vi: '“Chỉ thị số 22-CT/TW ngày 20/01/2018 của Ban Chấp hành Trung ương về tiếp tục đẩy mạnh công tác phụ nữ trong tình hình mới” (bài viết in 22-CT/TW; số đúng là 21-CT/TW, của Ban Bí thư)',
    en: '“Chỉ thị số 22-CT/TW ngày 20/01/2018 của Ban Chấp hành Trung ương về tiếp tục đẩy mạnh công tác phụ nữ trong tình hình mới” (the directive on pressing on with the work on women; the article prints 22-CT/TW, the right number is 21-CT/TW, of the Secretariat)',
  },
} as const;

const carryOutBoth = {
  ...visit,
  article: {
    vi: '“tiếp tục triển khai thực hiện Thông báo kết luận số 196 - TB/TW” và “Chỉ thị số 22-CT/TW” (số đúng là 21-CT/TW)',
    en: '“tiếp tục triển khai thực hiện Thông báo kết luận số 196 - TB/TW” and “Chỉ thị số 22-CT/TW” (continuing to carry out the notice and the directive, whose right number is 21-CT/TW)',
  },
} as const;

/** Row 39: units that carried out a directive, of those it binds; for each document with `by: 'number'`. A unit has one row for a document, so rows are units. */
export const directivesImplemented = {
  id: 'directives-implemented',
  title: {
    vi: 'Tỷ lệ đơn vị triển khai văn bản chỉ đạo, theo từng văn bản',
    en: 'Units that carried out directives, by directive',
  },
  definition: {
    vi: 'Số đơn vị đã triển khai chia cho số đơn vị phải triển khai của từng văn bản chỉ đạo; dòng chung cộng các văn bản, mỗi đơn vị tính một lần cho mỗi văn bản.',
    en: 'Units that carried out a directive divided by units that it binds, directive by directive; taken together, a unit counts once for each directive.',
  },
  better: 'higher',
  source: carryOutBoth,
  share: { part: implementedDirectives, whole: bindingDirectives },
} as const satisfies IndicatorOf<DefaultModel>;

/** Row 39: Notice 196-TB/TW of 16 March 2015, of the Secretariat. */
export const directivesImplemented196 = {
  id: 'directives-implemented-196',
  title: { vi: 'Tỷ lệ đơn vị triển khai Thông báo 196-TB/TW', en: 'Units that carried out Notice 196-TB/TW' },
  definition: {
    vi: 'Số đơn vị đã triển khai Thông báo 196-TB/TW chia cho số đơn vị phải triển khai.',
    en: 'Units that carried out Notice 196-TB/TW divided by units that it binds.',
  },
  better: 'higher',
  source: carryOut196,
  share: { part: unitsImplementing196, whole: unitsBound196 },
} as const satisfies IndicatorOf<DefaultModel>;

/** Row 39: Directive 21-CT/TW of 20 January 2018, of the Secretariat. The article prints “22-CT/TW”. */
export const directivesImplemented21 = {
  id: 'directives-implemented-21',
  title: { vi: 'Tỷ lệ đơn vị triển khai Chỉ thị 21-CT/TW', en: 'Units that carried out Directive 21-CT/TW' },
  definition: {
    vi: 'Số đơn vị đã triển khai Chỉ thị 21-CT/TW chia cho số đơn vị phải triển khai.',
    en: 'Units that carried out Directive 21-CT/TW divided by units that it binds.',
  },
  better: 'higher',
  source: carryOut21,
  share: { part: unitsImplementing21, whole: unitsBound21 },
} as const satisfies IndicatorOf<DefaultModel>;
