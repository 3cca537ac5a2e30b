export declare function isStale(): boolean
export declare function ensureBuild(): Promise<void>
