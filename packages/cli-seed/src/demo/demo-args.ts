import { parseArgs } from 'node:util';
import { accept, type Result, refuse } from '@attune/core';

export interface DemoArgs {
  readonly data: string;
  readonly port: number;
  /** Whether to delete the data of earlier starts first. */
  readonly reset: boolean;
}
export type DemoInvocation = { readonly type: 'help' } | ({ readonly type: 'start' } & DemoArgs);

export const demoHelp = `attune-demo: serves Attune on this machine with Ada and Sam.

  --data DIR  the folder of the data, which later starts keep (default .attune)
  --reset     deletes the files of earlier starts in this folder, and begins again
  --help

  PORT        the port to listen on, from the environment (default 4000; 0 lets the system choose)
`;

const options = { data: { type: 'string' }, reset: { type: 'boolean' }, help: { type: 'boolean' } } as const;

export type Env = Readonly<Record<string, string | undefined>>;

/** Parses the command line and PORT. The demo reads no other setting. */
export function readDemoArgs(argv: readonly string[], env: Env): Result<DemoInvocation, string> {
  const text = env['PORT'] || '4000';
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  try {
    const { values } = parseArgs({ args: [...argv], options, allowPositionals: false });
    if (values.help) return accept({ type: 'help' });
    if (values.data === '') return refuse('--data names a folder.');
    if (!(port <= 65_535)) return refuse('PORT is a number from 0 to 65535.');
    return accept({ type: 'start', data: values.data ?? '.attune', port, reset: values.reset ?? false });
  } catch (error) {
    const [sentence] = (error instanceof Error ? error.message : String(error)).split(/(?<=\.) /);
    return refuse(sentence ?? 'This command line is not valid.');
  }
}
