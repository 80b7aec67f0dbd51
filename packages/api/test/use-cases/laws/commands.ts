import type { Alternative, Dial, Floor, IdeaId, Kindness, Moment, Motive } from '@attune/core';
import type { Felt, UtcOffset, Wanted } from '@attune/core/journal';
import { type Arrival, arrivals, type IdeaAnswer, promptOf } from '@attune/core/sharing';
import * as use from '../../../src/use-cases.ts';
import { importable } from '../../scenarios/importable.ts';
import type { NamedIds } from './known-ids.ts';

/** The random choices of a command, drawn before it is sent. */
export interface Drawn {
  readonly dial: Dial;
  /** Chooses among texts, ideas, prompts or motives. */
  readonly pick: number;
  /** Chooses an id: 0 is the newest, 1 the one before, 2 an unknown one. */
  readonly back: number;
}
/** The sender of a command and everything that it names. */
export interface CommandInput extends Drawn, NamedIds {
  readonly context: use.UseCaseContext;
  readonly viewer: use.Viewer;
  /** The moment of the home that the sender saw last. */
  readonly moment: Moment;
  /** An idea that this home listed as common. */
  readonly common: IdeaId | null;
}
export interface Command {
  /** An exit is never refused; an opening carries a moment; a command about own data is neither. */
  readonly kind: 'exit' | 'opening' | 'own';
  /** Others may see its effect when they next read their home, but no one is notified. */
  readonly quiet?: true;
  readonly run: (input: CommandInput) => Promise<use.Outcome>;
}

type Run = Command['run'];
const exit = (run: Run): Command => ({ kind: 'exit', run });
const opening = (run: Run): Command => ({ kind: 'opening', run });
const own = (run: Run): Command => ({ kind: 'own', run });
const quiet = (command: Command): Command => ({ ...command, quiet: true });

const from = <T>(list: readonly [T, ...T[]], pick: number): T => list[pick % list.length] ?? list[0];
const ideaOf = ({ pick }: Drawn) => from(['walk', 'bath', 'nap', 'film'], pick) as IdeaId;
const promptFor = ({ pick }: Drawn) => promptOf(from(['hope', 'arrival', 'value'], pick));
const pressing = 'You owe me tonight.';
const words = ['A slow evening by the river?', 'Time, and no plan.', 'Tea?', pressing] as const;
const motiveLists: readonly [readonly Motive[], ...(readonly Motive[])[]] = [
  [],
  ['play'],
  ['duty'],
  ['afraid'],
];
/** Mostly none or a good motive, because fear makes a refusal that hides all others. */
const motivesOf = ({ pick, back }: Drawn) => from(motiveLists, back === 2 ? pick : pick % 2);
const answerWith = (answer: IdeaAnswer): Run => {
  return (input) => {
    const { context, viewer, moment } = input;
    return use.answerIdea(context, viewer, {
      idea: ideaOf(input),
      answer,
      moment: answer === 'no' ? null : moment,
    });
  };
};
/** The id of the newest entry of a journal, of the one before, or an unknown one. */
async function entryOf(context: use.UseCaseContext, viewer: use.Viewer, back: number): Promise<string> {
  const { entries } = await use.getJournal(context, viewer);
  return (back < 2 ? entries.at(-1 - back)?.id : undefined) ?? 'unknown';
}
const arrivalOf = ({ dial }: Drawn): Arrival => (dial < 0 ? arrivals[0] : arrivals[1]);

/** Every command of the use cases. `answerIdea` is listed once per answer. */
export const commands = {
  join: own(({ context, viewer }) =>
    use.join(context, viewer, { displayName: `${viewer.subject} B.`, adult: true }),
  ),
  setDial: own(({ context, viewer, dial }) =>
    use.setDial(context, viewer, { dial, brakes: [], accelerators: ['play'], note: null }),
  ),
  clearDial: own(({ context, viewer }) => use.clearDial(context, viewer)),
  setFloor: own(({ context, viewer, dial }) => use.setFloor(context, viewer, Math.max(0, dial) as Floor)),
  rename: quiet(
    opening(({ context, viewer, moment, pick }) =>
      use.rename(context, viewer, {
        moment,
        displayName: from([viewer.subject, 'Robin', 'Lou', pressing], pick),
      }),
    ),
  ),
  invite: opening((input) => {
    const { context, viewer, moment, common, pick, back } = input;
    const idea = back === 1 ? ideaOf(input) : common;
    const note = pick === 0 ? null : from(words, pick);
    return use.invite(context, viewer, { moment, motives: motivesOf(input), idea, note });
  }),
  sayYes: opening((input) => {
    const { context, viewer, moment, invitation } = input;
    return use.sayYes(context, viewer, { moment, motives: motivesOf(input), invitation });
  }),
  sayNo: exit(({ context, viewer, invitation, pick }) =>
    use.sayNo(context, viewer, {
      invitation,
      kindness: from<Kindness | null>([null, 'thanks'], pick),
      alternative: from<Alternative | null>([null, 'walk', 'cuddle'], pick),
    }),
  ),
  openDoor: opening((input) =>
    use.openDoor(input.context, input.viewer, { moment: input.moment, motives: motivesOf(input) }),
  ),
  closeDoor: exit(({ context, viewer }) => use.closeDoor(context, viewer)),
  pause: exit(({ context, viewer }) => use.pause(context, viewer)),
  resume: opening(({ context, viewer, moment }) => use.resume(context, viewer, moment)),
  leave: exit(({ context, viewer, couple }) => use.leave(context, viewer, couple)),
  makePairingCode: opening(({ context, viewer, moment }) => use.makePairingCode(context, viewer, moment)),
  redeemPairingCode: opening(({ context, viewer, moment, code }) =>
    use.redeemPairingCode(context, viewer, { moment, code }),
  ),
  confirmPairing: opening(({ context, viewer, moment, request }) =>
    use.confirmPairing(context, viewer, { moment, request }),
  ),
  declinePairing: exit(({ context, viewer, request }) => use.declinePairing(context, viewer, request)),
  cancelPairing: exit(({ context, viewer }) => use.cancelPairing(context, viewer)),
  ideaYes: quiet(opening(answerWith('yes'))),
  ideaMaybe: quiet(opening(answerWith('maybe'))),
  ideaNo: quiet(exit(answerWith('no'))),
  writeReflection: own((input) => {
    const { context, viewer, pick } = input;
    const prompt = promptFor(input);
    const written =
      prompt === 'arrival'
        ? { text: null, arrival: arrivalOf(input) }
        : { text: from(words, pick), arrival: null };
    return use.writeReflection(context, viewer, { prompt, ...written });
  }),
  shareReflection: quiet(
    opening((input) =>
      use.shareReflection(input.context, input.viewer, {
        prompt: promptFor(input),
        moment: input.moment,
      }),
    ),
  ),
  unshareReflection: quiet(
    exit((input) => use.unshareReflection(input.context, input.viewer, promptFor(input))),
  ),
  eraseReflection: quiet(exit((input) => use.eraseReflection(input.context, input.viewer, promptFor(input)))),
  checkIn: own(({ context, viewer, dial, pick }) =>
    use.checkIn(context, viewer, {
      felt: dial as number as Felt,
      wanted: from<Wanted>(['fully', 'partly', 'no'], pick),
      keep: from([null, true, false], pick),
    }),
  ),
  startJournal: opening(({ context, viewer, moment }) => use.startJournal(context, viewer, moment)),
  eraseJournal: exit(({ context, viewer }) => use.eraseJournal(context, viewer)),
  correctEntry: own(async ({ context, viewer, pick, back }) =>
    use.correctEntry(context, viewer, {
      entry: await entryOf(context, viewer, back),
      utcOffset: from([0, 120, null], pick) as UtcOffset | null,
    }),
  ),
  eraseEntry: exit(async ({ context, viewer, back }) =>
    use.eraseEntry(context, viewer, await entryOf(context, viewer, back)),
  ),
  importMe: opening(({ context, viewer, moment }) =>
    use.importMe(context, viewer, { moment, document: importable }),
  ),
  exportMe: own(({ context, viewer }) => use.exportMe(context, viewer)),
  eraseMe: exit(({ context, viewer }) => use.eraseMe(context, viewer)),
} satisfies Record<string, Command>;
export type CommandName = keyof typeof commands;
export type Commands = Readonly<Record<CommandName, Command>>;

export const commandNames = Object.keys(commands) as readonly CommandName[];
export const exits = commandNames.filter((name) => commands[name].kind === 'exit');
export const openings = commandNames.filter((name) => commands[name].kind === 'opening');
