import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { placeOf, readProfileFile } from '#shared/paper/profile-file.ts'
import { profileSettingsSchema, type ProfileSettings } from '#shared/paper/profile.ts'
import { BUILT_IN_PROFILES } from '#shared/paper/profiles.ts'
import { ServiceError } from '#shared/ipc/result.ts'
import type { Session } from './session.ts'

const LARGEST = 100 * 1024
const LONGEST_NAME = 40

/** The papers of the program, then the office's own by name. One that was damaged from outside is left out. */
export function listProfiles(session: Session): ProfileSettings[] {
  const own = session.profiles.list().flatMap((data) => readStored(data) ?? [])
  return [...BUILT_IN_PROFILES, ...own.sort(byName)]
}

/**
 * The profile of an id.
 *
 * @throws ServiceError not-found with the ids there are
 */
export function findProfile(session: Session, id: string): ProfileSettings {
  const profiles = listProfiles(session)
  const found = profiles.find((profile) => profile.id === id)
  if (found !== undefined) return found
  const known = profiles.map((profile) => `${profile.id}（${profile.name}）`).join('、')
  throw new ServiceError('not-found', `没有编号为“${id}”的版式。可用的有：${known}。`, { id })
}

/**
 * Stores an office's profile under its id and gives all of them.
 *
 * @throws ServiceError invalid-input for one of the program's own, for a name that another has, or one that does not fit
 */
export function saveProfile(session: Session, profile: ProfileSettings): ProfileSettings[] {
  refuseBuiltIn(profile.id, '不能修改。请先复制为本单位版式')
  const parsed = profileSettingsSchema.safeParse(profile)
  if (!parsed.success) {
    throw new ServiceError('invalid-input', `“${placeOf(parsed.error)}”一项不合要求，版式没有保存。`)
  }
  const other = listProfiles(session).find(({ id, name }) => id !== profile.id && name === parsed.data.name)
  if (other !== undefined) {
    throw new ServiceError('invalid-input', `已有名为“${other.name}”的版式，请换一个名字。`, {
      name: other.name,
    })
  }
  store(session, parsed.data)
  return listProfiles(session)
}

/**
 * Drops an office's profile and gives the others. Drafts that used it fall back to 汇报稿.
 *
 * @throws ServiceError invalid-input for one of the program's own, not-found
 */
export function removeProfile(session: Session, id: string): ProfileSettings[] {
  refuseBuiltIn(id, '不能删除')
  findProfile(session, id)
  session.profiles.remove(id)
  changed(session)
  return listProfiles(session)
}

/**
 * Stores the profile of a file from colleagues as one more of this office: under an id of its own and, where its name is
 * taken, under the next free one with （2）.
 *
 * @throws ServiceError file-missing, file-too-large, or invalid-input that says what is wrong with the file
 */
export function takeProfile(session: Session, file: string): ProfileSettings {
  const read = readProfileFile(readSmall(file))
  if ('problem' in read) {
    throw new ServiceError('invalid-input', `“${basename(file)}”${read.problem}，没有导入。`, { path: file })
  }
  const names = new Set(listProfiles(session).map(({ name }) => name))
  const profile = { ...read.profile, id: newProfileId(session), name: freeName(read.profile.name, names) }
  store(session, profile)
  return profile
}

function store(session: Session, profile: ProfileSettings): void {
  session.profiles.update(profile.id, JSON.stringify(profile), session.ports.now().toISOString())
  changed(session)
}

function changed(session: Session): void {
  session.ports.emit('data:changed', { kinds: ['profiles'] })
}

function newProfileId(session: Session): string {
  return `office-${session.ports
    .newId()
    .toLowerCase()
    .replaceAll(/[^a-z0-9-]/g, '')
    .slice(0, 50)}`
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  for (let count = 1; ; count += 1) {
    const mark = count === 1 ? '' : `（${count}）`
    const tried = [...name].slice(0, LONGEST_NAME - mark.length).join('') + mark
    if (!taken.has(tried)) return tried
  }
}

function refuseBuiltIn(id: string, refusal: string): void {
  const builtIn = BUILT_IN_PROFILES.find((profile) => profile.id === id)
  if (builtIn === undefined) return
  throw new ServiceError('invalid-input', `“${builtIn.name}”是程序自带的版式，${refusal}。`, { id })
}

function readStored(data: string): ProfileSettings | null {
  try {
    return profileSettingsSchema.safeParse(JSON.parse(data)).data ?? null
  } catch {
    return null
  }
}

function readSmall(file: string): string {
  let size: number
  try {
    size = statSync(file).size
    if (size <= LARGEST) return readFileSync(file, 'utf8')
  } catch {
    throw new ServiceError('file-missing', `读不到文件“${basename(file)}”。`, { path: file })
  }
  throw new ServiceError(
    'file-too-large',
    `“${basename(file)}”有 ${Math.ceil(size / 1024)} KB，不像版式文件。`,
    {
      path: file,
    },
  )
}

function byName(a: ProfileSettings, b: ProfileSettings): number {
  return a.name.localeCompare(b.name, 'zh-CN') || (a.id < b.id ? -1 : 1)
}
