/** Whether `Intl` can parse a text as a language tag (BCP 47), such as `de-AT`. */
export function isLanguageTag(text: string): boolean {
  try {
    Intl.getCanonicalLocales(text);
    return true;
  } catch {
    return false;
  }
}
