import type { ChartPhrases } from '../chart-phrases.js';

/** Phrases of charts, in Vietnamese. */
export const viChart: ChartPhrases = {
  unitsNotMeeting: (behind, judged, bound) => `${behind}/${judged} đơn vị chưa đạt mức ${bound}`,
  allMeet: (judged, bound) =>
    judged === '1' ? `1/1 đơn vị đạt mức ${bound}` : `Cả ${judged} đơn vị đều đạt mức ${bound}`,
  unitsBetween: (units, low, high) =>
    units === '1' ? `1 đơn vị: ${low}` : `${units} đơn vị, thấp nhất ${low}, cao nhất ${high}`,
  progressTo: (value, by, projected, bound) =>
    `Hiện là ${value}; dự báo đến ${by} là ${projected}, mức phải đạt ${bound}`,
  progressNow: (value, bound) => `Hiện là ${value}; mức phải đạt ${bound}`,
  fewestWomen: (category, share) => `Tỷ lệ nữ thấp nhất ở nhóm ${category}: ${share}`,
  widestGap: (indicator, gap) => `Chênh lệch lớn nhất ở “${indicator}”: ${gap}`,
  payQuarters: (lowest, highest) =>
    `Nữ chiếm ${lowest} trong nhóm lương thấp nhất, ${highest} trong nhóm lương cao nhất`,
  unitsRose: (rose, compared) => `${rose}/${compared} đơn vị tăng so với kỳ trước`,
  targetsMet: (met, judged) => `${met}/${judged} lượt đánh giá đạt chỉ tiêu`,
  nothing: 'Không có số liệu để vẽ biểu đồ',
  lowest: (shown, total) => `${shown}/${total} đơn vị có giá trị thấp nhất`,
  mostChanged: (shown, total) => `${shown}/${total} đơn vị thay đổi nhiều nhất`,
  women: 'Nữ',
  men: 'Nam',
  units: 'Số đơn vị',
  meets: 'đạt',
  doesNotMeet: 'chưa đạt',
  value: 'Giá trị',
  milestone: 'Lộ trình cần có',
  projection: 'Dự báo theo xu hướng',
  projectionRange: 'Khoảng dự báo',
  quarters: {
    lower: 'lương thấp nhất (25% số người)',
    lowerMiddle: 'lương trung bình thấp',
    upperMiddle: 'lương trung bình cao',
    upper: 'lương cao nhất (25% số người)',
  },
  footer: (sources, day) => `Nguồn: ${sources}. Ngày chốt số liệu: ${day}.`,
  withoutStatus: 'chưa đánh giá được',
};
