import type { Adversary } from './promise.ts';

const api = 'packages/api';

export const failures: Adversary = {
  name: 'Load, damage, outages and wrong clocks',
  promises: [
    {
      promise: 'Requests without a sign-in take at most a quarter of a node’s time, together.',
      test: {
        file: `${api}/test/http/anonymous-turns.test.ts`,
        title: 'are at most a quarter of the time after the first moments',
      },
      protection: {
        file: `${api}/src/http/limits/anonymous-turns.ts`,
        code: 'const share = 0.25;',
        replacement: 'const share = 1;',
      },
    },
    {
      promise: 'An operation that would cost too much is refused before it runs.',
      test: {
        file: `${api}/test/http/query-cost.test.ts`,
        title: 'may export everything once or twice, and not thirty times',
      },
      protection: {
        file: `${api}/src/http/limits/query-limits.ts`,
        code: 'export const maxCost = 40_000;',
        replacement: 'export const maxCost = 40_000_000;',
      },
    },
    {
      promise: 'A stranger’s exit gets through between long reads and an export.',
      test: {
        file: `${api}/test/graphql/journal-cost.test.ts`,
        title: "a stranger's exit gets through between twenty reads of 1,000 entries and an export",
      },
      protection: {
        file: `${api}/src/store/engine/work-turns.ts`,
        code: 'new Promise((resolve) => setImmediate(resolve))',
        replacement: 'Promise.resolve()',
      },
    },
    {
      promise: 'Two hundred operations that wait on a socket refuse no exit.',
      test: {
        file: `${api}/test/websocket/exits.test.ts`,
        title: 'executes every exit, also when hundreds of them wait, and reads no more than it can hold',
      },
      protection: {
        file: `${api}/src/http/websocket/protocol.ts`,
        code: 'if (pending.size >= maxPending && !isExit(params))',
        replacement: 'if (pending.size >= maxPending)',
      },
    },
    {
      promise: 'Another program that holds the write lock of SQLite delays an exit, and does not refuse it.',
      test: {
        file: `${api}/test/store/exits-first.test.ts`,
        title: 'reads answer, exits succeed after it, and other commands are refused after their time',
      },
      protection: {
        file: `${api}/src/store/engine/runner.ts`,
        code: '(isExit ? 30_000 : 5_000)',
        replacement: '5_000',
      },
    },
    {
      promise: 'A PostgreSQL row that something else locks delays the exits of no other couple.',
      test: {
        file: `${api}/test/postgres/locked-rows.postgres.test.ts`,
        title: 'exits complete, also one that needs an unlock',
      },
      protection: {
        file: `${api}/src/store/postgres/runner.ts`,
        code: 'const exitLane = lane(exits, sizeOf(exits));',
        replacement: 'const exitLane = lane(shared, sizeOf(shared));',
      },
    },
    {
      promise: 'A full disk stops no exit on SQLite, as long as the reserve lasts.',
      test: {
        file: `${api}/test/store/full-disk.test.ts`,
        title: 'an exit takes effect when other commands of its transaction fail',
      },
      protection: {
        file: `${api}/src/store/sqlite/runner.ts`,
        code: ' && reserve.release();',
        replacement: ' && false;',
      },
    },
    {
      promise: 'A damaged record of a partner or a couple prevents no exit and no erasure.',
      test: { file: `${api}/test/store/damage.test.ts`, title: ' damaged, the host can erase' },
      protection: {
        file: `${api}/src/store/model/readable.ts`,
        code: 'if (error instanceof DecryptionError || (withoutNewer',
        replacement: 'if ((withoutNewer',
      },
    },
    {
      promise: 'An outage of the key server holds back no one whose key is known.',
      test: {
        file: `${api}/test/http/issuer-keys.test.ts`,
        title: 'is accepted only until `staleFor` has passed',
      },
      protection: {
        file: `${api}/src/http/issuer-keys.ts`,
        code: 'if (age > staleFor) await waitForKeys();',
        replacement: 'if (age > refreshAfter) await waitForKeys();',
      },
    },
    {
      promise: 'A session that the host ended closes its open sockets and streams.',
      test: {
        file: `${api}/test/websocket/sessions.test.ts`,
        title: 'closes with 4403 within the interval, and its streams end',
      },
      protection: {
        file: `${api}/src/http/sessions/session-watch.ts`,
        code: "if (!isOver && (found === null || !isSamePerson(found, opened))) end('ended');",
        replacement: '',
      },
    },
    {
      promise: 'One wrong reading of a clock is never believed for ever: everything ends in real time.',
      test: {
        file: `${api}/test/clock/clock.test.ts`,
        title: 'is not believed when it is ahead by ten years',
      },
      protection: {
        file: `${api}/src/store/clock/believe.ts`,
        code: 'return at >= expected - maxWait && at <= expected + furthest;',
        replacement: 'return at >= expected - maxWait && (at <= expected + furthest || at > 0);',
      },
    },
    {
      promise: 'A malformed request gets no stack trace, no path and no version.',
      test: { file: `${api}/test/http/host-header.test.ts`, title: 'gets 400 without a stack trace: ' },
      protection: {
        file: `${api}/src/http/gate/host-header.ts`,
        code: 'isNodeCall(args) && !hasAddress(args[0]) ?',
        replacement: 'isNodeCall(args) && args.length === 0 ?',
      },
    },
  ],
};
