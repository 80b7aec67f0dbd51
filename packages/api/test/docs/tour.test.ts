import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { stepsOf, walk } from './tour.ts';

const page = readFileSync(new URL('../../../../docs/tour.md', import.meta.url), 'utf8');

describe('docs/tour.md (`npm run tour` writes its answers)', () => {
  it('is answered as it says, from top to bottom', async () => {
    const steps = stepsOf(page);
    const asked = steps.filter((step) => step.type === 'asked');
    expect(asked.length).toBe([...page.matchAll(/^```graphql/gm)].length);
    expect(asked.length).toBeGreaterThan(50);
    const answers = await walk(steps);
    expect(asked.map(({ answer }) => answer?.trimEnd())).toEqual(answers);
  });

  it('shows every mutation, and every query', async () => {
    const { schema } = await import('../../src/graphql/schema.ts');
    const fields = [schema.getMutationType(), schema.getQueryType()].flatMap((type) =>
      Object.keys(type?.getFields() ?? {}),
    );
    const shown = new Set(page.match(/\w+/g));
    expect(fields.filter((field) => !shown.has(field))).toEqual([]);
  });
});
