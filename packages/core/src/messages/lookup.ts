/** A tag in the form in which tags are compared: in lower case, with hyphens. */
const comparable = (tag: string): string => tag.toLowerCase().replaceAll('_', '-');

/**
 * Lists the available tags that match a language, the closest first. It removes one subtag after another from the end
 * (RFC 4647, section 3.4, Lookup): `zh-Hant-TW` finds `zh-Hant`, then `zh`. `de_DE` counts as `de-DE`, in any case.
 */
export function lookupLanguages(language: string, available: readonly string[]): readonly string[] {
  const subtags = comparable(language).split('-');
  const found: string[] = [];
  while (subtags.length > 0) {
    const range = subtags.join('-');
    const tag = available.find((one) => comparable(one) === range);
    if (tag !== undefined) found.push(tag);
    subtags.pop();
    // A single character only introduces the subtags after it, so it is removed with them.
    if (subtags.at(-1)?.length === 1) subtags.pop();
  }
  return found;
}
