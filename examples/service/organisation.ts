/** The day of the counts. */
export const asOf = '2023-12-31';

/** A ministry of three departments. An application reads them from its own table. */
export const units = [
  { id: 'bct', name: 'Bộ Công Thương', kind: 'ministry', ownStaff: false },
  { id: 'ha-noi', parentId: 'bct', name: 'Cục Hà Nội', kind: 'department' },
  { id: 'hue', parentId: 'bct', name: 'Cục Huế', kind: 'department' },
  { id: 'ca-mau', parentId: 'bct', name: 'Cục Cà Mau', kind: 'department' },
];
