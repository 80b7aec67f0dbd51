/** The sign-in could not be checked: an outage of another service. The sign-in itself may be valid. */
export class SignInUnavailable extends Error {
  override readonly name: string = 'SignInUnavailable';
}

/**
 * Waits for a check of a sign-in.
 *
 * @throws SignInUnavailable when it takes longer than `milliseconds`. The check itself continues.
 */
export async function waitAtMost<T>(milliseconds: number, check: Promise<T>): Promise<T> {
  const { promise: timeout, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(
    () => reject(new SignInUnavailable(`The check of the sign-in took more than ${milliseconds} ms.`)),
    milliseconds,
  );
  return Promise.race([check, timeout]).finally(() => clearTimeout(timer));
}
