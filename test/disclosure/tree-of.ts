/** The parents and the rows of units `u0`, `u1` … of which the first is at the top, and each other one below an earlier one. */
export function treeOf(bodies: readonly { readonly above: number }[]) {
  const parent = bodies.map(({ above }, unit) => (unit === 0 ? -1 : above % unit));
  const units = parent.map((above, unit) => ({
    id: `u${unit}`,
    name: `u${unit}`,
    kind: 'team',
    ...(above < 0 ? {} : { parentId: `u${above}` }),
  }));
  return { parent, units };
}
