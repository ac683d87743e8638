/** Row at which the records of each unit begin, and at last the number of rows; rows stand in the order of units. */
export function unitStarts(unitOf: Uint32Array, unitCount: number): Uint32Array {
  const starts = new Uint32Array(unitCount + 1);
  for (const unit of unitOf) starts[unit + 1]!++;
  for (let unit = 0; unit < unitCount; unit++) starts[unit + 1]! += starts[unit]!;
  return starts;
}
