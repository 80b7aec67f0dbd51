/** One entry of the list: the forms that the check finds, and what to write instead. */
export interface BannedWord {
  /** Lower case; a space stands for any white space between two words. */
  readonly forms: readonly string[];
  readonly use: string;
}

/** The words and phrases that developers' texts and names avoid, because a reader cannot look them up. */
export const bannedWords: readonly BannedWord[] = [
  { forms: ['anew', 'once more'], use: 'again' },
  { forms: ['whoever', 'whomever'], use: 'anyone who' },
  { forms: ['whatever'], use: 'any' },
  { forms: ['beside'], use: 'next to, or in addition to' },
  { forms: ['lately', 'of late'], use: 'recently' },
  { forms: ["one's own", 'oneself'], use: 'your own, or yourself' },
  { forms: ['somebody'], use: 'someone' },
  { forms: ['nobody'], use: 'no one' },
  { forms: ['anybody'], use: 'anyone' },
  { forms: ['but for'], use: 'except' },
  { forms: ['for else', 'would else'], use: 'otherwise' },
  { forms: ['is none', 'are none', 'if none'], use: 'there is no' },
  { forms: ['is wanting', 'for want of'], use: 'missing' },
  { forms: ['come about', 'comes about', 'came about'], use: 'happen' },
  { forms: ['come by', 'comes by', 'came by'], use: 'reach' },
  { forms: ['as yet'], use: 'so far, or not yet' },
  { forms: ['thereof', 'therein'], use: 'of it, or in it' },
  { forms: ['whence'], use: 'from where' },
  { forms: ['hence'], use: 'so' },
  { forms: ['hitherto'], use: 'until now' },
  { forms: ['upon'], use: 'on' },
  { forms: ['so wished'], use: 'requested' },
  { forms: ['to the letter'], use: 'exactly' },
  { forms: ['let go', 'lets go', 'letting go'], use: 'release, end or restart' },
  { forms: ['is heard', 'are heard'], use: 'is accepted' },
  { forms: ['unheard'], use: 'not accepted' },
  { forms: ['surround', 'surrounds'], use: 'the snapshot' },
  { forms: ['mend', 'mends', 'mended', 'mending'], use: 'fix' },
];

/** The most words that one sentence may have. The style asks for 20; the check allows some room. */
export const longestSentence = 30;

/** Names that contain a banned word and stay, because they are part of the rules or of the public schema. */
export const allowedNames: readonly { readonly name: string; readonly in: RegExp }[] = [
  // The stance `letGo`, in the rulebook's guidance table and in the schema's enum.
  { name: 'letGo', in: /\/guidance\/|\/graphql\/enum/ },
];
