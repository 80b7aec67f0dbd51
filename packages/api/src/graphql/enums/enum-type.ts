import { builder } from '../builder.ts';

/** Converts a name from core to the form of the schema: `notNow` becomes `NOT_NOW`. */
const screamingCase = (name: string): string =>
  name.replace(/[A-Z]/g, (capital) => `_${capital}`).toUpperCase();

/** Defines an enum. The code does not compile until every name has a description. */
export const enumType = <Name extends string>(
  typename: string,
  description: string,
  values: Readonly<Record<Name, string>>,
) =>
  builder.enumType(typename, {
    description,
    values: Object.fromEntries(
      Object.entries(values).map(([name, meaning]) => [
        screamingCase(name),
        { value: name, description: meaning },
      ]),
    ) as Record<string, { value: Name; description: string }>,
  });
