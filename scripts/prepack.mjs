// Runs in the folder of a package before `npm pack`, `pnpm pack` and both `publish`: compiles the package, and writes the
// manifest of the tarball over the one of the clone. `postpack.mjs` restores that. Decision 37 says why.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { publishedManifest } from './published-manifest.mjs';

/** Lets the next build be incremental. `files` keeps it out of the tarball. */
const buildInfo = join('dist', 'src.tsbuildinfo');

const typescript = dirname(createRequire(import.meta.url).resolve('typescript/package.json'));
const build = spawnSync(process.execPath, [join(typescript, 'bin/tsc'), '-b'], { stdio: 'inherit' });
if (build.status !== 0) process.exit(1);

// What an older build or the type check of the tests left in `dist` has no source.
for (const entry of readdirSync('dist', { recursive: true, withFileTypes: true })) {
  const file = join(entry.parentPath, entry.name);
  const source = file.replace(/^dist/, 'src').replace(/(?:\.d\.ts|\.js)(?:\.map)?$/, '.ts');
  if (entry.isFile() && !existsSync(source) && !existsSync(`${source}x`) && file !== buildInfo) rmSync(file);
}

// After an interrupted run, the kept manifest is the one of the clone.
if (!existsSync('package.json.orig')) renameSync('package.json', 'package.json.orig');
const manifest = JSON.parse(readFileSync('package.json.orig', 'utf8'));
writeFileSync('package.json', `${JSON.stringify(publishedManifest(manifest), null, 2)}\n`);
