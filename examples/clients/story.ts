import { type Person, personWith } from './person.ts';
import type { Answer, Connect, SignIn, View } from './phone.ts';

/** The steps of the story, in order. Each is a column of the table. */
export const steps = [
  'join',
  'pair',
  'dial',
  'invite',
  'see',
  'yes',
  'mutual',
  'no',
  'refusal',
  'forget',
] as const;
export type Step = (typeof steps)[number];

/** The steps that passed, and the problem of the next one, if there is one. */
export interface Played {
  readonly passed: readonly Step[];
  readonly problem: string | null;
}

/** Plays the story of Ada and Sam with one kind of client. Each person has their own. */
export async function playStory(connect: Connect, signInOf: (name: string) => SignIn): Promise<Played> {
  const ada = personWith(connect, signInOf('ada'));
  const sam = personWith(connect, signInOf('sam'));
  const passed: Step[] = [];
  try {
    for await (const step of story(ada, sam)) passed.push(step);
    return { passed, problem: null };
  } catch (thrown) {
    return { passed, problem: thrown instanceof Error ? thrown.message : String(thrown) };
  } finally {
    await Promise.all([ada.phone.signOut(), sam.phone.signOut()]);
  }
}

/** Yields each step after it passed. Throws at the first that does not. */
async function* story(ada: Person, sam: Person): AsyncGenerator<Step> {
  await join(ada, 'Ada');
  await join(sam, 'Sam');
  yield 'join';

  await pair(ada, sam);
  yield 'pair';

  for (const { phone, sees } of [ada, sam]) {
    // `at` makes this safe to send again: the server keeps it once.
    accepted(await phone.send('setDial', { dial: 4, at: new Date().toISOString() }));
    await sees('the dial', ({ own }) => own?.reading?.dial === 4);
  }
  yield 'dial';

  const note = 'A slow evening?';
  accepted(await ada.phone.send('invite', { moment: momentOn(ada), note, motives: ['PLAY'] }));
  await ada.sees('the invitation', ({ couple }) => couple?.invitation?.fromMe === true);
  yield 'invite';

  await sam.sees("Ada's note", ({ couple }) => couple?.invitation?.note === note);
  yield 'see';

  const invitationId = invitationOn(sam);
  accepted(await sam.phone.send('sayYes', { moment: momentOn(sam), invitationId, motives: ['PLAY'] }));
  yield 'yes';

  const isMutual = ({ couple }: View): boolean => couple?.invitation?.state === 'MUTUAL';
  await ada.sees('the mutual yes', isMutual);
  await sam.sees('the mutual yes', isMutual);
  yield 'mutual';

  const before = momentOn(ada);
  accepted(await ada.phone.send('sayNo', { invitationId }));
  const isOver = ({ couple }: View): boolean => couple?.invitation?.state === 'OVER';
  await ada.sees('the end', isOver);
  await sam.sees('the end', isOver);
  yield 'no';

  // An invitation from the view before the no. The client shows the refusal, and does not send it again.
  const late = await ada.phone.send('invite', { moment: before, note, motives: ['PLAY'] });
  if (late.code !== 'MOMENT_PASSED' || !late.message?.text)
    throw new Error(`A late invitation got ${JSON.stringify(late)}.`);
  yield 'refusal';

  await forget(ada);
  await forget(sam);
  yield 'forget';
}

async function join({ phone, shown, sees }: Person, displayName: string): Promise<void> {
  await phone.look();
  if (shown() !== null) throw new Error('The screen shows a view before the person has joined.');
  accepted(await phone.send('join', { displayName, adult: true }));
  await sees('the person who joined', (view) => view.displayName === displayName);
  phone.follow();
}

async function pair(ada: Person, sam: Person): Promise<void> {
  accepted(await ada.phone.send('makePairingCode', { moment: momentOn(ada) }));
  const made = await ada.sees('a code', ({ own }) => own?.pairing?.code !== undefined);
  const code = made.own?.pairing?.code ?? '';
  accepted(await sam.phone.send('redeemPairingCode', { moment: momentOn(sam), code }));
  const asked = await ada.sees("Sam's request", ({ own }) => own?.pairing?.id !== undefined);
  const requestId = asked.own?.pairing?.id ?? '';
  accepted(await ada.phone.send('confirmPairing', { moment: momentOn(ada), requestId }));
  await ada.sees('Sam', ({ couple }) => couple?.partner.displayName === 'Sam');
  await sam.sees('Ada', ({ couple }) => couple?.partner.displayName === 'Ada');
}

/** Checks that a client keeps no motive, and nothing at all after the person signs out. */
async function forget({ phone }: Person): Promise<void> {
  if (phone.cached?.().includes('PLAY')) throw new Error('The cache keeps a motive.');
  await phone.signOut();
  if (/Ada|Sam/.test(phone.cached?.() ?? ''))
    throw new Error('The cache keeps people after they signed out.');
}

function accepted(answer: Answer): void {
  if (!answer.__typename?.endsWith('Success'))
    throw new Error(`A command was refused: ${JSON.stringify(answer)}`);
}

/** The moment of the view on the screen. Every opening carries it. */
function momentOn({ shown }: Person): string {
  const moment = shown()?.own?.moment;
  if (moment === undefined) throw new Error('The screen shows no moment.');
  return moment;
}

function invitationOn({ shown }: Person): string {
  const id = shown()?.couple?.invitation?.id;
  if (id === undefined) throw new Error('The screen shows no invitation.');
  return id;
}
