import type { Adversary } from './promise.ts';

const api = 'packages/api';
const core = 'packages/core';

export const partner: Adversary = {
  name: 'A partner who may hold the phone',
  promises: [
    {
      promise: 'The partner’s own account shows nothing of a secret, by value, order, event or id.',
      test: {
        file: `${api}/test/security/noninterference/noninterference.test.ts`,
        title: 'L13: look the same to Sam, byte for byte',
      },
      protection: {
        file: `${api}/src/use-cases/home.ts`,
        code: 'match: coupleView.match,',
        replacement:
          "match: coupleView.match ?? couple.state[sideOf(couple, me.id) === 'a' ? 'b' : 'a'].door,",
      },
    },
    {
      promise: 'A locked phone shows only what both people see alike.',
      test: {
        file: `${api}/test/graphql/locked.test.ts`,
        title: 'shows only what both people see alike',
      },
      protection: {
        file: `${api}/src/use-cases/lock.ts`,
        code: 'return at >= until || until > addSpan(at, 2 * unlockWithin);',
        replacement: 'return false;',
      },
    },
    {
      promise: 'A locked phone accepts the exits of the couple.',
      test: {
        file: `${api}/test/graphql/locked.test.ts`,
        title:
          'accepts the exits of the couple, and refuses every other command with the same response for everyone',
      },
      protection: {
        file: `${core}/src/locked/commands.ts`,
        code: 'lockedCommands.some((allowed) => allowed === command)',
        replacement: "command !== 'pause' && lockedCommands.some((allowed) => allowed === command)",
      },
    },
    {
      promise: 'No cache stores a response.',
      test: { file: `${api}/test/http/http.test.ts`, title: ' forbids caching and content sniffing' },
      protection: {
        file: `${api}/src/http/response-headers.ts`,
        code: "headers.set('Cache-Control', 'no-store');",
        replacement: '',
      },
    },
    {
      promise: 'A host is told to push only after a partner’s act, and receives no content.',
      test: {
        file: `${api}/test/http/create-attune.test.ts`,
        title: 'is told whose view a partner’s command changed, after the command, and nothing else',
      },
      protection: {
        file: `${api}/src/use-cases/run-use-case.ts`,
        code: 'others = people.filter(({ id }) => id !== me.id && notified.includes(id));',
        replacement: 'others = people;',
      },
    },
    {
      promise: 'A response time does not depend on a partner’s private data: it is not decrypted.',
      test: {
        file: `${api}/test/store/shared-profile.test.ts`,
        title: 'a read or a command of the partner decrypts only the shared profile',
      },
      protection: [
        {
          file: `${api}/src/store/model/save-changes.ts`,
          code: 'row.own === null && ended !== undefined ?',
          replacement: 'row.own === null ?',
        },
        {
          file: `${api}/src/store/model/save-changes.ts`,
          code: 'ended === undefined || partnerId === null ? undefined :',
          replacement: 'partnerId === null ? undefined :',
        },
      ],
    },
  ],
};

export const formerPartner: Adversary = {
  name: 'A former partner',
  promises: [
    {
      promise: 'When a couple ends, its row is deleted.',
      test: { file: `${api}/test/store/store.test.ts`, title: 'deletes the row of an ended couple' },
      protection: {
        file: `${api}/src/store/model/couple.ts`,
        code: '  yield* one(remove({ tenant, id }));\n',
        replacement: '',
      },
    },
    {
      promise: 'An older backup does not bring back an ended couple.',
      test: {
        file: `${api}/test/store/erasure.test.ts`,
        title: 'does not bring back an ended couple, and leaves both people their data',
      },
      protection: {
        file: `${api}/src/store/model/couple.ts`,
        code: '  yield* one(remove({ tenant, id }));\n  yield* destroyKey({ tenant, id });',
        replacement: '  yield* one(remove({ tenant, id }));',
      },
    },
    {
      promise: 'A row that someone rewrites gives no access to the couple of other people.',
      test: {
        file: `${api}/test/store/tampered-rows.test.ts`,
        title: 'gives no one access to the couple of other people',
      },
      protection: {
        file: `${api}/src/store/model/snapshot.ts`,
        code: '  if (a !== row.id && b !== row.id) return null;\n',
        replacement: '',
      },
    },
  ],
};

export const stranger: Adversary = {
  name: 'A stranger',
  promises: [
    {
      promise: 'An invalid token is refused before anything is parsed or executed.',
      test: {
        file: `${api}/test/http/http.test.ts`,
        title: 'is answered with 401 before anything is parsed or executed',
      },
      protection: {
        file: `${api}/src/http/errors/sign-in-error.ts`,
        code: '    throw signInError(error);',
        replacement: '    return null;',
      },
    },
    {
      promise: 'Ten wrong pairing codes in an hour end the guessing.',
      test: { file: `${api}/test/use-cases/wrong-codes.test.ts`, title: 'grows with each wrong code' },
      protection: {
        file: `${core}/src/pairing/pairing.ts`,
        code: 'before.attempts && ifFuture(addSpan(before.attempts.since, hours(1)), at) ? before.attempts : null',
        replacement: 'null',
      },
    },
    {
      promise: 'People of two tenants never meet.',
      test: {
        file: `${api}/test/http/create-attune.test.ts`,
        title: 'may have several issuers with separate people',
      },
      protection: {
        file: `${api}/src/http/auth.ts`,
        code: 'const viewer = { tenant: issuer.tenant, subject: sub, ...adult };',
        replacement: "const viewer = { tenant: 'one', subject: sub, ...adult };",
      },
    },
    {
      promise: 'A document has at most twelve levels, thirty aliases and 1,000 tokens.',
      test: { file: `${api}/test/http/query-limits.test.ts`, title: 'are limited to thirty' },
      protection: {
        file: `${api}/src/http/limits/query-limits.ts`,
        code: 'const maxAliases = 30;',
        replacement: 'const maxAliases = 1_000;',
      },
    },
  ],
};

export const maliciousPage: Adversary = {
  name: 'A malicious page in the same browser',
  promises: [
    {
      promise: 'A page of another origin cannot send an operation without a preflight.',
      test: { file: `${api}/test/http/http.test.ts`, title: 'no content type gets 415' },
      protection: {
        file: `${api}/src/http/gate/request-gate.ts`,
        code: 'if (!isJson(contentType(request, serverContext))) {',
        replacement: 'if (false) {',
      },
    },
    {
      promise: 'Only listed origins may read a response.',
      test: { file: `${api}/test/http/http.test.ts`, title: ' allowed origins answers only those: ' },
      protection: {
        file: `${api}/src/http/cors.ts`,
        code: 'if (origin === null || !allowed.has(origin)) return false;',
        replacement: 'if (origin === null) return false;',
      },
    },
    {
      promise: 'A page of another origin cannot open a WebSocket.',
      test: { file: `${api}/test/websocket/upgrade.test.ts`, title: 'is rejected with 403: ' },
      protection: {
        file: `${api}/src/http/websocket/server.ts`,
        code: 'if (!isOrigin(origin) || new URL(origin).host !== host) return false;',
        replacement: 'return true;',
      },
    },
    {
      promise: 'GraphiQL is off unless the host turns it on.',
      test: {
        file: `${api}/test/http/http.test.ts`,
        title: 'is not served otherwise, and only to browsers',
      },
      protection: {
        file: `${api}/src/http/yoga.ts`,
        code: 'graphiql: (request) => answersGraphiql(graphiql, request),',
        replacement: 'graphiql: true,',
      },
    },
  ],
};
