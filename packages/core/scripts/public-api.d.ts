/** The two ways into the package, with the file that names what each exports. */
export declare const entries: {
  readonly '@attune/core': 'src/index.ts';
  readonly '@attune/core/testing': 'src/testing/index.ts';
};
export type Entry = keyof typeof entries;
export interface Exported {
  readonly name: string;
  /** `function`, `const`, `type`, `interface` or `class`. */
  readonly kind: string;
  /** Where it is declared, from the package's root. */
  readonly file: string;
  /** Whether a JSDoc comment stands right above the declaration. */
  readonly documented: boolean;
}
/** Everything an entry exports, sorted by name. */
export declare function exportsOf(entry: Entry): readonly Exported[];
/** What a file declares under a name. */
export declare function declared(name: string, file: string, text?: string): Exported;
/** The public API as text: an export a line, `kind name`, sorted by name. */
export declare const snapshotOf: (entry: Entry) => string;
/** What is exported without a JSDoc, as `file: name`, sorted. */
export declare const undocumented: () => readonly string[];
//# sourceMappingURL=public-api.d.ts.map
