/** Ands the bytes of another array to those of an array, or ors them, four at a time. */
// Plainly: bytes.forEach((byte, i) => (bytes[i] = isAnd ? byte & others[i] : byte | others[i]))
export function combine(bytes: Uint8Array, others: Uint8Array, isAnd: boolean): void {
  // No words of an array that begins within one.
  const count = (bytes.byteOffset | others.byteOffset) % 4 === 0 ? bytes.length >>> 2 : 0;
  const words = count === 0 ? none : new Uint32Array(bytes.buffer, bytes.byteOffset, count);
  const otherWords = count === 0 ? none : new Uint32Array(others.buffer, others.byteOffset, count);
  for (let i = 0; i < count; i++) words[i] = isAnd ? words[i]! & otherWords[i]! : words[i]! | otherWords[i]!;
  for (let i = 4 * count; i < bytes.length; i++) bytes[i] = isAnd ? bytes[i]! & others[i]! : bytes[i]! | others[i]!;
}

const none = new Uint32Array(0);
