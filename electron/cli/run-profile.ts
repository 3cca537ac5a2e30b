import { profileFileText } from '#shared/paper/profile-file.ts'
import type { ProfileSettings } from '#shared/paper/profile.ts'
import { BUILT_IN_PROFILES } from '#shared/paper/profiles.ts'
import { refuseLibraryFile } from '../files/refuse-library-file.ts'
import { writeFileWhole } from '../files/write-file-whole.ts'
import { findProfile, listProfiles, removeProfile, takeProfile } from '../services/paper-profiles.ts'
import { done, type Answer } from './answer.ts'
import { readArguments, type Arguments } from './arguments.ts'
import { withLibrary } from './command-session.ts'
import { UsageError } from './usage.ts'

type Run = (args: readonly string[]) => Promise<Answer>

const RUNS: Readonly<Record<string, Run>> = { list, save, remove, export: write }

/** profile list|save|remove|export --library DIR …: the papers of the program and of this office. */
export async function runProfile(args: readonly string[]): Promise<Answer> {
  const [word = '', ...rest] = args
  const run = Object.hasOwn(RUNS, word) ? RUNS[word] : undefined
  if (run === undefined) throw new UsageError(`profile 后面应写 ${Object.keys(RUNS).join('、')} 之一。`)
  return run(rest)
}

async function list(args: readonly string[]): Promise<Answer> {
  const given = readArguments(args, { options: ['library'] })
  return withLibrary(given.path(given.need('library')), (session) => {
    const profiles = listProfiles(session)
    return done(
      { profiles: profiles.map(describe) },
      profiles.map(({ id, name }) => `${id} ${name}`),
    )
  })
}

async function save(args: readonly string[]): Promise<Answer> {
  const given = readArguments(args, { options: ['library'], positionals: true })
  const dir = given.path(given.need('library'))
  const file = given.path(one(given, '版式文件'))
  return withLibrary(dir, (session) => {
    const profile = takeProfile(session, file)
    return done({ profile: describe(profile) }, [`已存入“${profile.name}”，编号 ${profile.id}。`])
  })
}

async function remove(args: readonly string[]): Promise<Answer> {
  const given = readArguments(args, { options: ['library'], positionals: true })
  const dir = given.path(given.need('library'))
  const id = one(given, '版式的编号')
  return withLibrary(dir, (session) => {
    const profiles = removeProfile(session, id)
    return done({ profiles: profiles.map(describe) }, [`已删除 ${id}。`])
  })
}

async function write(args: readonly string[]): Promise<Answer> {
  const given = readArguments(args, { options: ['library', 'out'], positionals: true })
  const dir = given.path(given.need('library'))
  const file = given.path(given.need('out'))
  const id = one(given, '版式的编号')
  return withLibrary(dir, async (session) => {
    const profile = findProfile(session, id)
    refuseLibraryFile(file, dir)
    await writeFileWhole(file, Buffer.from(profileFileText(profile)))
    return done({ profile: describe(profile), file }, [`已写入 ${file}。`])
  })
}

function describe({ id, name, kind }: ProfileSettings) {
  return { id, name, kind, builtIn: BUILT_IN_PROFILES.some((profile) => profile.id === id) }
}

function one({ positionals }: Arguments, what: string): string {
  const [value, more] = positionals
  if (value === undefined) throw new UsageError(`没有写${what}。`)
  if (more !== undefined) throw new UsageError(`多余的参数“${more}”。`)
  return value
}
