import { closeSync, openSync } from 'node:fs';
import { devNull } from 'node:os';
import type { WriteEntry } from '../telemetry/log.ts';

/** How often to check, in milliseconds. */
const interval = 1_000;

/** Whether this process may open another file or connection. */
export function hasFreeDescriptor(): boolean {
  try {
    closeSync(openSync(devNull, 'r'));
    return true;
  } catch {
    return false;
  }
}

/**
 * Logs when no file descriptor is left, and when one is free again. Without one, the system accepts and closes each new
 * connection, and Node reports nothing. Returns a function that ends the check.
 */
export function watchDescriptors(log: WriteEntry): () => void {
  let isFree = true;
  const timer = setInterval(() => {
    const wasFree = isFree;
    isFree = hasFreeDescriptor();
    if (isFree !== wasFree) log({ event: isFree ? 'descriptorsFree' : 'noDescriptors' });
  }, interval).unref();
  return () => clearInterval(timer);
}
