/** A length in twentieths of a point as CSS, at whatever size the paper is shown: --tw is one of them. */
export function tw(twips: number): string {
  return `calc(${twips} * var(--tw))`
}
