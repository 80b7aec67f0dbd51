import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { parseArgs } from 'node:util';
import { type Config, type Env, readConfig, settings } from './config.ts';
import type { AuthOptions } from './http/auth.ts';
import type { Log } from './http/fault.ts';
import { serve } from './http/server.ts';
import type { StoreOptions } from './open.ts';

/** What the server needs of `createAttune`. */
export type Open = (options: {
  readonly store: StoreOptions;
  readonly auth: AuthOptions;
  readonly graphiql: boolean;
  readonly corsOrigins: readonly string[];
  readonly log: Log;
}) => Promise<{
  readonly handler: (request: IncomingMessage, response: ServerResponse) => unknown;
  ready(): Promise<void>;
  close(): Promise<void>;
}>;

/** 0: stopped as asked; 1: could not start or stay up; 2: called with something it doesn't understand. */
export type ExitCode = 0 | 1 | 2;

/** The standalone server, from start to stop; resolves with the code to exit with. */
export async function run(argv: readonly string[], env: Env, open: Open = openAttune): Promise<ExitCode> {
  const asked = options(argv);
  if (asked === null)
    return say(2, 'attune takes --help or --version, and its settings from the environment.');
  if (asked.help) return say(0, help());
  if (asked.version) return say(0, version());
  const config = readConfig(env);
  if (!config.ok) {
    return say(2, ['attune cannot start with these settings:', ...config.refusal].join('\n  '));
  }
  try {
    await serveUntilStopped(config.value, open);
    return 0;
  } catch (error) {
    return say(1, sentence(error, config.value));
  }
}

async function serveUntilStopped(config: Config, open: Open): Promise<void> {
  const { auth, graphiql, corsOrigins, host, port, store } = config;
  const stop = stopSignal();
  try {
    const attune = await open({ store, auth, graphiql, corsOrigins, log });
    try {
      const serving = await serve({ handler: attune.handler, host, port, ready: () => attune.ready() });
      say(0, `Attune is at ${serving.url}/graphql`);
      await stop.asked;
      await serving.close();
    } finally {
      await attune.close();
    }
  } finally {
    stop.forget();
  }
}

const openAttune: Open = async (options) => {
  // Late, so that --help and a wrong setting are answered without loading a database.
  const { createAttune } = await import('./index.ts');
  return createAttune(options);
};

/** Listens until the first signal only: a second one ends the process at once, as signals do by default. */
function stopSignal(): { readonly asked: Promise<void>; forget(): void } {
  const { promise, resolve } = Promise.withResolvers<void>();
  const signals = ['SIGTERM', 'SIGINT'] as const;
  const stop = () => {
    forget();
    resolve();
  };
  const forget = () => {
    for (const signal of signals) process.off(signal, stop);
  };
  for (const signal of signals) process.on(signal, stop);
  return { asked: promise, forget };
}

function options(argv: readonly string[]): { help: boolean; version: boolean } | null {
  const flag = { type: 'boolean', default: false } as const;
  try {
    return parseArgs({ args: [...argv], options: { help: flag, version: flag } }).values;
  } catch {
    return null;
  }
}

function help(): string {
  const width = Math.max(...Object.keys(settings).map((name) => name.length));
  const lines = Object.entries(settings).map(([name, text]) => `  ${name.padEnd(width)}  ${text}`);
  return ['attune: Attune over GraphQL, at /graphql.', '', 'Settings, from the environment:', ...lines].join(
    '\n',
  );
}

function version(): string {
  const about: { version: string } = JSON.parse(
    readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
  );
  return about.version;
}

function sentence(error: unknown, { host, port }: Config): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') return `Port ${port} at ${host} is in use; PORT chooses another.`;
  if (code === 'EACCES') return `Port ${port} at ${host} is not ours to open; PORT chooses another.`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return `${host} (ATTUNE_HOST) is not an address of this machine.`;
  return `attune could not start: ${error instanceof Error ? error.message : String(error)}`;
}

/** Results go to stdout, problems to stderr. */
function say(code: ExitCode, text: string): ExitCode {
  (code === 0 ? process.stdout : process.stderr).write(`${text}\n`);
  return code;
}

function log(entry: Parameters<Log>[0]): void {
  process.stderr.write(`${JSON.stringify(entry)}\n`);
}
