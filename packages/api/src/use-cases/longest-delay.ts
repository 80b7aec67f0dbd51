/** The longest delay that `setTimeout` accepts, in milliseconds. */
export const longestDelay = 2 ** 31 - 1;
