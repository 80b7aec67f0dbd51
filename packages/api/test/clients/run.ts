import { execFile } from 'node:child_process';

export interface ProcessResult {
  readonly code: number;
  readonly output: string;
}

/** Runs a Node.js script in a folder. Returns its exit code and its output. */
export const run = (args: readonly string[], cwd: string): Promise<ProcessResult> =>
  new Promise((resolve, reject) => {
    const env = { ...process.env, NO_COLOR: '1' };
    execFile(process.execPath, [...args], { cwd, env }, (error, stdout, stderr) => {
      if (error && typeof error.code !== 'number') reject(error);
      else resolve({ code: Number(error?.code ?? 0), output: `${stdout}${stderr}` });
    });
  });
