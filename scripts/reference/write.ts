import { rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Application, type ProjectReflection } from 'typedoc';
import {
  type ExportTarget,
  type Manifest,
  type PublishedPackage,
  publishedPackages,
} from '../release/packages.ts';

/**
 * Writes the API reference of the packages to `target`, as Markdown: one file for each entry point. Returns how many
 * warnings and errors TypeDoc printed.
 */
export async function writeReference(
  root: string,
  target: string,
  isWanted: (name: string) => boolean = () => true,
): Promise<number> {
  rmSync(target, { recursive: true, force: true });
  let problems = 0;
  for (const published of publishedPackages(root)) {
    const out = join(target, basename(published.folder));
    if (isWanted(published.manifest.name)) problems += await writePackage(root, published, out);
  }
  return problems;
}

async function writePackage(
  root: string,
  { folder, manifest }: PublishedPackage,
  out: string,
): Promise<number> {
  const names = entryPointNames(join(root, folder), manifest);
  const application = await Application.bootstrapWithPlugins({
    plugin: ['typedoc-plugin-markdown'],
    name: manifest.name,
    tsconfig: join(root, folder, 'tsconfig.json'),
    basePath: root,
    entryPoints: [...names.keys()],
    readme: 'none',
    excludeInternal: true,
    excludeExternals: true,
    hideGenerator: true,
    // The place of a declaration is a path, without a link to a host of repositories.
    disableGit: true,
    sourceLinkTemplate: '{path}#L{line}',
    // One file for each entry point, named after it.
    ...{ outputFileStrategy: 'modules', flattenOutputFiles: true },
    outputs: [{ name: 'markdown', path: out }],
    // The compiler of this repository checks the types.
    skipErrorChecking: true,
    logLevel: 'Warn',
  });
  const project = await application.convert();
  if (project === undefined) throw new Error(`TypeDoc found no declarations in ${folder}.`);
  nameModules(project, names);
  await application.generateOutputs(project);
  return application.logger.errorCount + application.logger.warningCount;
}

/** The name of each entry point, by its source file. */
const entryPointNames = (folder: string, { name, exports }: Manifest): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(exports).flatMap(([path, target]) =>
      sourcesOf(target).map((file) => [join(folder, file), `${name}${path.slice(1)}`] as const),
    ),
  );

const sourcesOf = (target: ExportTarget): readonly string[] =>
  typeof target === 'string'
    ? [target].filter((file) => /^\.\/src\/.*\.tsx?$/.test(file))
    : Object.values(target).flatMap(sourcesOf);

/** TypeDoc names a module after its path. */
function nameModules(project: ProjectReflection, names: ReadonlyMap<string, string>): void {
  for (const module of project.children ?? []) {
    const file = module.sources?.[0]?.fullFileName ?? '';
    module.name = names.get(file) ?? module.name;
  }
}
