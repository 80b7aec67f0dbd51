import { readFileSync } from 'node:fs';
import { buildSchema, parse, specifiedRules, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { generatedFiles } from '../scripts/generated.ts';
import { commandPolicies } from '../src/command-policy.ts';
import { documentOf, type OperationName } from '../src/document.ts';
import { operations } from '../src/generated/documents.ts';

const schema = buildSchema(readFileSync(new URL('../../api/schema.graphql', import.meta.url), 'utf8'));

describe('the generated files', () => {
  it('are those of the schema and the documents: run `npm run generate` in packages/client', async () => {
    for (const [name, text] of Object.entries(await generatedFiles())) {
      const committed = readFileSync(new URL(`../src/generated/${name}`, import.meta.url), 'utf8');
      expect(committed === text, name).toBe(true);
    }
  });

  it.each(Object.keys(operations) as OperationName[])('%s is a complete document of the schema', (name) => {
    expect(validate(schema, parse(documentOf(name)), specifiedRules)).toEqual([]);
  });

  it('have every command of the schema, and each has a way of sending', () => {
    const commands = Object.keys(schema.getMutationType()?.getFields() ?? {});
    expect(Object.keys(commandPolicies).toSorted()).toEqual(commands.toSorted());
  });

  it('send what carries a moment once, and nothing else', () => {
    const fields = schema.getMutationType()?.getFields() ?? {};
    const withMoment = Object.values(fields)
      .filter(({ args }) => args.some(({ type }) => documentedMoment(String(type))))
      .map(({ name }) => name);
    const openings = Object.entries(commandPolicies)
      .filter(([, policy]) => policy === 'opening')
      .map(([name]) => name);
    expect(openings.toSorted()).toEqual(withMoment.toSorted());
  });
});

const documentedMoment = (input: string): boolean => {
  const type = schema.getType(input.replace('!', ''));
  return type !== undefined && 'getFields' in type && 'moment' in type.getFields();
};
