/** What the client needs of `fetch`: one POST, and a body that can be read as it arrives. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** Returns the token of the person who is signed in; null: no one is. `rejected` is a token that the server refused. */
export type GetToken = (request: {
  readonly rejected: string | null;
}) => string | null | Promise<string | null>;

/** Time and chance. Tests replace them. */
export interface Runtime {
  /** Milliseconds since the Unix epoch. */
  readonly now: () => number;
  /** A number from 0 to 1, for the random part of each wait. */
  readonly random: () => number;
  /** Calls back after this many milliseconds. Returns a function that cancels. */
  readonly setTimer: (callback: () => void, milliseconds: number) => () => void;
}

export interface ClientOptions {
  /** The address of the GraphQL endpoint. */
  readonly url: string;
  /** Called before each request. Omit it when the sign-in is a cookie of the same site. */
  readonly token?: GetToken;
  /** The language of all texts, as a BCP 47 tag; `en` by default. A function is called for each request. */
  readonly language?: string | (() => string);
  /** The country where help is listed first, such as `GB`. Without it, no emergency number is listed. */
  readonly region?: string | null;
  /**
   * How the view stays current: by a stream of events, or by a query at an interval in milliseconds, for a `fetch` that
   * cannot read a response in parts. A stream by default.
   */
  readonly updates?: 'stream' | { readonly every: number };
  /** How long one request may take, in milliseconds; 15 s by default. */
  readonly timeout?: number;
  /** Sends requests; the global `fetch` by default. */
  readonly fetch?: Fetch;
  readonly runtime?: Partial<Runtime>;
}

/** The options with their defaults. */
export interface Settings {
  readonly url: string;
  readonly token: GetToken | null;
  readonly language: () => string;
  readonly region: string | null;
  readonly updates: 'stream' | { readonly every: number };
  readonly timeout: number;
  readonly fetch: Fetch;
  readonly runtime: Runtime;
}

export function settingsOf(options: ClientOptions): Settings {
  const { language = 'en' } = options;
  return {
    url: options.url,
    token: options.token ?? null,
    language: typeof language === 'string' ? () => language : language,
    region: options.region ?? null,
    updates: options.updates ?? 'stream',
    timeout: options.timeout ?? 15_000,
    fetch: options.fetch ?? ((url, init) => globalThis.fetch(url, init)),
    runtime: {
      now: () => Date.now(),
      random: () => Math.random(),
      setTimer(callback, milliseconds) {
        const timer = setTimeout(callback, milliseconds);
        return () => clearTimeout(timer);
      },
      ...options.runtime,
    },
  };
}
