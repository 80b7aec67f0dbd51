import type { CommandName } from '../couple/command.ts';
import type { View } from '../couple/view.ts';
import { type Band, bandOf } from '../dial/band.ts';
import type { Dial } from '../dial/dial.ts';
import type { Floor } from '../dial/floor.ts';
import type { GuidanceScene } from '../messages/guidance.en.ts';
import { type Message, message } from '../messages/message.ts';
import { options } from './options.ts';
import { type Situation, situationOf } from './situation.ts';
import { guidanceTable, type Stance } from './table.ts';

/** What one person reads of where they are, for them alone. `options` are what they can do now. */
export interface Guidance {
  readonly situation: Situation;
  readonly band: Band;
  readonly stance: Stance;
  readonly message: Message;
  readonly options: readonly CommandName[];
}

/**
 * Guidance for one person: a total function of their own view, dial (null while unknown) and floor. It
 * guides and never acts. That zero is enough follows responsive desire, where wanting may arrive on the way
 * (Basson 2001; Sand & Fisher 2007); that a no is welcome, Kim, Muise & Impett (2018).
 */
export function advise(view: View | null, dial: Dial | null, floor: Floor): Guidance {
  const situation = situationOf(view);
  const band = bandOf(dial, floor);
  const listed = options(view, band);
  const resting = situation === 'matched' && view?.mine.spacing !== null;
  const planned = guidanceTable[situation][band];
  return {
    situation,
    band,
    stance: resting && planned === 'initiate' ? 'easy' : planned,
    message: message(`guidance.${sceneOf(situation, view)}.${band}`, { dial }),
    options: listed,
  };
}

/** The situation, told a little finer where the words differ. */
function sceneOf(situation: Situation, view: View | null): GuidanceScene {
  const state = view?.invitation?.state;
  if (situation === 'matched' && view?.mine.spacing !== null) return 'matchedResting';
  if (situation === 'resting' && (state === 'notNow' || state === 'faded')) return 'restingAfterNo';
  return situation;
}
