import {
  type BrakesByBand,
  brakes,
  brakesByBand,
  type CheckIn,
  type FeltWhen,
  type JournalReading,
  type KnownBand,
  type Wantedness,
  wantedness,
} from '@attune/core';
import type { KeptJournal } from '../../use-cases/journal/journal.ts';
import { builder } from '../builder.ts';
import { toConnection } from '../connection.ts';
import { BandEnum, BrakeEnum, WantedEnum } from '../enums/enums.ts';
import { ReadingType } from '../me/reading.ts';

const JournalReadingType = builder.objectRef<JournalReading>('JournalReading').implement({
  description: 'A reading that I kept, with my floor as it was then.',
  fields: (t) => ({
    reading: t.expose('reading', { type: ReadingType, description: 'The reading.' }),
    floor: t.expose('floor', { type: 'Floor', description: 'My floor, as it was then.' }),
  }),
});

const CheckInType = builder.objectRef<CheckIn>('CheckIn').implement({
  description: 'A look back that I kept. It names nobody.',
  fields: (t) => ({
    at: t.expose('at', { type: 'Instant', description: 'When I looked back.' }),
    felt: t.expose('felt', { type: 'Felt', description: 'How it felt.' }),
    wanted: t.expose('wanted', { type: WantedEnum, description: 'How far I wanted it.' }),
  }),
});

const FeltWhenType = builder.objectRef<FeltWhen>('FeltWhen').implement({
  description: 'How the times that were wanted alike felt, taken together.',
  fields: (t) => ({
    count: t.exposeInt('count', { description: 'How many check-ins it is of.' }),
    mean: t.exposeFloat('mean', {
      nullable: true,
      description: 'The mean of how they felt, from -10 to 10; null of none.',
    }),
  }),
});

const WantednessType = builder.objectRef<Wantedness>('Wantedness').implement({
  description: 'How wanted and not-wanted times felt: my own, descriptive. It infers and predicts nothing.',
  fields: (t) => ({
    fully: t.expose('fully', { type: FeltWhenType, description: 'Times I fully wanted.' }),
    partly: t.expose('partly', { type: FeltWhenType, description: 'Times I partly wanted.' }),
    no: t.expose('no', { type: FeltWhenType, description: 'Times I did not want.' }),
  }),
});

interface BandBrakes {
  readonly band: KnownBand;
  readonly counted: BrakesByBand[KnownBand];
}
const BrakeCountType = builder
  .objectRef<{ readonly brake: (typeof brakes)[number]; readonly count: number }>('BrakeCount')
  .implement({
    description: 'How many of my readings in a band named a brake.',
    fields: (t) => ({
      brake: t.expose('brake', { type: BrakeEnum, description: 'The brake.' }),
      count: t.exposeInt('count', { description: 'How many readings named it.' }),
    }),
  });
const BandBrakesType = builder.objectRef<BandBrakes>('BandBrakes').implement({
  description: 'What pressed on my desire in the readings of one band. Descriptive; it explains nothing.',
  fields: (t) => ({
    band: t.expose('band', { type: BandEnum, description: 'Below, at or above my floor as it was then.' }),
    brakes: t.field({
      type: [BrakeCountType],
      description: 'The brakes that were named, in the order in which they are offered.',
      resolve: ({ counted }) =>
        brakes.map((brake) => ({ brake, count: counted[brake] })).filter(({ count }) => count > 0),
    }),
  }),
});
const knownBands: readonly KnownBand[] = ['below', 'at', 'above'];

export const JournalType = builder.objectRef<KeptJournal>('Journal').implement({
  description: 'What I keep for myself, with my consent, and erase whenever I like. It outlives a couple.',
  fields: (t) => ({
    readings: t.connection(
      {
        type: JournalReadingType,
        description: 'My readings, earliest first: a series to plot.',
        resolve: ({ readings }, args) => toConnection(args, readings),
      },
      { description: 'A page of readings.' },
      { description: 'A reading and its cursor.' },
    ),
    checkIns: t.connection(
      {
        type: CheckInType,
        description: 'My check-ins, earliest first: a series to plot.',
        resolve: ({ checkIns }, args) => toConnection(args, checkIns),
      },
      { description: 'A page of check-ins.' },
      { description: 'A check-in and its cursor.' },
    ),
    wantedness: t.field({
      type: WantednessType,
      nullable: true,
      description: 'How wanted and not-wanted times felt; null below five check-ins.',
      resolve: ({ checkIns }) => wantedness(checkIns),
    }),
    brakesByBand: t.field({
      type: [BandBrakesType],
      description: 'Which brakes went with readings below, at and above my floor.',
      resolve: (journal) => {
        const counted = brakesByBand(journal);
        return knownBands.map((band) => ({ band, counted: counted[band] }));
      },
    }),
  }),
});
