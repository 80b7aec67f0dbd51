import { exitNames } from '@attune/core';

/** Answers a request: `fetch` of an open Attune, or the global `fetch` for a running server. */
export type Fetch = (request: Request) => Response | Promise<Response>;

/** The `data` of a GraphQL response, in the shape that the query asked for. */
// biome-ignore lint/suspicious/noExplicitAny: the shape depends on each test's query
export type Data = any;

export interface Answer {
  readonly status: number;
  readonly body: { readonly data?: Data; readonly errors?: readonly Data[] };
}

/** A GraphQL client of one person. Without a token, it is not signed in. */
export interface TestPerson {
  /** Sends an operation. Returns the whole response, with its errors. */
  send(query: string, variables?: Record<string, unknown>): Promise<Answer>;
  /** Sends an operation and returns its data. Rejects when the response has errors. */
  ask(query: string, variables?: Record<string, unknown>): Promise<Data>;
  /** Reads everything that the person may see (`MeView`). */
  look(): Promise<Data>;
  /** Reads the current moment, which every opening carries. */
  moment(): Promise<string>;
  /** Sends an opening with the current moment, unless `input` has one. Returns its result. */
  give(command: Opening, input?: Record<string, unknown>): Promise<Data>;
  /** Sends a command with exactly this input, or without any. Returns its result. */
  act(command: string, input?: Record<string, unknown>): Promise<Data>;
  /** Subscribes to `me` over server-sent events. */
  follow(): Promise<Following>;
}
/** The commands whose input has a moment. */
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
  | 'startJournal'
  | 'importMe';

/** An open subscription to `me`. */
export interface Following {
  /** Every view received so far, the oldest first. */
  readonly seen: Data[];
  /** Resolves when this many views have been received in total; rejects after 10 seconds. */
  until(count: number): Promise<void>;
  /** Resolves when the server has ended the stream. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

/** A fragment of everything that a person may see. */
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
      ideasInCommon { idea { id } stands }
      partnerReflections { prompt { id } text arrival }
      arrival { key }
      mine { paused door doorSpacedUntil spacedUntil ideas { idea { id } answer } turnEndsAt }
    }
  }
`;

const capitalize = (name: string): string => `${name.charAt(0).toUpperCase()}${name.slice(1)}`;

/** The exits of the couple, whose result type has no refusals. */
const exits: readonly string[] = exitNames;
/** The commands whose result type includes `SupportFirst`. */
const yesCommands = ['invite', 'sayYes', 'openDoor'];
/** The commands whose result type includes `TextPressuring`. */
const textCommands = ['invite', 'rename', 'join', 'shareReflection'];
/** The fields that a success has in addition to `me`. */
const extraFields: Readonly<Record<string, string>> = {
  checkIn: 'kept words { key text } resources { kind name region }',
  correctEntry: 'corrected',
  exportMe: 'document journalCsv',
  importMe: 'entryCount reflectionCount keptReflectionCount',
  leave: 'words { key text } resources { kind name region }',
};

/** The document of a command. It selects all fields of the result, or only the refusal if `brief`. */
export function commandDocument(command: string, hasInput: boolean, brief = false): string {
  const [variables, args] = hasInput
    ? [`($input: ${capitalize(command)}Input!)`, '(input: $input)']
    : ['', ''];
  if (brief)
    return `mutation ${variables} { ${command}${args} { ... on Refusal { code message { key text } } } }`;
  const refusals = exits.includes(command)
    ? ''
    : '... on Refusal { code message { key text } me { ...MeView } }';
  const cues = textCommands.includes(command) ? '... on TextPressuring { cues { category start end } }' : '';
  const support = yesCommands.includes(command)
    ? '... on SupportFirst { resources { kind name region url } }'
    : '';
  return `mutation ${variables} { ${command}${args} {
    __typename ... on ${capitalize(command)}Success { me { ...MeView } ${extraFields[command] ?? ''} } ${refusals} ${cues} ${support}
  } } ${meView}`;
}

/** Creates a client. Requests go to `url` through `fetch`, with the token as bearer token. */
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
      if (body.errors) throw new Error(`The response has errors: ${JSON.stringify(body.errors)}`);
      return body.data;
    },
    look: async () => (await person.ask(`{ me { ...MeView } } ${meView}`)).me,
    moment: async () => (await person.ask('{ me { own { moment } } }')).me.own.moment,
    give: async (command, input = {}) => person.act(command, { moment: await person.moment(), ...input }),
    act: async (command, input) =>
      (await person.ask(commandDocument(command, input !== undefined), input ? { input } : {}))[command],
    follow: () => openStream(fetch, url, { ...headers, accept: 'text/event-stream' }),
  };
  return person;
}

async function openStream(fetch: Fetch, url: string, headers: Record<string, string>): Promise<Following> {
  const body = JSON.stringify({ query: `subscription { me { ...MeView } } ${meView}` });
  const response = await fetch(new Request(url, { method: 'POST', headers, body }));
  if (!response.ok || !response.body)
    throw new Error(`The subscription failed: ${response.status} ${await response.text()}`);
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  const seen: Data[] = [];
  const ended = (async () => {
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
    ended,
    async until(count) {
      const deadline = Date.now() + 10_000;
      while (seen.length < count) {
        if (Date.now() > deadline)
          throw new Error(`Received ${seen.length} of ${count} views: ${JSON.stringify(seen)}`);
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    },
    async stop() {
      await reader.cancel();
      await ended;
    },
  };
}
