/** A fresh id that no other block or figure has: letters and digits, as bookmarks require. */
export function newId(): string {
  return crypto.randomUUID().replaceAll('-', '').slice(0, 20)
}
