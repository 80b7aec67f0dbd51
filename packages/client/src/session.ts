/** Everything that is kept of one sign-in apart from the view. It ends at a sign-out, and when the person changes. */
export interface Session {
  /** Aborts when the session ends. */
  readonly signal: AbortSignal;
  /** The person whose answers were read; null before the first, and before they join. */
  person: string | null;
  /** The token that is known to belong to `person`; null before that is known. */
  token: string | null;
  /** The token that the app gave last. After a lock, only its answers can show private data again. */
  latestToken: string | null;
  end(): void;
}

export function newSession(): Session {
  const controller = new AbortController();
  return {
    signal: controller.signal,
    person: null,
    token: null,
    latestToken: null,
    end: () => controller.abort(),
  };
}
