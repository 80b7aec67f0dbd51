import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { hour, openTestServer } from '../../support/test-server.ts';
import { newTally } from './counts.ts';
import { play } from './lockstep.ts';
import { type Stage, staged } from './stage.ts';
import { hiddenAnswers, histories, onceThrough } from './steps.ts';

/** The same histories at every push; a failure prints what makes it happen again. */
const seed = 20_261_123;
const numRuns = 20;
const limits = { commandsPerMinute: 1e9, codesPerHour: 1e9, linesPerDay: 1e9 };
/** A hundred years: whoever has unlocked at all stays so, however far a clock is moved. */
const unlockWithin = 100 * 365 * 24 * hour;

let stage: Stage;
beforeAll(async () => {
  stage = await staged(await openTestServer({ limits, unlockWithin }));
});
afterAll(() => stage.close());

describe(`two worlds that differ in Ada's secrets, on ${inject('database')}`, () => {
  it('L13: are the same to Sam, byte for byte', async () => {
    const tally = newTally();
    // A failure is told in time, however far it has been made shorter by then.
    const interruptAfterTimeLimit = 150_000;
    await fc.assert(
      fc.asyncProperty(histories, (history) => play(stage, history, tally)),
      {
        seed,
        numRuns,
        interruptAfterTimeLimit,
        markInterruptAsFailure: true,
        examples: [[onceThrough(seed)], [onceThrough(seed + 1)]],
      },
    );
    console.info(tally.under(''));
    // Nothing is called alike that never was there to compare.
    for (const what of happened) expect(tally.of(what), what).toBeGreaterThan(0);
    expect(tally.of('steps')).toBeGreaterThan(300);
    expect(tally.of('messages')).toBeGreaterThan(800);
  }, 200_000);
});

const kept = [
  'setDial',
  'clearDial',
  'setFloor',
  'closeDoor',
  'resume',
  'sayNo to nothing',
  'openDoor',
  'pause',
  'answer YES',
  'answer MAYBE',
  'answer NO',
  'writeReflection',
  'eraseReflection',
  'unshareReflection',
  'checkIn',
  'startJournal',
  'eraseJournal',
  'exportMe',
  'invite below the floor',
  'invite, afraid',
  'invite from duty',
  'invite with words that press',
  'invite from the past',
  'sayYes to nothing',
  'try a code',
  'malformed',
  'look',
  'follow',
];
const shown = [
  'OPEN',
  'MUTUAL',
  'NOT_NOW',
  'FADED',
  'OVER',
  'a match',
  'an idea in common',
  'what is shared',
  'it taken back',
  'the beginning',
  'the end',
];
const refused = [
  'ALREADY_PAIRED',
  'BELOW_FLOOR',
  'CODE_NOT_GOOD',
  'DIAL_UNKNOWN',
  'DOOR_SPACING',
  'DUTY_MOTIVE',
  'IDEA_NOT_IN_COMMON',
  'INVITATION_STANDING',
  'LOCKED',
  'MOMENT_PASSED',
  'NOT_OPEN',
  'NOT_PAIRED',
  'SPACING',
  'SUPPORT_FIRST',
  'TEXT_PRESSURING',
  'BAD_USER_INPUT',
  'GRAPHQL_VALIDATION_FAILED',
  'QUERY_TOO_COMPLEX',
];
const happened = [
  ...kept.map((secret) => `secret ${secret}`),
  ...hiddenAnswers.map((answer) => `ada answers ${answer}`),
  ...shown.map((what) => `sees ${what}`),
  ...refused.map((code) => `sam "code":"${code}"`),
  'a match in one world',
  'ada part LeaveSuccess',
  'ada part JoinSuccess',
];
