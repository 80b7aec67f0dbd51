// Runs before `npm start` and `npm test`, on any Node of a newcomer. The syntax is old on purpose, so that an old Node
// prints the error message below instead of a parse error.
// biome-ignore-all lint/style/useNodejsImportProtocol: Node before 14.13 knows no `node:`
import { spawnSync } from 'child_process';
import { createHash } from 'crypto';
// Whole modules: a name that an old Node lacks would be an error before the first line runs.
import fs from 'fs';
import { dirname, join } from 'path';
import { fileURLToPath } from 'url';

const pnpm = 'pnpm@12.21.0';
const oldestNode = 20;
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const stamp = join(root, 'node_modules', '.attune-install');

const major = Number(process.versions.node.split('.')[0]);
if (major < oldestNode) {
  console.error(
    'Attune starts on Node ' +
      oldestNode +
      ' or newer; this is Node ' +
      process.versions.node +
      '. https://nodejs.org has newer ones.',
  );
  process.exit(1);
}
process.exitCode = install();

function install() {
  const wanted = fingerprint();
  if (isInstalled(wanted)) return 0;
  // The stamp is written only after a complete installation.
  fs.rmSync(stamp, { force: true });
  if (process.stderr.isTTY) console.error('Installing the dependencies. This happens once.');
  let ran = runPnpm(['--prefer-offline']);
  // npm's cached metadata may not know this pnpm version. Then ask the registry.
  if (ran.status !== 0 && /ETARGET/.test(ran.stderr)) ran = runPnpm([]);
  if (ran.status !== 0) {
    process.stderr.write((ran.stdout || '') + (ran.stderr || ''));
    console.error(
      `The installation failed${ran.error ? `: ${ran.error.message}` : ''}. The output of pnpm is above.`,
    );
    return ran.status || 1;
  }
  fs.writeFileSync(stamp, `${wanted}\n`);
  return 0;
}

function runPnpm(options) {
  const args = ['--yes'].concat(options, pnpm, 'install', '--frozen-lockfile', '--prefer-offline');
  return spawnSync('npx', args, {
    cwd: root,
    shell: process.platform === 'win32',
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    // CI disables prompts, and NO_COLOR keeps the output of a failure plain.
    env: Object.assign({}, process.env, { CI: 'true', NO_COLOR: '1' }),
  });
}

function isInstalled(wanted) {
  const node = join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'node.CMD' : 'node');
  return fs.existsSync(node) && fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8').trim() === wanted;
}

/** Changes when the lockfile, the workspace or a package manifest does, or the platform's binaries would differ. */
function fingerprint() {
  const hash = createHash('sha256');
  hash.update([pnpm, process.platform, process.arch].join('\0'));
  for (const file of manifests()) hash.update(`\0${file}\0`).update(fs.readFileSync(join(root, file)));
  return hash.digest('hex');
}

function manifests() {
  const found = ['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml'];
  for (const folder of ['packages', 'examples', 'bench']) found.push(...manifestsIn(folder));
  return found.filter((file) => fs.existsSync(join(root, file)));
}

function manifestsIn(folder) {
  if (!fs.existsSync(join(root, folder))) return [];
  const names = fs.readdirSync(join(root, folder)).sort();
  return [`${folder}/package.json`].concat(names.map((name) => `${folder}/${name}/package.json`));
}
