/** Code of Node's error for an import that finds no package. A module that `require` does not find has the other. */
const notFound: ReadonlySet<unknown> = new Set(['ERR_MODULE_NOT_FOUND', 'MODULE_NOT_FOUND']);

/**
 * Loads a module that needs an optional package. Each host installs only the packages that it uses.
 *
 * @throws Error that names the package and the command to install it, when it is missing.
 */
export async function loadWith<Module>(
  { name, user }: { readonly name: string; readonly user: string },
  load: () => Promise<Module>,
): Promise<Module> {
  try {
    return await load();
  } catch (cause) {
    if (!isMissing(name, cause)) throw cause;
    throw new Error(`${user} needs the package ${name}. Install it: npm install ${name}`, { cause });
  }
}

const isMissing = (name: string, error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  notFound.has(error.code) &&
  error.message.includes(`'${name}'`);
