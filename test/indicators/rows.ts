/** A unit below another, or a root. */
export function unit(id: string, parentId?: string, fields: object = {}): object {
  return { id, name: id, kind: 'team', ...(parentId === undefined ? {} : { parentId }), ...fields };
}

/** So many women and men in a unit, without posts of leadership. */
export function people(
  unitId: string,
  counts: { readonly female?: number; readonly male?: number },
  fields: object = {},
): object[] {
  const of = (sex: 'female' | 'male') =>
    Array.from({ length: counts[sex] ?? 0 }, (_, i) => person(`${unitId}-${sex}-${i}`, unitId, { sex, ...fields }));
  return [...of('female'), ...of('male')];
}

/** A person in a unit: a woman without a post of leadership, unless the fields say otherwise. */
export function person(id: string, unitId: string, fields: object = {}): object {
  return { id, unitId, sex: 'female', leadership: 'none', ...fields };
}
