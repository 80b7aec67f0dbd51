/** What the stores of tests are sealed with, unless a test is about that. */
export const kek = new Uint8Array(32).fill(7);
