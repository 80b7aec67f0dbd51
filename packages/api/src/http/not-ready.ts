/** Why the service is not ready, for operators. Its message is the reason that `/ready` shows. */
export class NotReady extends Error {
  override readonly name = 'NotReady';
}
