/** The key-encryption key of the stores in tests. */
export const kek = new Uint8Array(32).fill(7);
