import type { Handlers } from '#shared/ipc/contract.ts'
import { ServiceError } from '#shared/ipc/result.ts'
import { profileFileText } from '#shared/paper/profile-file.ts'
import { refuseLibraryFile } from '../../files/refuse-library-file.ts'
import { writeFileWhole } from '../../files/write-file-whole.ts'
import { askFile, askSave } from '../dialogs.ts'
import { demand, type MainContext } from '../main-context.ts'

type Channels = 'profiles:export' | 'profiles:import' | 'pictures:pick'

/** Files of profiles and pictures; their paths come from dialogs only. */
export function paperHandlers({ window, host, library, settings }: MainContext): Handlers<Channels> {
  const language = () => settings.read().settings.language

  return {
    'profiles:export': async ({ id }) => {
      const { profiles } = demand(await host.ask('profiles:list', {}))
      const profile = profiles.find((each) => each.id === id)
      if (profile === undefined) throw new ServiceError('not-found', '这个版式已经不在了。', { id })
      const file = await askSave(window, language(), profile.name, 'profile')
      if (file === null) return { file }
      refuseLibraryFile(file, library.dir() ?? '')
      await writeFileWhole(file, Buffer.from(profileFileText(profile)))
      return { file }
    },
    'profiles:import': async () => {
      const file = await askFile(window, language(), 'profile')
      return file === null ? { profile: null } : demand(await host.ask('profiles:take', { file }))
    },
    'pictures:pick': async () => {
      const file = await askFile(window, language(), 'picture')
      return file === null ? { picture: null } : demand(await host.ask('pictures:take', { file }))
    },
  }
}
