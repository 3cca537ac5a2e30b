export declare class SetupError extends Error {
  constructor(zh: string, en: string)
}
export declare function tellFailure(error: unknown): string
