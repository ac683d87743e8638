/** The day of the counts. */
export const asOf = '2023-12-31';

/** A ministry of two departments that report, and one that has not. */
export const units = [
  { id: 'bct', name: 'Bộ Công Thương', kind: 'ministry' },
  { id: 'ha-noi', parentId: 'bct', name: 'Cục Hà Nội', kind: 'department' },
  { id: 'hue', parentId: 'bct', name: 'Cục Huế', kind: 'department' },
  { id: 'ca-mau', parentId: 'bct', name: 'Cục Cà Mau', kind: 'department' },
];

/** What each office sends: counts, and no person. */
export const sent = [
  {
    office: 'ha-noi',
    returns: [
      { populationId: 'leaders', unitId: 'ha-noi', total: 32, female: 9, male: 23 },
      { populationId: 'planned-people', unitId: 'ha-noi', total: 60, female: 25, male: 35 },
    ],
  },
  {
    office: 'hue',
    returns: [
      { populationId: 'leaders', unitId: 'hue', total: 14, female: 3, male: 11 },
      { populationId: 'planned-people', unitId: 'hue', total: 20, female: 6, male: 14 },
      { populationId: 'personnel', unitId: 'hue', total: 40, female: 41 },
    ],
  },
];
