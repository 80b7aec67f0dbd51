/** The laws of a client. A planted fault breaks one, and the test names it. */
export type ClientLaw =
  | 'an opening has a tap'
  | 'an opening is sent once'
  | 'an opening does not wait'
  | 'an exit goes first'
  | 'an exit arrives'
  | 'what was taken back is not sent'
  | 'a command is sent for the person who tapped'
  | 'a cache belongs to one person'
  | 'nothing remains after a sign-out'
  | 'nothing private remains after a lock'
  | 'motives are not kept';

export class BrokenLaw extends Error {
  override readonly name = 'BrokenLaw';
  readonly law: ClientLaw;
  constructor(law: ClientLaw, detail: string) {
    super(`${law}: ${detail}`);
    this.law = law;
  }
}
