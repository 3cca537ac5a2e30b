import { SIGN_ENTITIES, XML_ENTITIES } from '../entity-names.ts'

const NAMED: ReadonlyMap<string, string> = new Map([
  ...XML_ENTITIES,
  ...SIGN_ENTITIES,
  ['nbsp', ' '],
  ['ensp', ' '],
  ['emsp', '\u3000'],
  ['thinsp', ' '],
  ['bull', '•'],
  ['laquo', '«'],
  ['raquo', '»'],
  ['copy', '©'],
  ['reg', '®'],
  ['zwnj', ''],
  ['zwj', ''],
])

/** Text of a page with its character references written out; what is none stays as it is. */
export function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z]{2,8}));/g,
    (whole, ten, hex, name) => {
      if (name !== undefined) return NAMED.get(String(name)) ?? whole
      const code = ten === undefined ? Number.parseInt(String(hex), 16) : Number(ten)
      const real = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
      return real ? String.fromCodePoint(code) : ''
    },
  )
}
