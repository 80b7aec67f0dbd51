import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './packed.ts';

/** Type-checks an app that imports the named entry points, without skipping any declaration. Returns the errors. */
export function typeErrors(
  app: string,
  names: readonly string[],
  { resolution, types }: { readonly resolution: 'nodenext' | 'bundler'; readonly types: readonly string[] },
): string {
  const folder = join(app, `${resolution}-${types.join('-')}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'app.ts'), names.map(importOf).join('\n'));
  const options = {
    target: 'es2024',
    ...(types.length === 0 && { lib: ['es2024'] }),
    module: resolution === 'nodenext' ? 'nodenext' : 'esnext',
    moduleResolution: resolution,
    types,
    strict: true,
    noUncheckedIndexedAccess: true,
    exactOptionalPropertyTypes: true,
    resolveJsonModule: true,
    skipLibCheck: false,
    noEmit: true,
  };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: options }));
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  const { stdout, stderr } = spawnSync(process.execPath, [tsc, '-p', folder], { encoding: 'utf8' });
  return stdout + stderr;
}

const importOf = (name: string, index: number): string =>
  name.endsWith('.json')
    ? `export { default as entry${index} } from '${name}' with { type: 'json' };`
    : `export * as entry${index} from '${name}';`;
