import { exitNames } from '@attune/core';

/** Anything that answers a request: a mounted Attune, or the global `fetch` toward a running one. */
export type Fetch = (request: Request) => Response | Promise<Response>;

/** What GraphQL answered, as a test reads it: any part that the query asked for. */
// biome-ignore lint/suspicious/noExplicitAny: a test names the shape it asked for
export type Data = any;

export interface Answer {
  readonly status: number;
  readonly body: { readonly data?: Data; readonly errors?: readonly Data[] };
}

/** One person with a phone: a client that is signed in (or not, without a token). */
export interface TestPerson {
  /** Sends one operation and answers all that came back. */
  send(query: string, variables?: Record<string, unknown>): Promise<Answer>;
  /** Sends one operation that is expected to execute, and answers its data. */
  ask(query: string, variables?: Record<string, unknown>): Promise<Data>;
  /** What I see, whole. */
  look(): Promise<Data>;
  /** The moment I speak from now. */
  moment(): Promise<string>;
  /** Gives a command by its name, speaking from now where it names a moment; answers its result. */
  give(command: Opening, input?: Record<string, unknown>): Promise<Data>;
  /** Gives a command that takes this input as it is, or none at all; answers its result. */
  act(command: string, input?: Record<string, unknown>): Promise<Data>;
  /** Follows what I see over server-sent events, until `stop`. */
  follow(): Promise<Following>;
}
export type Opening =
  | 'invite'
  | 'sayYes'
  | 'openDoor'
  | 'resume'
  | 'rename'
  | 'makePairingCode'
  | 'redeemPairingCode'
  | 'confirmPairing'
  | 'answerIdea'
  | 'shareReflection'
  | 'startJournal';

export interface Following {
  /** Every view received so far. */
  readonly seen: Data[];
  /** Resolves once this many views were received in all; rejects after a while. */
  until(count: number): Promise<void>;
  /** Resolves once the other side has ended the stream. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

/** All that a person may see, in one fragment. */
export const meView = /* GraphQL */ `
  fragment MeView on Me {
    id
    displayName
    locked
    own {
      moment
      floor
      reading { dial at brakes accelerators note }
      guidance { situation band stance options message { key text } }
      pairing {
        __typename
        ... on PairingCode { code until }
        ... on PairingRequest { id displayName until }
        ... on PairingAsked { until }
      }
      reflections { prompt { id } text arrival writtenAt sharedText sharedArrival }
      journal { wantedness { no { count } } }
    }
    couple {
      id
      partner { displayName }
      invitation { id fromMe state idea { id } note sentAt fadesAt mutualUntil reply { kindness alternative } }
      match { until }
      ideasInCommon { id }
      partnerReflections { prompt { id } text arrival }
      arrival { key }
      mine { paused door doorSpacedUntil spacedUntil ideas { idea { id } answer } turnEndsAt }
    }
  }
`;

const capital = (name: string): string => `${name.charAt(0).toUpperCase()}${name.slice(1)}`;

/** The exits of the couple, whose result is a success and nothing else. */
const exits: readonly string[] = exitNames;
/** The commands whose result has these members besides success and `Refused`. */
const saysYes = ['invite', 'sayYes', 'openDoor'];
const crosses = ['invite', 'rename', 'join', 'shareReflection'];
/** What a success shows besides the view. */
const more: Readonly<Record<string, string>> = {
  checkIn: 'kept words { key text } support { name }',
  exportMe: 'document',
  leave: 'words { key text } support { name }',
};

/** The document that gives a command and asks for all that its result may hold; or `brief`ly, why not. */
export function commandDocument(command: string, hasInput: boolean, brief = false): string {
  const [variables, args] = hasInput ? [`($input: ${capital(command)}Input!)`, '(input: $input)'] : ['', ''];
  if (brief)
    return `mutation ${variables} { ${command}${args} { ... on Refusal { code message { key text } } } }`;
  const refusals = exits.includes(command)
    ? ''
    : '... on Refusal { code message { key text } me { ...MeView } }';
  const cues = crosses.includes(command) ? '... on TextPressuring { cues { category start end } }' : '';
  const support = saysYes.includes(command)
    ? '... on SupportFirst { resources { kind name region url } }'
    : '';
  return `mutation ${variables} { ${command}${args} {
    __typename ... on ${capital(command)}Success { me { ...MeView } ${more[command] ?? ''} } ${refusals} ${cues} ${support}
  } } ${meView}`;
}

export function testPerson(fetch: Fetch, token: string | null, url = 'http://localhost/graphql'): TestPerson {
  const headers = {
    'content-type': 'application/json',
    accept: 'application/graphql-response+json, application/json',
    ...(token === null ? {} : { authorization: `Bearer ${token}` }),
  };
  const person: TestPerson = {
    async send(query, variables = {}) {
      const body = JSON.stringify({ query, variables });
      const response = await fetch(new Request(url, { method: 'POST', headers, body }));
      return { status: response.status, body: await response.json() };
    },
    async ask(query, variables) {
      const { body } = await person.send(query, variables);
      if (body.errors) throw new Error(`Not answered: ${JSON.stringify(body.errors)}`);
      return body.data;
    },
    look: async () => (await person.ask(`{ me { ...MeView } } ${meView}`)).me,
    moment: async () => (await person.ask('{ me { own { moment } } }')).me.own.moment,
    give: async (command, input = {}) => person.act(command, { moment: await person.moment(), ...input }),
    act: async (command, input) =>
      (await person.ask(commandDocument(command, input !== undefined), input ? { input } : {}))[command],
    follow: () => follow(fetch, url, { ...headers, accept: 'text/event-stream' }),
  };
  return person;
}

async function follow(fetch: Fetch, url: string, headers: Record<string, string>): Promise<Following> {
  const body = JSON.stringify({ query: `subscription { me { ...MeView } } ${meView}` });
  const response = await fetch(new Request(url, { method: 'POST', headers, body }));
  if (!response.ok || !response.body)
    throw new Error(`Not followed: ${response.status} ${await response.text()}`);
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  const seen: Data[] = [];
  const reading = (async () => {
    let text = '';
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      const events = `${text}${part.value}`.split('\n\n');
      text = events.pop() ?? '';
      for (const event of events) {
        const data = /^data: (.+)$/m.exec(event)?.[1];
        if (event.startsWith('event: next') && data) seen.push(JSON.parse(data).data.me);
      }
    }
  })();
  return {
    seen,
    ended: reading,
    async until(count) {
      const deadline = Date.now() + 10_000;
      while (seen.length < count) {
        if (Date.now() > deadline)
          throw new Error(`${seen.length} of ${count} views came: ${JSON.stringify(seen)}`);
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    },
    async stop() {
      await reader.cancel();
      await reading;
    },
  };
}
