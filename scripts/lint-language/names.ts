/** Splits a name at capitals, digits and underscores: `letGoOfTheDead` becomes `let go of the dead`. */
export const splitName = (name: string): string =>
  name
    .replace(/([a-z])([A-Z0-9])/g, '$1 $2')
    .replace(/([A-Z0-9]+)([A-Z][a-z])/g, '$1 $2')
    .replace(/[_$#\d]+/g, ' ')
    .trim()
    .toLowerCase();
