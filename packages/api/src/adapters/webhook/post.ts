/** Why an attempt failed. */
export type PostFailure =
  | { readonly reason: 'timeout' | 'unreachable' | 'redirect' }
  /** The receiver answered with this HTTP status. */
  | { readonly reason: 'answer'; readonly status: number };

export interface Post {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** How long the answer may take, in milliseconds. */
  readonly timeout: number;
  /** Ends the attempt early. */
  readonly signal: AbortSignal;
}

/** Sends a body once. Returns null when the receiver accepted it with a status of 200 to 299. Never rejects. */
export async function post({ url, headers, body, timeout, signal }: Post): Promise<PostFailure | null> {
  const outOfTime = AbortSignal.timeout(timeout);
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
      // A redirect could send the signed body to another server.
      redirect: 'manual',
      signal: AbortSignal.any([outOfTime, signal]),
    });
    // Nothing that the receiver says is read.
    await response.body?.cancel();
    if (response.ok) return null;
    const { status } = response;
    return status >= 300 && status < 400 ? { reason: 'redirect' } : { reason: 'answer', status };
  } catch {
    return { reason: outOfTime.aborted ? 'timeout' : 'unreachable' };
  }
}
