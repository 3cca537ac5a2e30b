/** What a verb gives back: the JSON object for stdout, the exit code, and lines for stderr. */
export type Answer = {
  readonly json: Readonly<Record<string, unknown>>
  readonly code: 0 | 1
  readonly messages: readonly string[]
}

export function done(json: Answer['json'], messages: readonly string[] = []): Answer {
  return { json, code: 0, messages }
}
