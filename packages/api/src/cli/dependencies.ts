import type { Policy } from '@attune/core';
import type { KekConfig } from '../config/kek.ts';
import type { Env } from '../config/read.ts';
import type { AuthOptions } from '../http/auth.ts';
import type { Log } from '../http/errors/error-masking.ts';
import type { ServeOptions } from '../http/server.ts';
import type { StoreOptions } from '../open-attune.ts';
import type { KekSource } from '../store/crypto/kek.ts';
import type { TelemetryOptions } from '../telemetry/observer.ts';
import type { Viewer } from '../use-cases/ports.ts';
import type { Given } from './args.ts';

/** Where and under which keys things are kept. */
export interface Sealed {
  readonly store: StoreOptions;
  readonly kek: KekSource;
}

/** What a command may ask of `createAttune`. */
export interface ServedWith {
  readonly store: StoreOptions;
  /** Left out where nothing is kept for longer than the process. */
  readonly kek?: KekSource;
  readonly auth: AuthOptions;
  readonly graphiql: boolean;
  readonly corsOrigins: readonly string[];
  readonly log: Log;
  readonly policy: Partial<Policy>;
  readonly unlockWithin?: number;
  readonly persisted?: { readonly documents: Readonly<Record<string, string>>; readonly only: true };
  readonly limits: { readonly commandsPerMinute?: number };
  readonly telemetry: TelemetryOptions;
}

/** What a server mounts: a handler, and whatever else `serve` takes from an open Attune. */
export type Mounted = Omit<ServeOptions, 'host' | 'port' | 'ready' | 'onClose' | 'grace' | 'drain'>;

export interface Opened extends Mounted {
  ready(): Promise<void>;
  close(): Promise<void>;
}

/** What the commands are made of, so that a test can put others in. Each is loaded when it is asked for. */
export interface Parts {
  open(options: ServedWith): Promise<Opened>;
  localKek(file: string): Promise<KekSource>;
  newKek(): Promise<string>;
  migrate(kept: Sealed): Promise<void>;
  backup(asked: { readonly store: StoreOptions; readonly file: string }): Promise<void>;
  rotateKeys(kept: Sealed): Promise<{ readonly rewrapped: number }>;
  erase(kept: Sealed & { readonly policy: Partial<Policy> }, viewer: Viewer): Promise<void>;
  readonly screen: Screen;
}

/** Where a command speaks: results, and what is not one. */
export interface Screen {
  result(text: string): void;
  problem(text: string): void;
  /** A line while something takes its time; only where somebody watches. */
  progress(text: string): void;
}

/** What surrounds a command. */
export interface Around {
  readonly env: Env;
  readonly given: Given;
  readonly parts: Parts;
}

/** 0: done as asked; 1: it could not be done, or not go on; 2: called with something it doesn't understand. */
export type ExitCode = 0 | 1 | 2;

/** One command, from start to end. What it throws is why it could not be done. */
export type Command = (around: Around) => Promise<ExitCode>;

/** The keys that a config names, or the local ones. */
export const kekOf = async (kek: KekConfig, { localKek }: Parts): Promise<KekSource> =>
  'localFile' in kek ? localKek(kek.localFile) : kek;
