/** Every scalar of ours as it comes over the wire, in TypeScript's names. */
export const scalars = {
  Dial: 'number',
  Felt: 'number',
  Floor: 'number',
  Instant: 'string',
  Moment: 'string',
  Duration: 'string',
};
