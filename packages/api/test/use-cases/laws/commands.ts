import {
  type Alternative,
  type Arrival,
  arrivals,
  type Dial,
  type Felt,
  type Floor,
  type IdeaAnswer,
  type IdeaId,
  type Kindness,
  type Moment,
  type Motive,
  promptOf,
  type Wanted,
} from '@attune/core';
import * as use from '../../../src/use-cases.ts';
import type { Found } from './known-ids.ts';

/** What a command is said with, drawn beforehand. */
export interface Drawn {
  readonly dial: Dial;
  /** Which of several words, ideas, prompts or reasons. */
  readonly pick: number;
  /** Which id, from the newest to older ones and then to none that anybody knows. */
  readonly back: number;
}
/** Somebody saying something, with all that it names. */
export interface Saying extends Drawn, Found {
  readonly attune: use.UseCaseContext;
  readonly viewer: use.Viewer;
  /** The moment of the view that they were looking at. */
  readonly moment: Moment;
  /** An idea that was listed as common then. */
  readonly common: IdeaId | null;
}
export interface Command {
  /** An exit is never refused; what opens names a moment; what is own does neither. */
  readonly kind: 'exit' | 'opens' | 'own';
  /** Others may see it at their next look, and nobody is woken for it. */
  readonly quiet?: true;
  readonly say: (saying: Saying) => Promise<use.Outcome>;
}

type Say = Command['say'];
const exit = (say: Say): Command => ({ kind: 'exit', say });
const opens = (say: Say): Command => ({ kind: 'opens', say });
const own = (say: Say): Command => ({ kind: 'own', say });
const quietly = (command: Command): Command => ({ ...command, quiet: true });

const from = <T>(list: readonly [T, ...T[]], pick: number): T => list[pick % list.length] ?? list[0];
const ideaOf = ({ pick }: Drawn) => from(['walk', 'bath', 'nap', 'film'], pick) as IdeaId;
const promptFor = ({ pick }: Drawn) => promptOf(from(['hope', 'arrival', 'value'], pick));
const pressing = 'You owe me this.';
const words = ['A slow evening by the river?', 'Time, and no plan.', 'Tea?', pressing] as const;
const reasons: readonly [readonly Motive[], ...(readonly Motive[])[]] = [[], ['play'], ['duty'], ['afraid']];
/** Mostly none or a good one: whoever says yes is seldom afraid. */
const motivesOf = ({ pick, back }: Drawn) => from(reasons, back === 2 ? pick : pick % 2);
const answering = (answer: IdeaAnswer): Say => {
  return (saying) => {
    const { attune, viewer, moment } = saying;
    const said = answer === 'no' ? null : moment;
    return use.answerIdea(attune, viewer, { idea: ideaOf(saying), answer, moment: said });
  };
};
const arrivalOf = ({ dial }: Drawn): Arrival => (dial < 0 ? arrivals[0] : arrivals[1]);

/** All that anybody can ask for, by a name of its own. */
export const commands = {
  join: own(({ attune, viewer }) =>
    use.join(attune, viewer, { displayName: `${viewer.subject} B.`, adult: true }),
  ),
  setDial: own(({ attune, viewer, dial }) =>
    use.setDial(attune, viewer, { dial, brakes: [], accelerators: ['play'], note: null }),
  ),
  clearDial: own(({ attune, viewer }) => use.clearDial(attune, viewer)),
  setFloor: own(({ attune, viewer, dial }) => use.setFloor(attune, viewer, Math.max(0, dial) as Floor)),
  rename: quietly(
    opens(({ attune, viewer, moment, pick }) =>
      use.rename(attune, viewer, {
        moment,
        displayName: from([viewer.subject, 'Robin', 'Lou', pressing], pick),
      }),
    ),
  ),
  invite: opens((saying) => {
    const { attune, viewer, moment, common, pick, back } = saying;
    const idea = back === 1 ? ideaOf(saying) : common;
    const note = pick === 0 ? null : from(words, pick);
    return use.invite(attune, viewer, { moment, motives: motivesOf(saying), idea, note });
  }),
  sayYes: opens((saying) => {
    const { attune, viewer, moment, invitation } = saying;
    return use.sayYes(attune, viewer, { moment, motives: motivesOf(saying), invitation });
  }),
  sayNo: exit(({ attune, viewer, invitation, pick }) =>
    use.sayNo(attune, viewer, {
      invitation,
      kindness: from<Kindness | null>([null, 'thanks'], pick),
      alternative: from<Alternative | null>([null, 'walk', 'cuddle'], pick),
    }),
  ),
  openDoor: opens((saying) =>
    use.openDoor(saying.attune, saying.viewer, { moment: saying.moment, motives: motivesOf(saying) }),
  ),
  closeDoor: exit(({ attune, viewer }) => use.closeDoor(attune, viewer)),
  pause: exit(({ attune, viewer }) => use.pause(attune, viewer)),
  resume: opens(({ attune, viewer, moment }) => use.resume(attune, viewer, moment)),
  leave: exit(({ attune, viewer, couple }) => use.leave(attune, viewer, couple)),
  makePairingCode: opens(({ attune, viewer, moment }) => use.makePairingCode(attune, viewer, moment)),
  redeemPairingCode: opens(({ attune, viewer, moment, code }) =>
    use.redeemPairingCode(attune, viewer, { moment, code }),
  ),
  confirmPairing: opens(({ attune, viewer, moment, request }) =>
    use.confirmPairing(attune, viewer, { moment, request }),
  ),
  declinePairing: exit(({ attune, viewer, request }) => use.declinePairing(attune, viewer, request)),
  cancelPairing: exit(({ attune, viewer }) => use.cancelPairing(attune, viewer)),
  ideaYes: quietly(opens(answering('yes'))),
  ideaMaybe: quietly(opens(answering('maybe'))),
  ideaNo: quietly(exit(answering('no'))),
  writeReflection: own((saying) => {
    const { attune, viewer, pick } = saying;
    const prompt = promptFor(saying);
    const written =
      prompt === 'arrival'
        ? { text: null, arrival: arrivalOf(saying) }
        : { text: from(words, pick), arrival: null };
    return use.writeReflection(attune, viewer, { prompt, ...written });
  }),
  shareReflection: quietly(
    opens((saying) =>
      use.shareReflection(saying.attune, saying.viewer, {
        prompt: promptFor(saying),
        moment: saying.moment,
      }),
    ),
  ),
  unshareReflection: quietly(
    exit((saying) => use.unshareReflection(saying.attune, saying.viewer, promptFor(saying))),
  ),
  eraseReflection: quietly(
    exit((saying) => use.eraseReflection(saying.attune, saying.viewer, promptFor(saying))),
  ),
  checkIn: own(({ attune, viewer, dial, pick }) =>
    use.checkIn(attune, viewer, {
      felt: dial as number as Felt,
      wanted: from<Wanted>(['fully', 'partly', 'no'], pick),
      keep: from([null, true, false], pick),
    }),
  ),
  startJournal: opens(({ attune, viewer, moment }) => use.startJournal(attune, viewer, moment)),
  eraseJournal: exit(({ attune, viewer }) => use.eraseJournal(attune, viewer)),
  exportMe: own(({ attune, viewer }) => use.exportMe(attune, viewer)),
  eraseMe: exit(({ attune, viewer }) => use.eraseMe(attune, viewer)),
} satisfies Record<string, Command>;
export type CommandName = keyof typeof commands;
export type Commands = Readonly<Record<CommandName, Command>>;

export const commandNames = Object.keys(commands) as readonly CommandName[];
export const exits = commandNames.filter((name) => commands[name].kind === 'exit');
export const openings = commandNames.filter((name) => commands[name].kind === 'opens');
