/** Two offices of one department, each with its own people: as many women as `women`, then as many men as `men`. */
export const shards = [
  { source: 'office-1', rows: office('team-1', 'Đội QLTT số 1', { women: 120, men: 400 }) },
  { source: 'office-2', rows: office('team-2', 'Đội QLTT số 2', { women: 60, men: 320 }) },
];

function office(id: string, name: string, { women, men }: { readonly women: number; readonly men: number }) {
  const units = [
    { id: 'dept', name: 'Cục QLTT', kind: 'department' },
    { id, parentId: 'dept', name, kind: 'team' },
  ];
  const personnel = Array.from({ length: women + men }, (_, i) => ({
    id: `${id}-${i + 1}`,
    unitId: id,
    sex: i < women ? 'female' : 'male',
    leadership: 'none',
  }));
  return { units, personnel };
}
