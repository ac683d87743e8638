/** Ands the bytes of another array to those of an array, four at a time. */
// Plainly: bytes.forEach((byte, i) => (bytes[i] = byte & others[i]))
export function meet(bytes: Uint8Array, others: Uint8Array): void {
  const [words, otherWords] = wordsOf(bytes, others);
  for (let i = 0; i < words.length; i++) words[i] = words[i]! & otherWords[i]!;
  for (let i = 4 * words.length; i < bytes.length; i++) bytes[i] = bytes[i]! & others[i]!;
}

/** Ors the bytes of another array to those of an array, four at a time. */
// Plainly: bytes.forEach((byte, i) => (bytes[i] = byte | others[i]))
export function join(bytes: Uint8Array, others: Uint8Array): void {
  const [words, otherWords] = wordsOf(bytes, others);
  for (let i = 0; i < words.length; i++) words[i] = words[i]! | otherWords[i]!;
  for (let i = 4 * words.length; i < bytes.length; i++) bytes[i] = bytes[i]! | others[i]!;
}

// Both as words, without the last bytes; no words where one begins within a word.
function wordsOf(bytes: Uint8Array, others: Uint8Array): readonly [Uint32Array, Uint32Array] {
  const count = (bytes.byteOffset | others.byteOffset) % 4 === 0 ? bytes.length >>> 2 : 0;
  if (count === 0) return [noWords, noWords];
  return [
    new Uint32Array(bytes.buffer, bytes.byteOffset, count),
    new Uint32Array(others.buffer, others.byteOffset, count),
  ];
}

const noWords = new Uint32Array(0);
