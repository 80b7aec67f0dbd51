/** Something a browser may import, and the bytes it may take on the way there, minified and gzipped. */
export interface Portion {
  readonly name: string;
  readonly source: string;
  readonly limit: number;
}
export declare const portions: readonly Portion[];
/** How many bytes a portion takes, minified and gzipped. */
export declare const sizeOf: ({ source }: Portion) => Promise<number>;
/** One line a portion, and whether each is within its limit. */
export declare function report(list?: readonly Portion[]): Promise<{
  readonly lines: readonly string[];
  readonly fits: boolean;
}>;
//# sourceMappingURL=size.d.ts.map
