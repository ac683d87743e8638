/** So many bytes at once come from memory that was used before; larger pieces are mostly fresh, which costs more than their use. */
const pieceBytes = 1 << 16;

/** Columns of zeros that live together, several in a piece of memory: a piece for each takes twenty times as long to get. */
export function zeroColumns(count: number, size: number): readonly Float64Array<ArrayBuffer>[] {
  const bytes = Math.max(size * 8, 8);
  const inPiece = Math.max(Math.floor(pieceBytes / bytes), 1);
  const columns: Float64Array<ArrayBuffer>[] = [];
  while (columns.length < count) {
    const more = Math.min(inPiece, count - columns.length);
    const memory = new ArrayBuffer(more * bytes);
    for (let i = 0; i < more; i++) columns.push(new Float64Array(memory, i * bytes, size));
  }
  return columns;
}
