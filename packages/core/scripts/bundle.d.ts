/** Some source as a browser would get it: everything it imports in one minified ES module. */
export declare function bundle(source: string): Promise<string>;
/** The bytes of a text as it travels: gzip at level 9. */
export declare const gzipped: (text: string) => number;
//# sourceMappingURL=bundle.d.ts.map
