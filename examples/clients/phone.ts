/** Where Attune is, and who is signed in. */
export interface SignIn {
  /** GraphQL over HTTP, such as `https://api.example.org/graphql`. */
  readonly url: string;
  /** Returns a token that is valid now. In an app, this refreshes it. */
  readonly token: () => Promise<string>;
}

/** What the story reads of a view. The generated types of each client fit it. */
export interface View {
  readonly displayName: string;
  readonly own:
    | {
        readonly moment: string;
        readonly reading?: { readonly dial: number } | null | undefined;
        readonly pairing?:
          | {
              readonly __typename: string;
              readonly code?: string;
              readonly id?: string;
            }
          | null
          | undefined;
      }
    | null
    | undefined;
  readonly couple:
    | {
        readonly partner: { readonly displayName: string };
        readonly invitation?:
          | {
              readonly id: string;
              readonly fromMe?: boolean | null | undefined;
              readonly state: string;
              readonly note?: string | null | undefined;
            }
          | null
          | undefined;
      }
    | null
    | undefined;
}

/** The result of a command: a success, or a refusal with its code and a text for the person. */
export interface Answer {
  readonly __typename?: string;
  readonly code?: string;
  readonly message?: { readonly text: string };
}

/** The commands of the story, with their variables. */
export interface Commands {
  readonly join: { readonly displayName: string; readonly adult: boolean };
  readonly makePairingCode: { readonly moment: string };
  readonly redeemPairingCode: { readonly moment: string; readonly code: string };
  readonly confirmPairing: { readonly moment: string; readonly requestId: string };
  readonly setDial: { readonly dial: number; readonly at: string };
  readonly invite: { readonly moment: string; readonly note: string; readonly motives: 'PLAY'[] };
  readonly sayYes: { readonly moment: string; readonly invitationId: string; readonly motives: 'PLAY'[] };
  readonly sayNo: { readonly invitationId: string };
}
export type Command = keyof Commands;

/** Sends a command once, and returns its answer. */
type Send = <Name extends Command>(name: Name, variables: Commands[Name]) => Promise<Answer>;

/** One person's client. It belongs to one sign-in, and keeps its cache in memory. */
export interface Phone {
  /** Reads the view from the server, and shows it. */
  look(): Promise<void>;
  /** Subscribes to the view, and shows each. The person has joined before. */
  follow(): void;
  readonly send: Send;
  /** Everything in the client's cache, as text. For the test of the story: it contains no motive. */
  cached?(): string;
  /** Ends the subscription and drops the cache: the person signs out. */
  signOut(): void | Promise<void>;
}

/** Shows a view, as a screen would; null before the person has joined. */
type Show = (view: View | null) => void;

/** Creates one person's client. */
export type Connect = (signIn: SignIn, show: Show) => Phone;
