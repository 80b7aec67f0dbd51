import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { hour, openTestServer } from '../../support/test-server.ts';
import { newCounts } from './counts.ts';
import { playHistory } from './play-history.ts';
import { everyRefusal, hiddenAnswers, histories } from './steps.ts';
import { startWorldServer, type WorldServer } from './world-server.ts';

/** Fixed, so that every push plays the same histories. A failure prints how to repeat it. */
const seed = 20_261_123;
const numRuns = 20;
const limits = { commandsPerMinute: 1e9, codesPerHour: 1e9, linesPerDay: 1e9 };
/** A hundred years, so that an unlock never expires when the clock advances. */
const unlockWithin = 100 * 365 * 24 * hour;

let server: WorldServer;
beforeAll(async () => {
  server = await startWorldServer(await openTestServer({ limits, unlockWithin }));
});
afterAll(() => server.close());

describe(`two worlds that differ only in Ada's secrets, on ${inject('database')}`, () => {
  it('L13: look the same to Sam, byte for byte', async () => {
    const counts = newCounts();
    // Reports a failure before the test's timeout, even if shrinking is not finished.
    const interruptAfterTimeLimit = 150_000;
    await fc.assert(
      fc.asyncProperty(histories, (history) => playHistory(server, history, counts)),
      {
        seed,
        numRuns,
        interruptAfterTimeLimit,
        markInterruptAsFailure: true,
        examples: [[everyRefusal(seed)], [everyRefusal(seed + 1)]],
      },
    );
    console.info(counts.under(''));
    // Everything that this test claims to compare occurred.
    for (const event of expectedEvents) expect(counts.of(event), event).toBeGreaterThan(0);
    expect(counts.of('steps')).toBeGreaterThan(300);
    expect(counts.of('messages')).toBeGreaterThan(800);
  }, 200_000);
});

const secrets = [
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
  'checkIn for an earlier time',
  'correctEntry',
  'eraseEntry',
  'importMe',
  'exportMe',
  'invite below the floor',
  'invite, afraid',
  'invite from duty',
  'invite with a pressing note',
  'invite from the past',
  'sayYes to nothing',
  'try a code',
  'malformed',
  'look',
  'follow',
];
const visibleChanges = [
  'OPEN',
  'MUTUAL',
  'NOT_NOW',
  'FADED',
  'OVER',
  'a match',
  'an idea in common',
  'a shared reflection',
  'that a reflection was unshared',
  'the couple start',
  'the couple end',
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
const expectedEvents = [
  ...secrets.map((secret) => `secret ${secret}`),
  ...hiddenAnswers.map((answer) => `ada answers ${answer}`),
  ...visibleChanges.map((change) => `sees ${change}`),
  ...refused.map((code) => `sam "code":"${code}"`),
  'a match in one world',
  'ada part LeaveSuccess',
  'ada part JoinSuccess',
];
