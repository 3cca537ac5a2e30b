/** The entities that XML knows without being told. */
export const XML_ENTITIES: readonly (readonly [string, string])[] = [
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]

/**
 * Signs that pages of office programs name and that mean the same in a text and in a cell. Spaces are no part of it:
 * a text keeps the indent of a paragraph, a cell does not.
 */
export const SIGN_ENTITIES: readonly (readonly [string, string])[] = [
  ['middot', '·'],
  ['hellip', '…'],
  ['mdash', '—'],
  ['ndash', '–'],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['times', '×'],
  ['deg', '°'],
  ['permil', '‰'],
]
