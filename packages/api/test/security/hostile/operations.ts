import fc from 'fast-check';
import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';

/** An operation, as a client sends it. */
export interface Operation {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Values that no field expects, or that are at an edge of what it expects. */
const odd: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(
    null,
    true,
    0,
    -0,
    1.5,
    2 ** 31,
    2 ** 53,
    1e308,
    '',
    ' ',
    '\u0000',
    '\uD800',
    '\u202E',
    'NaN',
  ),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom(
    [],
    [[]],
    {},
    { __proto__: null },
    { constructor: 1 },
    'x'.repeat(5_000),
    Array(200).fill(null),
  ),
  fc.constantFrom('__proto__', 'me:', 'couple:0', '2026-02-30T00:00:00Z', '9999999999999', '+25:00'),
);

/** Values that often fit a scalar. */
const scalars: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  Int: fc.integer({ min: -2, max: 1_001 }),
  Boolean: fc.boolean(),
  Dial: fc.integer({ min: -11, max: 11 }),
  Floor: fc.integer({ min: -1, max: 11 }),
  Instant: fc.constantFrom('2026-11-23T18:00:00.000Z', '1970-01-01T00:00:00Z', '2026-11-23'),
};
const text = fc.constantFrom(
  'a walk',
  'you owe me',
  'ABCD2345',
  'prompt:hope',
  'idea:walk',
  '{}',
  'en',
  'e\u0301',
);

function inputOf(type: GraphQLInputType, moment: string): fc.Arbitrary<unknown> {
  if (isNonNullType(type)) return inputOf(type.ofType, moment);
  if (isListType(type))
    return mostly(fc.array(inputOf(type.ofType as GraphQLInputType, moment), { maxLength: 3 }));
  if (isEnumType(type)) return mostly(fc.constantFrom(...type.getValues().map(({ name }) => name)));
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields());
    const shape = Object.fromEntries(fields.map((field) => [field.name, inputOf(field.type, moment)]));
    const requiredKeys = fields.filter((field) => isNonNullType(field.type)).map(({ name }) => name);
    return mostly(fc.record(shape, { requiredKeys }));
  }
  if (type.name === 'Moment') return mostly(fc.constant(moment));
  return mostly(scalars[type.name] ?? text);
}

const mostly = (value: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 9, arbitrary: value }, { weight: 1, arbitrary: odd });

/** Selects fields without required arguments, to some levels. */
function selectionOf(type: GraphQLOutputType, schema: GraphQLSchema, levels: number): string {
  const named = getNamedType(type);
  if (!isCompositeType(named)) return '';
  const types = isObjectType(named) ? [named] : schema.getPossibleTypes(named);
  const parts = types.map((one) => {
    const fields = levels === 0 ? [] : Object.values(one.getFields()).filter(needsNothing);
    const selected = fields.flatMap((field) => {
      const nested = selectionOf(field.type, schema, levels - 1);
      return isCompositeType(getNamedType(field.type)) && levels === 1 ? [] : [`${field.name} ${nested}`];
    });
    // An alias by type, because fields of two types may differ in their type.
    return `... on ${one.name} { ${selected.map((field) => `${one.name}_${field.split(' ')[0]}: ${field}`).join(' ')} __typename }`;
  });
  return `{ __typename ${(levels > 0 ? parts : []).slice(0, 3).join(' ')} }`;
}

const needsNothing = ({ args }: GraphQLField<unknown, unknown>): boolean =>
  args.every(({ type, defaultValue }) => !isNonNullType(type) || defaultValue !== undefined);

/** The commands that end what others need; they come last. */
const endings = ['leave', 'eraseMe'];

/** An operation on each root field of queries and mutations in turn, with valid and invalid values. */
export function operationsOf(schema: GraphQLSchema, moment: string): readonly fc.Arbitrary<Operation>[] {
  const roots = [
    ['query', schema.getQueryType()],
    ['mutation', schema.getMutationType()],
  ] as const;
  return roots.flatMap(([kind, root]) =>
    Object.values(root?.getFields() ?? {})
      .toSorted((one, another) => endings.indexOf(one.name) - endings.indexOf(another.name))
      .map((field) => {
        const declared = field.args.map(({ name, type }) => `$${name}: ${type}`).join(', ');
        const passed = field.args.map(({ name }) => `${name}: $${name}`).join(', ');
        const query = `${kind} ${declared && `(${declared})`} { ${field.name}${passed && `(${passed})`} ${selectionOf(field.type, schema, 1)} }`;
        const shape = Object.fromEntries(field.args.map(({ name, type }) => [name, inputOf(type, moment)]));
        return fc.record(shape).map((variables) => ({ query, variables: { ...variables } }));
      }),
  );
}
