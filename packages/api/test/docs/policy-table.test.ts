import { readFileSync } from 'node:fs';
import { defaultPolicy, hours, minutes, type Policy, parsePolicy, policyBounds } from '@attune/core';
import { expect, it } from 'vitest';

const page = readFileSync(new URL('../../../../docs/hosting.md', import.meta.url), 'utf8');
const units: Readonly<Record<string, number>> = { min: minutes(1), h: hours(1), d: hours(24) };
/** Reads `20 h` or `1,000`. */
const numberIn = (text: string): number => {
  const [count = '', unit] = text.split(' ');
  return Number(count.replace(',', '')) * (unit === undefined ? 1 : (units[unit] ?? Number.NaN));
};
const rows = [
  ...page.matchAll(/^\| `(\w+)` \| [^|]+ \| ([^|`]+) \| (\d[^|]*? to [^|,]+?(?:,\d+)?)(?:, ([^|]+))? \|$/gm),
].map(([, field = '', usual = '', bounds = '', relation = null]) => {
  const [least = 0, most = 0] = bounds.split(' to ').map((text, place, all) => {
    // A range names its unit once when both ends have the same.
    const [, unit] = (all[1] ?? '').split(' ');
    return numberIn(text.includes(' ') || unit === undefined || place === 1 ? text : `${text} ${unit}`);
  });
  return { field: field as keyof Policy, usual: numberIn(usual), least, most, relation };
});

it('the table of the policy in hosting.md has every field, with its default and its bounds', () => {
  const stated = rows.map(({ field, usual, least, most }) => [field, [usual, least, most]]);
  const fields = Object.keys(defaultPolicy) as (keyof Policy)[];
  const actual = fields.map((field) => {
    const { least, most } = policyBounds[field];
    return [field, [defaultPolicy[field], least, most]];
  });
  expect(Object.fromEntries(stated)).toEqual(Object.fromEntries(actual));
});

it('the table of the policy in hosting.md states every rule between fields', () => {
  const extremes = {
    fresh: 60_000,
    spacing: hours(13),
    shownFor: hours(12),
    doorLasts: hours(24),
  };
  const parsed = parsePolicy(extremes);
  const broken = parsed.ok ? [] : parsed.refusal;
  const stated = rows.flatMap(({ field, relation }) => (relation ? [[field, relation]] : []));
  expect(stated).toHaveLength(broken.length);
  for (const [field, relation] of stated)
    expect(broken.find((problem) => problem.field === field)?.message).toContain(`Use ${relation}, here `);
});
