import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { run } from '../../src/main.ts';
import { newCluster } from '../../test/support/postgres-server.ts';
import { endAll, freePort, type Running, start, until } from './programs.ts';

const repository = (path: string) => fileURLToPath(new URL(`../../../../${path}`, import.meta.url));
const attune = repository('packages/api/bin/attune.js');

/** A node of Attune, in a process of its own. */
interface TriedNode extends Running {
  /** Its own address, without nginx. */
  readonly url: string;
  /** How many subscriptions are open on it. */
  openSubscriptions(): Promise<number>;
}

/** A deployment on 127.0.0.1: PostgreSQL, PgBouncer, two nodes and nginx. */
export interface Site {
  /** The address of nginx. */
  readonly url: string;
  readonly nodes: TriedNode[];
  /** Starts a node again at the same address. */
  restartNode(place: number): Promise<void>;
  pooler: Running;
  restartPooler(): Promise<void>;
  /** Signs a person in. */
  token(subject: string): Promise<string>;
  /** Everything that nginx and PgBouncer logged. */
  logs(): string;
  /** Executes a statement in PostgreSQL. */
  sql(text: string): Promise<readonly Record<string, unknown>[]>;
  close(): Promise<void>;
}

export interface SitePrograms {
  readonly nginx: string;
  readonly pgbouncer: string;
}

/** The size of PgBouncer's pool: less than the 20 connections that the two nodes may ask for. */
export const poolSize = 6;

export async function openSite({ nginx, pgbouncer }: SitePrograms): Promise<Site> {
  const folder = mkdtempSync(join(tmpdir(), 'attune-deployment-'));
  chmodSync(folder, 0o755);
  const cluster = await newCluster();
  await sqlIn(cluster.url('postgres'), 'create database attune');
  const direct = cluster.url('attune');
  const ports = {
    pooler: await freePort(),
    nginx: await freePort(),
    nodes: [await freePort(), await freePort()],
  };

  const pool = await startPooler(pgbouncer, { folder, port: ports.pooler, direct });
  const pooled = new URL(direct);
  pooled.port = String(ports.pooler);
  const env = {
    PATH: process.env['PATH'],
    ATTUNE_DATABASE: pooled.href,
    ATTUNE_DIRECT_DATABASE: direct,
    ATTUNE_KEK: randomBytes(32).toString('base64url'),
    ATTUNE_DEV_ISSUER_FILE: join(folder, 'issuer.json'),
    ATTUNE_COMMANDS_PER_MINUTE: '10000',
  };
  const token = async (subject: string): Promise<string> => {
    let printed = '';
    const result = (text: string): void => {
      printed = text;
    };
    const output = { result, error: console.error, progress: () => {} };
    await run(['token', subject], env, { output });
    return printed;
  };
  await token('first');
  const nodes: TriedNode[] = [];
  for (const port of ports.nodes) nodes.push(await startNode(port, env));
  const proxy = await startProxy(nginx, { folder, port: ports.nginx, nodes: ports.nodes });

  const site: Site = {
    url: `http://127.0.0.1:${ports.nginx}/graphql`,
    nodes,
    pooler: pool,
    async restartNode(place) {
      nodes[place] = await startNode(ports.nodes[place] ?? 0, env);
    },
    async restartPooler() {
      site.pooler = await startPooler(pgbouncer, { folder, port: ports.pooler, direct });
    },
    token,
    logs: () => `${proxy.output()}${site.pooler.output()}${readFileSync(join(folder, 'nginx.log'), 'utf8')}`,
    sql: (text) => sqlIn(direct, text),
    async close() {
      await endAll();
      await cluster.remove();
    },
  };
  return site;
}

async function sqlIn(address: string, text: string): Promise<readonly Record<string, unknown>[]> {
  const client = new Client(address);
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

async function startNode(port: number, env: NodeJS.ProcessEnv): Promise<TriedNode> {
  const metrics = await freePort();
  const more = { PORT: String(port), ATTUNE_METRICS_PORT: String(metrics) };
  const running = start(process.execPath, [attune, 'serve'], { ...env, ...more });
  await until('a node listens', () => {
    if (/"event":"listening"/.test(running.output())) return true;
    if (/attune serve:|cannot start/.test(running.output())) throw new Error(running.output());
    return null;
  });
  return {
    ...running,
    url: `http://127.0.0.1:${port}/graphql`,
    async openSubscriptions() {
      const text = await (await fetch(`http://127.0.0.1:${metrics}/metrics`)).text();
      const counts = text.matchAll(/^attune_open_subscriptions\{.*\} (\d+)/gm);
      return [...counts].reduce((sum, [, count]) => sum + Number(count), 0);
    },
  };
}

/** Replaces exactly one place of a file in `deploy`, so that the rest runs as it is. */
function replaced(text: string, changes: readonly (readonly [string | RegExp, string])[]): string {
  return changes.reduce((before, [from, to]) => {
    const after = before.replace(from, () => to);
    if (after === before) throw new Error(`This is not in the file of deploy: ${from}`);
    return after;
  }, text);
}

interface PoolerSetup {
  readonly folder: string;
  readonly port: number;
  readonly direct: string;
}

async function startPooler(pgbouncer: string, { folder, port, direct }: PoolerSetup): Promise<Running> {
  const { hostname, port: databasePort, username, password } = new URL(direct);
  const users = join(folder, 'userlist.txt');
  writeFileSync(users, `"${username}" "${password}"\n`);
  const settings = replaced(readFileSync(repository('deploy/pgbouncer.ini'), 'utf8'), [
    ['host=10.0.0.21 port=5432', `host=${hostname} port=${databasePort}`],
    ['listen_addr = 10.0.0.20', `listen_addr = 127.0.0.1`],
    ['listen_port = 6432', `listen_port = ${port}\nunix_socket_dir =`],
    ['/etc/pgbouncer/userlist.txt', users],
    ['default_pool_size = 50', `default_pool_size = ${poolSize}`],
  ]);
  const file = join(folder, 'pgbouncer.ini');
  writeFileSync(file, settings);
  // PgBouncer does not run as root.
  const running = start(pgbouncer, [...(process.getuid?.() === 0 ? ['-u', 'nobody'] : []), file]);
  await until('PgBouncer listens', () => (/process up/.test(running.output()) ? true : null));
  return running;
}

interface ProxySetup {
  readonly folder: string;
  readonly port: number;
  readonly nodes: readonly number[];
}

async function startProxy(nginx: string, { folder, port, nodes }: ProxySetup): Promise<Running> {
  const log = join(folder, 'nginx.log');
  const site = replaced(readFileSync(repository('deploy/nginx/attune.conf'), 'utf8'), [
    ['10.0.0.11:4000', `127.0.0.1:${nodes[0]}`],
    ['10.0.0.12:4000', `127.0.0.1:${nodes[1]}`],
    ['listen 443 ssl http2;', `listen 127.0.0.1:${port};`],
    [/ssl_certificate .+\n/, ''],
    [/ssl_certificate_key .+\n/, ''],
    ['/var/log/nginx/attune.log', log],
  ]);
  writeFileSync(join(folder, 'attune.conf'), site);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${join(folder, name)};`,
  );
  writeFileSync(
    join(folder, 'nginx.conf'),
    `daemon off; pid ${join(folder, 'nginx.pid')}; error_log stderr crit;
     events {} http { access_log ${log}; ${temporary.join(' ')} include ${join(folder, 'attune.conf')}; }`,
  );
  const running = start(nginx, ['-e', 'stderr', '-c', join(folder, 'nginx.conf')]);
  const answers = async (): Promise<true | null> =>
    fetch(`http://127.0.0.1:${port}/`).then(
      () => true,
      () => null,
    );
  await until('nginx answers', answers);
  return running;
}
