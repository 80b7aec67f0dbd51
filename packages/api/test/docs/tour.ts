import { createAttune, type Ids } from '../../src/index.ts';
import { type Fetch, testIssuer, testPerson } from '../../src/testing/index.ts';

/** A place on the page, in its order: something asked, with the answer that stands under it, or time that passes. */
export type Step =
  | { readonly type: 'later'; readonly milliseconds: number }
  | { readonly type: 'asked'; readonly as: string; readonly query: string; readonly answer: string | null };

const fence = '```';
const place = new RegExp(
  String.raw`<!-- later: (\d+)h -->|^${fence}graphql as=([\w-]+)\n([\s\S]*?)^${fence}$(?:\n\n^${fence}json\n([\s\S]*?)^${fence}$)?`,
  'gm',
);

/** The steps of a page. */
export const stepsOf = (page: string): Step[] =>
  [...page.matchAll(place)].map(([, hours, as = '', query = '', answer = null]) =>
    hours === undefined
      ? { type: 'asked', as, query, answer }
      : { type: 'later', milliseconds: Number(hours) * 3_600_000 },
  );

/** The page with these answers under what it asks, in its order. */
export function withAnswers(page: string, answers: readonly string[]): string {
  let next = 0;
  return page.replaceAll(place, (whole, hours, as, query) =>
    hours === undefined
      ? `${fence}graphql as=${as}\n${query}${fence}\n\n${fence}json\n${answers[next++]}\n${fence}`
      : whole,
  );
}

/** Ids that count, so that a page reads the same each time; shaped as random ones are. */
function countingIds(): Ids {
  let count = 0;
  const next = () => {
    count += 1;
    return `00000000-0000-4000-8000-${String(count).padStart(12, '0')}` as never;
  };
  const code = () => 'ATTNQ7ME' as never;
  return { person: next, invitation: next, request: next, mark: next, entry: next, code };
}

const look = `{ me { own { moment pairing { ... on PairingRequest { id } ... on PairingCode { code } }
    journal { readings(last: 1) { edges { node { id } } } } }
  couple { id invitation { id } } } }`;
const unlockWithin = 600_000;

/** Asks all that a page asks, on a server of its own, and answers what it answered. */
export async function walk(steps: readonly Step[]): Promise<string[]> {
  const issuer = await testIssuer();
  let now = Date.parse('2026-11-23T18:00:00.000Z');
  const attune = await createAttune({
    store: { sqlite: ':memory:' },
    auth: issuer.auth,
    clock: () => now,
    ids: countingIds(),
    unlockWithin,
    log: () => {},
  });
  const answers: string[] = [];
  // What a client holds: its last look, and the one before.
  const known: Record<string, Record<string, unknown>> = {};
  for (const step of steps) {
    if (step.type === 'later') {
      now += step.milliseconds;
      continue;
    }
    now += 1_000;
    const [subject = '', locked] = step.as.split('-');
    const token = await issuer.token(subject, locked ? {} : { auth_time: Math.floor(now / 1_000) });
    const person = testPerson(attune.fetch, subject === 'nobody' ? null : token);
    const { me = null } = subject === 'nobody' ? {} : await person.ask(look);
    const before = known[subject];
    known[subject] = {
      moment: me?.own?.moment,
      earlier: before?.['moment'],
      requestId: me?.own?.pairing?.id,
      code: 'ATTNQ7ME',
      invitationId: me?.couple?.invitation?.id ?? before?.['invitationId'],
      coupleId: me?.couple?.id,
      entryId: me?.own?.journal?.readings.edges[0]?.node.id,
    };
    const follows = step.query.trimStart().startsWith('subscription');
    const answer = follows
      ? await firstOf(attune.fetch, token, step.query)
      : (await person.send(step.query, known[subject])).body;
    answers.push(written(answer));
  }
  await attune.close();
  return answers;
}

/** The first event of a subscription. */
async function firstOf(fetch: Fetch, token: string, query: string): Promise<unknown> {
  const headers = {
    'content-type': 'application/json',
    accept: 'text/event-stream',
    authorization: `Bearer ${token}`,
  };
  const request = { method: 'POST', headers, body: JSON.stringify({ query }) };
  const { body } = await fetch(new Request('http://localhost/graphql', request));
  const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  while (!/^data: .+\n/m.test(text)) text += (await reader?.read())?.value ?? '';
  await reader?.cancel();
  return JSON.parse(/^data: (.+)$/m.exec(text)?.[1] ?? 'null');
}

/** As people write JSON: on one line what fits on one. */
function written(value: unknown, indent = ''): string {
  const flat = JSON.stringify(value, null, 1).replaceAll(/\n\s*/g, ' ');
  if (typeof value !== 'object' || value === null || indent.length + flat.length <= 110) return flat;
  const deeper = `${indent}  `;
  const parts = Array.isArray(value)
    ? value.map((one) => written(one, deeper))
    : Object.entries(value).map(([key, one]) => `${JSON.stringify(key)}: ${written(one, deeper)}`);
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  return `${open}\n${parts.map((part) => deeper + part).join(',\n')}\n${indent}${close}`;
}
