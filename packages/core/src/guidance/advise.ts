import type { CommandName } from '../couple/command.ts';
import type { View } from '../couple/view.ts';
import { type Band, bandOf } from '../dial/band.ts';
import type { Desire } from '../dial/desire.ts';
import { freshReading } from '../dial/reading.ts';
import { type Message, message } from '../messages/message.ts';
import type { Policy } from '../policy.ts';
import type { Instant } from '../time.ts';
import { options } from './options.ts';
import { sceneOf, textBandOf } from './scene.ts';
import { type Situation, situationOf } from './situation.ts';
import { guidanceTable, type Stance } from './table.ts';

/** What one person reads about their own situation. Only that person sees it. */
export interface Guidance {
  /** The situation that the person's own view shows. */
  readonly situation: Situation;
  /** The dial relative to the floor; `unknown` without a fresh reading. */
  readonly band: Band;
  /** What the dial suggests, in one word. */
  readonly stance: Stance;
  /** The same as a sentence; `render` turns it into text. */
  readonly message: Message;
  /** The commands that the person can use now. */
  readonly options: readonly CommandName[];
}

/**
 * Guides one person by their own view at `at`, reading and floor. A reading that is no longer fresh counts as unknown. It
 * is a total function and runs no command.
 * A dial of zero is enough to begin with, because wanting may arise on the way: responsive desire (Basson 2001; Sand &
 * Fisher 2007). It may also not arise, and stopping is always fine. The texts welcome a no (Kim, Muise & Impett 2018).
 * Whenever a yes is an option, the text names both answers (L29).
 */
export function advise(policy: Policy, view: View | null, { reading, floor }: Desire, at: Instant): Guidance {
  const scene = sceneOf(view);
  const dial = freshReading(policy, reading, at)?.dial ?? null;
  const band = bandOf(dial, floor);
  return {
    situation: situationOf(view),
    band,
    stance: guidanceTable[scene][band],
    message: message(`guidance.${scene}.${textBandOf(band, floor)}`, { dial }),
    options: options(view, band),
  };
}
