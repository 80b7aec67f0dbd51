/** A step to paste into a shell, with a comment above it. */
interface Step {
  readonly what: string;
  readonly lines: readonly string[];
}

const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;

/** A shell command that prints one person's token. */
const tokenOf = (file: string, index: number): string =>
  `node -p 'JSON.parse(fs.readFileSync(process.argv[1])).people[${index}].token' ${quoted(file)}`;

/** A curl command. `query` may close its quotes so that the shell inserts a variable. */
const ask = (url: string, person: string, query: string): string =>
  `curl -s ${url} -H "authorization: Bearer $${person}" -H 'content-type: application/json' -d '{"query":"${query}"}'; echo`;

const look =
  '{ me { displayName own { guidance { message { text } } } couple { partner { displayName } invitation { id fromMe state note } } } }';
const together =
  '{ me { couple { ideasInCommon { idea { words { text } } } partnerReflections { prompt { words { text } } text } arrival { text } } } }';
const hope = '{ promptId: \\"prompt:hope\\", text: \\"Slow mornings, and nothing to get right.\\" }';
const journal =
  '{ me { own { journal { wantedness { fully { count mean } partly { count mean } } readings(last: 3) { edges { node { reading { at dial brakes } } } } } } } }';
/** The id in the variable of the shell. */
const invitation = `\\"'$INVITATION'\\"`;
const answered = '__typename ... on Refusal { message { text } }';
const guided = '{ me { own { guidance { message { text } options } } } }';

/** A curl command that moves the time of the demo forward. */
const advance = (url: string, person: string, span: string): string =>
  `curl -s ${url.replace('/graphql', '/test-clock')} -H "authorization: Bearer $${person}" -H 'content-type: application/json' -d '{"advance":"${span}"}'; echo`;

/** A shell command that stores one value of a person's current view in a variable. */
const stored = (variable: string, url: string, person: string, query: string, path: string): string =>
  `${variable}=$(${ask(url, person, query).replace('; echo', '')} | node -p 'JSON.parse(fs.readFileSync(0)).data.me.${path}')`;

/** A shell command that stores the moment of a person's current view. */
const momentOf = (url: string, person: string): string =>
  stored('MOMENT', url, person, '{ me { own { moment } } }', 'own.moment');

/** A shell command that stores the id of the invitation that a person sees. */
const invitationOf = (url: string, person: string): string =>
  stored('INVITATION', url, person, '{ me { couple { invitation { id } } } }', 'couple.invitation.id');

const opening = (url: string, person: string, command: string, input: string): readonly string[] => [
  momentOf(url, person),
  ask(url, person, `mutation { ${command}(input: { moment: \\"'$MOMENT'\\", ${input} }) { ${answered} } }`),
];

const steps = (url: string, file: string): readonly Step[] => [
  {
    what: 'Sign in as both, in this shell:',
    lines: [`ADA=$(${tokenOf(file, 0)})`, `SAM=$(${tokenOf(file, 1)})`],
  },
  { what: 'Look, as Ada:', lines: [ask(url, 'ADA', look)] },
  {
    what: 'Set both dials. Neither sees the dial of the other:',
    lines: ['ADA', 'SAM'].map((person) =>
      ask(url, person, `mutation { setDial(input: { dial: 4 }) { ... on SetDialSuccess ${guided} } }`),
    ),
  },
  {
    what: 'Invite Sam, from the moment Ada is looking at:',
    lines: opening(url, 'ADA', 'invite', 'note: \\"A slow evening?\\"'),
  },
  { what: 'See it, as Sam:', lines: [ask(url, 'SAM', look)] },
  {
    what: 'Say yes, as Sam:',
    lines: [invitationOf(url, 'SAM'), ...opening(url, 'SAM', 'sayYes', `invitationId: ${invitation}`)],
  },
  { what: 'See that it is mutual, as Ada:', lines: [ask(url, 'ADA', look)] },
  {
    what: 'Say no, as Ada or Sam: it needs no moment and no reason, and nothing refuses it:',
    lines: [ask(url, 'ADA', `mutation { sayNo(input: { invitationId: ${invitation} }) { __typename } }`)],
  },
  { what: 'See that it is over, as Sam:', lines: [ask(url, 'SAM', look)] },
  {
    what: 'See the ideas both like, what Sam lets Ada read, and how desire arrives for the two:',
    lines: [ask(url, 'ADA', together)],
  },
  {
    what: 'Say yes to an idea, as Sam. If Ada did, too, both see it from the next day on:',
    lines: opening(url, 'SAM', 'answerIdea', 'ideaId: \\"idea:cookTogether\\", answer: YES'),
  },
  {
    what: 'Write a reflection, as Ada; it stays with Ada until shared:',
    lines: [ask(url, 'ADA', `mutation { writeReflection(input: ${hope}) { ${answered} } }`)],
  },
  {
    what: "Read Ada's journal: how times felt, by how far they were wanted, and the last readings:",
    lines: [ask(url, 'ADA', journal)],
  },
  { what: 'Move the time on by eight hours:', lines: [advance(url, 'ADA', 'PT8H')] },
];

/** The commands to try once the demo runs. Every line can be pasted into a shell. */
export function nextSteps({ url, file }: { readonly url: string; readonly file: string }): string {
  return [
    `Attune is at ${url}, with Ada and Sam in it. Ctrl-C stops it; the data is kept.`,
    'To begin again with new data: npm start -- --reset',
    '',
    `In a browser, open ${url}: it has the story as tabs, and a switch between Ada and Sam.`,
    '',
    'In another terminal:',
    ...steps(url, file).flatMap(({ what, lines }) => [
      '',
      `  # ${what}`,
      ...lines.map((line) => `  ${line}`),
    ]),
    '',
    'README.md continues from here. GraphiQL shows the whole schema with its descriptions.',
    '',
  ].join('\n');
}
