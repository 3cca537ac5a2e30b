export declare function explainNpm(output: string): Error
export declare function ensurePackages(): Promise<void>
