/** The GraphiQL page, for development. It keeps nothing in the browser: no query, no header and no token. */
export interface GraphiqlOptions {
  /** The queries that open as tabs. */
  readonly tabs?: readonly string[];
  /**
   * People between whom the page switches, such as test accounts. The page contains their tokens, so it answers only at
   * a loopback address. Otherwise, a token goes into the Headers editor.
   */
  readonly people?: readonly GraphiqlPerson[];
}
export interface GraphiqlPerson {
  readonly name: string;
  /** Sent as bearer token. */
  readonly token: string;
}
