import { type Message, message } from '../messages/message.ts';
import { type CardName, cardNames } from './name.ts';
import {
  bancroft2009,
  basson2001,
  brom2014,
  im2021,
  impett2005,
  kim2018,
  kim2020,
  peterson2007,
  rescorla1972,
  type Source,
  sand2007,
} from './source.ts';

/** A short text to read, open to everyone. Nothing pushes it, and nothing records who read it. */
export interface Card {
  /** The name of the card. */
  readonly name: CardName;
  /** The text of the card. */
  readonly message: Message;
  /** The publications on which its sober sentence rests. */
  readonly sources: readonly Source[];
}

const sources: Readonly<Record<CardName, readonly Source[]>> = {
  patience: [rescorla1972, brom2014],
  demand: [impett2005, bancroft2009],
  wiring: [brom2014, rescorla1972],
  gift: [peterson2007, impett2005],
  no: [kim2018, kim2020],
  mismatch: [bancroft2009, sand2007],
  magic: [im2021, basson2001],
};

/** All cards, in a fixed order. */
export const cards: readonly Card[] = cardNames.map((name) => ({
  name,
  message: message(`card.${name}`),
  sources: sources[name],
}));
