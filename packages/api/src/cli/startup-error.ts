/**
 * Why something could not be done, for whoever runs it. Our own errors say it in a sentence and the system's name an
 * address or a file; a database's may quote what it keeps, so of those there is only the code.
 */
export function why(error: unknown): string {
  if (!(error instanceof Error)) return 'something was thrown that is no error.';
  if (!('code' in error) || typeof error.code !== 'string' || 'syscall' in error) return error.message;
  return `it failed with ${error.code}.`;
}

export interface At {
  readonly host: string;
  readonly port: number;
}

/** An address that could not be had, in a sentence that names the settings; null for any other error. */
export function addressProblem(
  error: unknown,
  at: At,
  settings: { host: string; port: string },
): string | null {
  const { host, port } = at;
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') return `Port ${port} at ${host} is in use; ${settings.port} chooses another.`;
  if (code === 'EACCES')
    return `Port ${port} at ${host} is not ours to open; ${settings.port} chooses another.`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return `${host} (${settings.host}) is not an address of this machine.`;
  return null;
}
