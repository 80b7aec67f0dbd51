/** A short export with one check-in, from long before any test. */
export const importable: string = JSON.stringify({
  format: 'attune-export',
  version: 4,
  me: { reflections: [] },
  journal: [
    {
      type: 'checkIn',
      id: 'c1',
      at: '1970-01-01T00:00:00.001Z',
      felt: 3,
      wanted: 'fully',
      utcOffset: null,
    },
  ],
});
