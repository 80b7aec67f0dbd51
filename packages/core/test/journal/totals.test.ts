import { brakes, type Instant } from '@attune/core';
import {
  brakesByBand,
  brakesByBandOf,
  type CheckIn,
  countCheckIn,
  countReading,
  type Felt,
  type JournalReading,
  noTotals,
  wantedDegrees,
  wantedness,
  wantednessOf,
} from '@attune/core/journal';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const readings: fc.Arbitrary<JournalReading[]> = fc
  .array(
    fc.record({
      dial: fc.integer({ min: -10, max: 10 }),
      floor: fc.integer({ min: 0, max: 10 }),
      named: fc.array(fc.constantFrom(...brakes), { maxLength: 4 }),
    }),
  )
  .map((all) =>
    all.map(({ dial, floor, named }) => ({
      reading: { dial: dial as never, at: 0 as Instant, brakes: named, accelerators: [], note: null },
      floor: floor as never,
      utcOffset: null,
    })),
  );
const checkIns: fc.Arbitrary<CheckIn[]> = fc
  .array(fc.record({ felt: fc.integer({ min: -10, max: 10 }), wanted: fc.constantFrom(...wantedDegrees) }))
  .map((all) =>
    all.map(({ felt, wanted }) => ({ felt: felt as Felt, wanted, at: 0 as Instant, utcOffset: null })),
  );

test('totals that gain and lose entries describe a journal as its entries do', () => {
  fc.assert(
    fc.property(readings, readings, checkIns, checkIns, (kept, erased, keptCheckIns, erasedCheckIns) => {
      let totals = noTotals;
      for (const one of [...erased, ...kept]) totals = countReading(totals, one, 1);
      for (const one of [...erasedCheckIns, ...keptCheckIns]) totals = countCheckIn(totals, one, 1);
      for (const one of erased) totals = countReading(totals, one, -1);
      for (const one of erasedCheckIns) totals = countCheckIn(totals, one, -1);
      expect(brakesByBandOf(totals)).toEqual(brakesByBand({ readings: kept }));
      expect(wantednessOf(totals)).toEqual(wantedness(keptCheckIns));
    }),
    { seed: 12 },
  );
});
