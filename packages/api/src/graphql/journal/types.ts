import { brakes, type Instant, message } from '@attune/core';
import {
  type BrakesByBand,
  brakesByBandOf,
  type FeltWhen,
  type KnownBand,
  localDay,
  type UtcOffset,
  type Wantedness,
  wantednessOf,
} from '@attune/core/journal';
import type { CheckInEntry, ReadingEntry } from '../../use-cases/journal/journal.ts';
import type { JournalReader } from '../../use-cases/journal/journal-reader.ts';
import { builder, idDescription } from '../builder.ts';
import { toConnection } from '../connection.ts';
import { BandEnum } from '../enums/band.ts';
import { BrakeEnum } from '../enums/brake.ts';
import { WantedEnum } from '../enums/wanted.ts';
import { ReadingType } from '../me/reading.ts';
import { MessageType } from '../message.ts';

const utcOffsetDescription = 'The offset of the local time then. Null if it is unknown.';
const localDayDescription = 'The local day then. Null if the offset is unknown.';
const localDayOf = (at: Instant, utcOffset: UtcOffset | null): string | null =>
  utcOffset === null ? null : localDay(at, utcOffset);

const JournalReadingType = builder.node(builder.objectRef<ReadingEntry>('JournalReading'), {
  description: 'A reading that the viewer kept, with their floor at the time.',
  id: { description: idDescription, resolve: ({ id }) => id },
  fields: (t) => ({
    reading: t.expose('reading', { type: ReadingType, description: 'The reading.' }),
    floor: t.expose('floor', { type: 'Floor', description: 'The floor when the reading was kept.' }),
    utcOffset: t.expose('utcOffset', {
      type: 'UtcOffset',
      nullable: true,
      description: utcOffsetDescription,
    }),
    localDay: t.field({
      type: 'LocalDate',
      nullable: true,
      description: localDayDescription,
      resolve: ({ reading, utcOffset }) => localDayOf(reading.at, utcOffset),
    }),
  }),
});

const CheckInType = builder.node(builder.objectRef<CheckInEntry>('CheckIn'), {
  description: 'A look back at a time. It names no one.',
  id: { description: idDescription, resolve: ({ id }) => id },
  fields: (t) => ({
    at: t.expose('at', { type: 'Instant', description: 'When the viewer looked back.' }),
    felt: t.expose('felt', { type: 'Felt', description: 'How the time felt.' }),
    wanted: t.expose('wanted', { type: WantedEnum, description: 'How far the viewer wanted it.' }),
    utcOffset: t.expose('utcOffset', {
      type: 'UtcOffset',
      nullable: true,
      description: utcOffsetDescription,
    }),
    localDay: t.field({
      type: 'LocalDate',
      nullable: true,
      description: localDayDescription,
      resolve: ({ at, utcOffset }) => localDayOf(at, utcOffset),
    }),
  }),
});

const FeltWhenType = builder.objectRef<FeltWhen>('FeltWhen').implement({
  description: 'How equally wanted times felt, taken together.',
  fields: (t) => ({
    count: t.exposeInt('count', { description: 'The number of check-ins.' }),
    mean: t.exposeFloat('mean', {
      nullable: true,
      description: 'The mean of how they felt, from -10 to 10. Null without check-ins.',
    }),
  }),
});

const WantednessType = builder.objectRef<Wantedness>('Wantedness').implement({
  description: 'How wanted and unwanted times felt to the viewer. It shows numbers, no forecast.',
  fields: (t) => ({
    fully: t.expose('fully', { type: FeltWhenType, description: 'Times that the viewer fully wanted.' }),
    partly: t.expose('partly', { type: FeltWhenType, description: 'Times that the viewer partly wanted.' }),
    no: t.expose('no', { type: FeltWhenType, description: 'Times that the viewer did not want.' }),
  }),
});

interface BandBrakes {
  readonly band: KnownBand;
  readonly counts: BrakesByBand[KnownBand];
}
const BrakeCountType = builder
  .objectRef<{ readonly brake: (typeof brakes)[number]; readonly count: number }>('BrakeCount')
  .implement({
    description: 'How many readings in a band named a brake.',
    fields: (t) => ({
      brake: t.expose('brake', { type: BrakeEnum, description: 'The brake.' }),
      words: t.field({
        type: MessageType,
        description: 'The brake in words.',
        resolve: ({ brake }) => message(`brake.${brake}`),
      }),
      count: t.exposeInt('count', { description: 'The number of readings that named it.' }),
    }),
  });
const BandBrakesType = builder.objectRef<BandBrakes>('BandBrakes').implement({
  description: 'The brakes that the readings of one band named. It shows numbers, no causes.',
  fields: (t) => ({
    band: t.expose('band', {
      type: BandEnum,
      description: 'The dial relative to the floor at the time: below, at or above.',
    }),
    brakes: t.field({
      type: [BrakeCountType],
      description: 'The brakes that were named, in a fixed order.',
      resolve: ({ counts }) =>
        brakes.map((brake) => ({ brake, count: counts[brake] })).filter(({ count }) => count > 0),
    }),
  }),
});
const knownBands: readonly KnownBand[] = ['below', 'at', 'above'];

export const JournalType = builder.objectRef<JournalReader>('Journal').implement({
  description:
    'What the viewer keeps with consent and can erase at any time. Only they see it. It belongs to no couple.',
  fields: (t) => ({
    readings: t.connection(
      {
        type: JournalReadingType,
        description: 'The readings, earliest first.',
        resolve: ({ page }, args) => toConnection(args, (range) => page('reading', range)),
      },
      { description: 'A page of readings.' },
      { description: 'A reading and its cursor.' },
    ),
    checkIns: t.connection(
      {
        type: CheckInType,
        description: 'The check-ins, earliest first.',
        resolve: ({ page }, args) => toConnection(args, (range) => page('checkIn', range)),
      },
      { description: 'A page of check-ins.' },
      { description: 'A check-in and its cursor.' },
    ),
    wantedness: t.field({
      type: WantednessType,
      nullable: true,
      description: 'How wanted and unwanted times felt. Null with fewer than five check-ins.',
      resolve: ({ totals }) => wantednessOf(totals),
    }),
    brakesByBand: t.field({
      type: [BandBrakesType],
      description: 'The brakes of readings below, at and above the floor.',
      resolve: ({ totals }) => {
        const counts = brakesByBandOf(totals);
        return knownBands.map((band) => ({ band, counts: counts[band] }));
      },
    }),
  }),
});
