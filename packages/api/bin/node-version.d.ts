export declare function nodeTooOld(version: string): string | null;
