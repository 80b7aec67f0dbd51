import type { PolicySettings } from '@attune/core';
import type { ConsentKind } from '@attune/core/journal';
import type { StoreOptions } from '../choose-database.ts';
import type { KekConfig } from '../config/kek.ts';
import type { Env } from '../config/read.ts';
import type { AuthOptions } from '../http/auth.ts';
import type { HostLog } from '../http/errors/error-masking.ts';
import type { ServeOptions } from '../http/server.ts';
import type { KekSource } from '../store/crypto/kek.ts';
import type { Rotation } from '../store/crypto/rotate-keys.ts';
import type { TelemetryOptions } from '../telemetry/observer.ts';
import type { WordOptions } from '../use-cases/content.ts';
import type { OnViewChanged, Viewer } from '../use-cases/ports.ts';
import type { CommandArgs } from './args.ts';

/** A database and the key-encryption key of its data. */
export interface EncryptedStore {
  readonly store: StoreOptions;
  readonly kek: KekSource;
  /** Whether the database was made for the test clock. */
  readonly testClock?: true;
}

/** The options of `createAttune` that the command line sets. */
export interface ServerOptions extends WordOptions {
  readonly store: StoreOptions;
  /** Absent for a database in memory. */
  readonly kek?: KekSource;
  readonly auth: AuthOptions;
  readonly graphiql: boolean;
  readonly corsOrigins: readonly string[];
  readonly log: HostLog;
  readonly policy: PolicySettings;
  readonly testClock?: true;
  readonly consentTexts: Readonly<Partial<Record<ConsentKind, string>>>;
  readonly unlockWithin?: number;
  readonly persisted?: { readonly documents: Readonly<Record<string, string>>; readonly only: true };
  /** The language of what people write; English when absent. */
  readonly language?: string;
  readonly onViewChanged?: OnViewChanged;
  readonly limits: { readonly commandsPerMinute?: number };
  readonly telemetry: TelemetryOptions;
}

/** What `attune serve` mounts: the handler and the WebSocket server of an open Attune. */
type MountedServer = Omit<ServeOptions, 'host' | 'port' | 'ready' | 'onClose' | 'grace' | 'drain'>;

export interface OpenedServer extends MountedServer {
  ready(): Promise<void>;
  close(): Promise<void>;
}

/** What the commands call. Tests replace them. Each is imported on first use. */
export interface Dependencies {
  open(options: ServerOptions): Promise<OpenedServer>;
  localKek(file: string): Promise<KekSource>;
  newKek(): Promise<string>;
  migrate(kept: EncryptedStore): Promise<void>;
  resetClock(kept: EncryptedStore): Promise<void>;
  backup(asked: { readonly store: StoreOptions; readonly file: string }): Promise<void>;
  rotateKeys(kept: EncryptedStore): Promise<Rotation>;
  erase(kept: EncryptedStore & { readonly policy: PolicySettings }, viewer: Viewer): Promise<void>;
  readonly output: Output;
}

/** Where a command prints. */
export interface Output {
  /** Prints a result to standard output. */
  result(text: string): void;
  /** Prints an error to standard error. */
  error(text: string): void;
  /** Prints a progress line to standard error, only on a terminal. */
  progress(text: string): void;
}

/** What a command runs with. */
export interface CommandContext {
  readonly env: Env;
  readonly args: CommandArgs;
  readonly dependencies: Dependencies;
}

/** 0: success; 1: failure; 2: wrong usage or settings. */
export type ExitCode = 0 | 1 | 2;

/** Runs one command. Throws when it fails. */
export type Command = (around: CommandContext) => Promise<ExitCode>;

/** The key-encryption keys of a config; a local key file is read or created. */
export const kekOf = async (kek: KekConfig, { localKek }: Dependencies): Promise<KekSource> =>
  'localFile' in kek ? localKek(kek.localFile) : kek;
