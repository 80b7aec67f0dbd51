import { expect, it } from 'vitest';
import { limitReports } from '../../src/adapters/damage-reports.ts';
import type { Damage } from '../../src/use-cases/damage.ts';

const hour = 3_600_000;

it('reports a damaged record once an hour, and at most 100 records an hour', () => {
  let now = 0;
  const reported: Damage[] = [];
  const report = limitReports(
    (record) => reported.push(record),
    () => now,
  );
  const meet = (count: number) => {
    for (let id = 0; id < count; id += 1) report({ table: 'person', id: `${id}` });
  };
  meet(3);
  meet(3);
  expect(reported).toEqual(['0', '1', '2'].map((id) => ({ table: 'person', id })));
  meet(500);
  expect(reported).toHaveLength(100);
  now += hour;
  meet(1);
  expect(reported.slice(100)).toEqual([{ table: 'person', id: '0' }]);
});
