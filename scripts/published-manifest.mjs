/**
 * The manifest that a tarball contains. In a clone, `exports` name the sources, so that Node runs them without a build.
 * A tarball has them compiled. Everything that a registry shows or resolves is the same in both.
 */
export function publishedManifest({ exports, devDependencies: _, scripts: __, ...manifest }) {
  return { ...manifest, exports: compiled(exports) };
}

/** Replaces each source file of an `exports` map by its declaration and its compiled module. */
function compiled(target) {
  if (target === null) return null;
  if (typeof target === 'object') {
    return Object.fromEntries(Object.entries(target).map(([key, value]) => [key, compiled(value)]));
  }
  const source = /^\.\/src\/(.+)\.tsx?$/.exec(target);
  return source === null ? target : { types: `./dist/${source[1]}.d.ts`, default: `./dist/${source[1]}.js` };
}
