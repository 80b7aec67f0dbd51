/**
 * The message of an error for the operator. Messages of our own errors and of system calls are safe. A database error
 * can quote stored data, so only its code is shown.
 */
export function errorMessage(error: unknown): string {
  if (!(error instanceof Error)) return 'a value was thrown that is not an Error.';
  if (!('code' in error) || typeof error.code !== 'string' || 'syscall' in error) return error.message;
  return `it failed with ${error.code}.`;
}

export interface Address {
  readonly host: string;
  readonly port: number;
}

/** Explains why an address cannot be used and names the setting to change; null for any other error. */
export function addressProblem(
  error: unknown,
  at: Address,
  settings: { host: string; port: string },
): string | null {
  const { host, port } = at;
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') return `Port ${port} at ${host} is in use; ${settings.port} chooses another.`;
  if (code === 'EACCES')
    return `Port ${port} at ${host} cannot be opened by this user; ${settings.port} chooses another.`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return `${host} (${settings.host}) is not an address of this machine.`;
  return null;
}
