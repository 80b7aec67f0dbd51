// Plain JavaScript without imports: it runs on the Node versions it is there to turn away.

/**
 * The first Node that every dependency runs on: `@whatwg-node/fetch` of GraphQL Yoga needs 22.15. The SQLite driver crashes
 * the process on Node 20. `engines` in package.json says the same.
 */
const oldest = [22, 15];

/**
 * Returns the error for a Node that is too old, or null.
 * @param {string} version as in `process.version`
 * @returns {string | null}
 */
export function nodeTooOld(version) {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return null;
  return `Attune runs on Node ${oldest.join('.')} or newer; this is Node ${version.replace(/^v/, '')}.`;
}
