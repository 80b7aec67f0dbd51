import { existsSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { checkText, type Finding } from './check.ts';
import { checkedFiles } from './files.ts';

const help = `Finds banned words and sentences of more than 30 words in what developers read:
identifiers, comments, docs, schema descriptions, error messages and test titles.

  npm run lint:language                     checks the whole repository
  node scripts/lint-language.ts [path …]    checks these files and folders only

Prints one line for each finding; exits with 1 if it finds anything.
The list of words is in scripts/lint-language/banned-words.ts.`;

/** Where the findings and the summary go. */
export interface Output {
  readonly log: (line: string) => void;
  readonly error: (line: string) => void;
}

/** Checks the repository at `root`, or the paths among `args`. Returns the exit code. */
export function run(args: readonly string[], root: string, output: Output): number {
  if (args.includes('--help') || args.includes('-h')) {
    output.log(help);
    return 0;
  }
  const missing = args.filter((path) => !existsSync(path));
  if (missing.length > 0) {
    output.error(`No such file or folder: ${missing.join(', ')}`);
    return 2;
  }
  const paths = args.map((path) => relative(root, resolve(path)) || '.');
  const files = checkedFiles(root, paths);
  const findings = files.flatMap((path) => checkFile(root, path));
  for (const { path, line, problem } of findings) output.log(`${path}:${line}: ${problem}`);
  output.error(`Checked ${files.length} files; findings: ${findings.length}.`);
  return findings.length === 0 ? 0 : 1;
}

function checkFile(root: string, path: string): Finding[] {
  try {
    return checkText(path, readFileSync(join(root, path), 'utf8'));
  } catch (error) {
    return [{ path, line: 1, problem: `cannot be read: ${error instanceof Error ? error.message : error}` }];
  }
}
