import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { nodeTooOld } from '../../bin/node-version.js';
import { settings } from '../../src/config/settings.ts';

/** Processes take their time on a busy machine. */
vi.setConfig({ testTimeout: 30_000 });

const file = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const fixture = file('./main.fixture.ts');
const enough = {
  PORT: '0',
  ATTUNE_DRAIN: '0',
  ATTUNE_ISSUER: 'https://issuer.example',
  ATTUNE_AUDIENCE: 'attune',
  ATTUNE_JWKS_URL: 'https://issuer.example/jwks',
};

function start(argv: readonly string[], env: Record<string, string> = {}) {
  const child: ChildProcess = spawn(process.execPath, argv, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const said = { out: '', err: '' };
  child.stdout?.on('data', (chunk) => {
    said.out += chunk;
  });
  child.stderr?.on('data', (chunk) => {
    said.err += chunk;
  });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  onTestFinished(() => void child.kill('SIGKILL'));
  return { child, said, ended };
}

async function listening(env: Record<string, string> = {}) {
  const started = start([fixture], { ...enough, ...env });
  const url = await vi.waitFor(
    () => {
      const [address] = /http:\S+/.exec(started.said.out) ?? [];
      if (address === undefined) throw new Error(`not listening: ${started.said.err}`);
      return address;
    },
    { timeout: 10_000 },
  );
  return { ...started, url };
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await vi.waitFor(() => expect(probe.listening).toBe(true));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

describe('attune', () => {
  test.each(['SIGTERM', 'SIGINT'] as const)('serves until %s, then stops cleanly', async (signal) => {
    const { child, said, ended, url } = await listening();
    const headers = { 'content-type': 'application/json', accept: 'text/event-stream' };
    const body = JSON.stringify({ query: 'subscription { ticks }' });
    const events = await fetch(url, { method: 'POST', headers, body });
    expect(events.status).toBe(200);
    const read = events.text().catch(() => 'cut off');
    child.kill(signal);
    expect(await read).toMatch(/"ticks":1/);
    expect(await ended).toBe(0);
    expect(said.out).toBe(`Attune is at ${url}\nstore closed\n`);
    const lines = said.err
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map(({ level, event }) => [level, event])).toEqual([
      ['warn', 'localKey'],
      ['info', 'listening'],
      ['info', 'stopping'],
      ['info', 'stopped'],
    ]);
  });

  test('reports a port in use', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await vi.waitFor(() => expect(other.listening).toBe(true));
    onTestFinished(() => void other.close());
    const { port } = other.address() as AddressInfo;
    const { said, ended } = start([fixture], { ...enough, PORT: String(port) });
    expect(await ended).toBe(1);
    expect(said.err).toContain(`attune serve: Port ${port} at 127.0.0.1 is in use; PORT chooses another.\n`);
    expect(said.out).toBe('store closed\n');
  });

  test('reports the metrics port in use, before it opens the store', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await vi.waitFor(() => expect(other.listening).toBe(true));
    onTestFinished(() => void other.close());
    const { port } = other.address() as AddressInfo;
    const { said, ended } = start([fixture], { ...enough, ATTUNE_METRICS_PORT: String(port) });
    expect(await ended).toBe(1);
    expect(said).toEqual({
      out: '',
      err: `attune serve: Port ${port} at 127.0.0.1 is in use; ATTUNE_METRICS_PORT chooses another.\n`,
    });
  });

  test('serves metrics on a separate port, and logs rounded durations on request', async () => {
    const port = String(await freePort());
    const { child, said, ended, url } = await listening({
      ATTUNE_METRICS_PORT: port,
      ATTUNE_LOG_LEVEL: 'debug',
    });
    const query = JSON.stringify({ query: 'query Planted { hello(name: "planted") }' });
    await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: query });
    const counted = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
    expect(counted).toContain('attune_operation_duration_seconds_count{kind="query"} 1');
    expect(counted).toContain('attune_http_requests_total{status="2xx"} 1');
    expect((await fetch(url.replace('graphql', 'metrics'))).status).toBe(404);
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    expect(said.err).toContain('"event":"operation","transport":"http","status":"ok"');
    expect(said.err + said.out + counted).not.toMatch(/planted/i);
    await expect(fetch(`http://127.0.0.1:${port}/metrics`)).rejects.toThrow();
  });

  test('prints its help', async () => {
    const { said, ended } = start([fixture, '--help']);
    expect(await ended).toBe(0);
    for (const name of Object.keys(settings)) expect(said.out).toContain(name);
  });

  test('prints its version', async () => {
    const { said, ended } = start([fixture, '--version']);
    const { version } = JSON.parse(readFileSync(file('../../package.json'), 'utf8'));
    expect(await ended).toBe(0);
    expect(said.out).toBe(`${version}\n`);
  });

  test.each([[['--port', '80']], [['serve', 'now']], [['-x']]])('exits with 2 for %s', async (argv) => {
    const { said, ended } = start([fixture, ...argv], enough);
    expect(await ended).toBe(2);
    expect(said.err).toMatch(/--help/);
    expect(said.out).toBe('');
  });

  test('exits with 2 for wrong settings, and prints one a line', async () => {
    const { said, ended } = start([fixture], { ATTUNE_PORT: '1', PORT: 'x' });
    expect(await ended).toBe(2);
    expect(said.err.trim().split('\n')).toEqual([
      'attune cannot start with these settings:',
      '  ATTUNE_PORT is not a setting. Perhaps PORT?',
      '  PORT is a number from 0 to 65535.',
      '  ATTUNE_ISSUER is needed.',
      '  ATTUNE_AUDIENCE is needed.',
    ]);
  });
});

describe('a Node that is too old', () => {
  test.each([
    ['v20.20.2', true],
    ['v22.13.1', true],
    ['v18.0.0', true],
    ['v4.0.0', true],
    ['v22.14.0', true],
    ['v22.15.0', false],
    ['v22.22.0', false],
    ['v24.0.0', false],
    ['v24.0.0-nightly', false],
    ['v100.1.0', false],
  ])('%s is turned away: %s', (version, turnedAway) => {
    expect(nodeTooOld(version) !== null).toBe(turnedAway);
  });

  /** A Node that says it is 20, and would say so aloud if it were asked to load TypeScript or an addon. */
  const old = `data:text/javascript,
    import { registerHooks } from 'node:module';
    Object.defineProperty(process, 'version', { value: 'v20.20.2' });
    process.dlopen = () => { throw new Error('loaded an addon'); };
    registerHooks({ resolve(specifier, context, next) {
      if (specifier.startsWith('@') || specifier.endsWith('.ts')) console.log('loads ' + specifier);
      return next(specifier, context);
    } });`;

  test('is reported before anything is loaded', async () => {
    const { said, ended } = start(['--import', old, file('../../bin/attune.js')], enough);
    expect(await ended).toBe(1);
    expect(said).toEqual({ out: '', err: 'Attune runs on Node 22.15 or newer; this is Node 20.20.2.\n' });
  });

  test('is the only reason to stop: a new Node starts the server', async () => {
    const { said, ended } = start([
      '--import',
      old.replace('v20.20.2', process.version),
      file('../../bin/attune.js'),
      '--version',
    ]);
    await ended;
    expect(said.out).toContain('loads @attune/api/cli');
  });
});
