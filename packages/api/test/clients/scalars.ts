/** The TypeScript type of each custom scalar in JSON. */
export const scalars = {
  Dial: 'number',
  Felt: 'number',
  Floor: 'number',
  Instant: 'string',
  Moment: 'string',
  Duration: 'string',
  Date: 'string',
  LocalDate: 'string',
  UtcOffset: 'string',
};
