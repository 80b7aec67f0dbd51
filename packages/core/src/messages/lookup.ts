/**
 * The maximum length of a requested tag, in characters. Real tags have at most 35 or so. The lookup takes quadratic
 * time, and the tag comes from a request.
 */
const maxTagLength = 100;

/** A tag in the form in which tags are compared: in lower case, with hyphens. */
const comparable = (tag: string): string => tag.toLowerCase().replaceAll('_', '-');

/**
 * Lists the available tags that match a language, the closest first. It removes one subtag after another from the end
 * (RFC 4647, section 3.4, Lookup): `zh-Hant-TW` finds `zh-Hant`, then `zh`. `de_DE` counts as `de-DE`, in any case.
 * A tag of more than 100 characters matches nothing.
 */
export function lookupLanguages(language: string, available: readonly string[]): readonly string[] {
  if (language.length > maxTagLength) return [];
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
