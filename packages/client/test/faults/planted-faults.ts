import type { ClientLaw } from '../world/broken-law.ts';
import type { Patch } from '../world/build-client.ts';

/** A deliberate bug of the client, and the laws of which it breaks one. */
export interface PlantedFault {
  readonly name: string;
  readonly breaks: readonly ClientLaw[];
  /** A seed that is known to find it, where a search may start. */
  readonly seed: number;
  readonly patches: readonly Patch[];
}

const plant = (
  name: string,
  breaks: readonly ClientLaw[],
  seed: number,
  file: string,
  ...changes: readonly (readonly [code: string, replacement: string])[]
): PlantedFault => ({
  name,
  breaks,
  seed,
  patches: changes.map(([code, replacement]) => ({ file, code, replacement })),
});

const sendOpening = 'const sent = await sendNow(granted, name, { ...input, moment: view.own.moment });';

export const plantedFaults: readonly PlantedFault[] = [
  plant('sends an opening again by itself', ['an opening is sent once'], 1, 'send-once.ts', [
    sendOpening,
    `${sendOpening.replace('const', 'let')} if (sent.type === 'lost') sent = await sendNow(granted, name, { ...input, moment: view.own.moment });`,
  ]),
  plant('keeps an opening for the next network', ['an opening does not wait'], 13, 'send-once.ts', [
    sendOpening,
    `while (!(cache.getSnapshot() as { isConnected?: boolean }).isConnected) await newSleeper(runtime).sleep(500); ${sendOpening}`,
  ]),
  plant('takes the moment from the latest view', ['an opening has a tap'], 1, 'send-once.ts', [
    sendOpening,
    `const latest = cache.getSnapshot(); ${sendOpening.replace('view.own.moment', "latest.type === 'ready' ? latest.view.own.moment : view.own.moment")}`,
  ]),
  plant(
    'sends an opening before an exit that waits',
    ['an exit goes first'],
    4,
    'send-once.ts',
    ["    if (isExitWaiting()) return notSent('exitFirst');\n    const tappedAt", '    const tappedAt'],
    ["if (isExitWaiting()) return notSent('exitFirst');\n    const { session", 'const { session'],
  ),
  plant('sends a reading before an exit that waits', ['an exit goes first'], 22, 'client.ts', [
    'isSendable: () => !isExitWaiting()',
    'isSendable: () => true',
  ]),
  plant('drops an exit whose answer is lost', ['an exit arrives', 'an exit goes first'], 4, 'queue.ts', [
    "case 'lost':\n",
    "case 'lost':\n        removeOne(command);\n",
  ]),
  plant('drops an exit that is refused as locked', ['an exit arrives'], 6, 'queue.ts', [
    'if (isAnswered) removeOne(command);',
    'if (true) removeOne(command);',
  ]),
  plant(
    'sends a pause after its person resumed',
    ['what was taken back is not sent'],
    11,
    'new-commands.ts',
    ["exits.remove(({ name }) => name === 'pause', 'replaced');", ''],
  ),
  plant(
    'sends what waits for the next account',
    ['a command is sent for the person who tapped'],
    4,
    'access.ts',
    [
      'if (token === session.token) return granted;',
      'if (token === session.token || session.person) return granted;',
    ],
  ),
  plant(
    'keeps the queue at a sign-out',
    [
      'nothing remains after a sign-out',
      'what was taken back is not sent',
      'a command is sent for the person who tapped',
    ],
    4,
    'client.ts',
    ["for (const queue of [exits, kept]) queue.remove(() => true, 'signedOut');", ''],
  ),
  plant('keeps the last view at a sign-out', ['nothing remains after a sign-out'], 1, 'view-cache.ts', [
    '    session.end();\n',
    '    session.end();\n    (shown as { last?: unknown }).last = state;\n    listeners.add(Object.assign(() => {}, { last: state }));\n',
  ]),
  plant(
    'keeps the private view behind a lock',
    ['nothing private remains after a lock'],
    1,
    'view-cache.ts',
    [
      'shown = new WeakSet();\n      latest += 1;',
      'shown = Object.assign(new WeakSet<View>(), { before: state });\n      latest += 1;',
    ],
  ),
  plant(
    'keeps the texts of a queue behind a lock',
    ['nothing private remains after a lock'],
    8,
    'client.ts',
    ["kept.remove(() => true, 'locked');", ''],
  ),
  plant('keeps the input of a yes', ['motives are not kept'], 3, 'send-once.ts', [
    'const request = cache.numberRequest();',
    'const request = cache.numberRequest(); Object.assign(cache, { latest: (input as { motives?: unknown } | null)?.motives });',
  ]),
];
