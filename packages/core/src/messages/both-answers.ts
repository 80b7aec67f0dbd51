/** The words for yes and no, by BCP 47 language. In English, the "no" of "no answer" or "no one" is not an answer. */
const answerWords: Readonly<Record<string, readonly [yes: RegExp, no: RegExp]>> = {
  en: [
    /\byes\b/i,
    /\bno\b(?!\s+(?:answer|hurry|longer|matter|more|need|one|pressure|reason|reply|rush|way)\b)/i,
  ],
  de: [/\bja\b/i, /\bnein\b/i],
};

/** Whether a text names both a yes and a no (L29). Null for a language whose words Attune does not know. */
export function namesBothAnswers(text: string, language: string): boolean | null {
  const words = Object.hasOwn(answerWords, language) ? answerWords[language] : undefined;
  return words ? words.every((word) => word.test(text)) : null;
}
