/** The words for yes and no, by BCP 47 language. */
const answerWords: Readonly<Record<string, readonly [yes: RegExp, no: RegExp]>> = {
  en: [/\byes\b/i, /\bno\b/i],
  de: [/\bja\b/i, /\bnein\b/i],
};

/** Whether a text names both a yes and a no (L29). Null for a language whose words Attune does not know. */
export function namesBothAnswers(text: string, language: string): boolean | null {
  const words = Object.hasOwn(answerWords, language) ? answerWords[language] : undefined;
  return words ? words.every((word) => word.test(text)) : null;
}
