/** The names a review uses for the organ it speaks of. */
export type OrganName = {
  /** 阜阳市政协; the name as given when it has no known form. */
  readonly organ: string
  /** 市政协, once the full short name has been said. */
  readonly self: string
  /** 阜阳; empty when unknown. */
  readonly place: string
  /** 市委, or 党委 when the level is unknown or a region's. */
  readonly party: string
  /** 市政府, or 政府. */
  readonly government: string
}

/** 州 is a level (凉山州) unless it is part of a name: 常州市, 通州区. */
const LEVELS = '自治区|自治州|自治县|自治旗|特区|林区|新区|省|市|区|县|旗|州(?![市区县])|盟'
const FORMAL = /^(?:中国人民政治协商会议|政协)(.+?)委员会$/u
const SHORT = new RegExp(`^(.{2,12}?)(${LEVELS})政协$`, 'u')

/**
 * Derives short names from 政协常州市武进区委员会（简称武进区政协） and its like; a 简称 in brackets wins over
 * derivation. An unknown form is used as it stands, so nothing is invented.
 */
export function parseOrganName(given: string): OrganName {
  const name = given.trim()
  const bracket = /[（(]([^）)]*)[）)]/u.exec(name)
  const bare = name.replace(/[（(][^）)]*[）)]/gu, '').trim()
  const stated = bracket?.[1]?.match(/简称[“"']?([^“”"']+)/u)?.[1]?.trim()
  const formal = FORMAL.exec(bare)?.[1]
  const derived = formal === undefined ? undefined : `${lastDivision(formal)}政协`
  const short = stated ?? derived ?? bare
  const match = SHORT.exec(short)
  if (match === null) {
    return { organ: short, self: short, place: '', party: '党委', government: '政府' }
  }
  const level = match[2] ?? ''
  const single = level.length === 1
  return {
    organ: short,
    self: single ? `${level}政协` : short,
    place: match[1] ?? '',
    party: single ? `${level}委` : '党委',
    government: single ? `${level}政府` : '政府',
  }
}

/** 常州市武进区 -> 武进区: the last division is the organ's own. */
function lastDivision(place: string): string {
  const divisions = place.match(new RegExp(`.{1,12}?(?:${LEVELS})(?!政协)`, 'gu'))
  const last = divisions?.at(-1)
  return last !== undefined && last.length > 2 && place.endsWith(last) ? last : place
}
