export declare const chromiumArguments: readonly string[];
export declare function findChromium(): string | null;
export declare function ensureChromium(): string;
