/** Digits, Latin letters and their marks; Chinese quotes, dashes and ellipses stay with the Chinese font, as in the file. */
const LATIN = 'U+0020-007E, U+00C0-024F'

const known = new Set<string>()

/**
 * The family that draws digits and letters in a font of this computer, and nothing else. Where the font is missing, the
 * next family of the stack draws them.
 */
export function latinFamily(name: string): string {
  const family = `zs-latin ${name}`
  if (!known.has(name)) {
    known.add(name)
    const face = new FontFace(family, `local('${name}')`, { unicodeRange: LATIN })
    document.fonts.add(face)
    face.load().catch(() => document.fonts.delete(face))
  }
  return family
}
