import { z } from 'zod'
import { pictureSchema } from '../../document/model.ts'
import { profileSettingsSchema } from '../../paper/profile.ts'

const profilesSchema = z.strictObject({ profiles: z.array(profileSettingsSchema) })

export const paperChannels = {
  /** The profiles of the program, then the office's own by name. */
  'profiles:list': { by: 'host', input: z.strictObject({}), output: profilesSchema },
  /** Stores an office's profile under its id; those of the program are refused. */
  'profiles:save': {
    by: 'host',
    input: z.strictObject({ profile: profileSettingsSchema }),
    output: profilesSchema,
  },
  'profiles:remove': { by: 'host', input: z.strictObject({ id: z.string() }), output: profilesSchema },
  /** Asks where, then writes a profile as a file for colleagues; null when canceled. */
  'profiles:export': {
    by: 'main',
    input: z.strictObject({ id: z.string() }),
    output: z.strictObject({ file: z.string().nullable() }),
  },
  /** Asks for such a file and stores what is in it, never over another profile; null when canceled. */
  'profiles:import': {
    by: 'main',
    input: z.strictObject({}),
    output: z.strictObject({ profile: profileSettingsSchema.nullable() }),
  },
  /** Host side of profiles:import. */
  'profiles:take': {
    by: 'main-only',
    input: z.strictObject({ file: z.string() }),
    output: z.strictObject({ profile: profileSettingsSchema }),
  },

  /** Asks for a picture and keeps it in the library; null when canceled. */
  'pictures:pick': {
    by: 'main',
    input: z.strictObject({}),
    output: z.strictObject({ picture: pictureSchema.nullable() }),
  },
  /** Host side of pictures:pick. */
  'pictures:take': {
    by: 'main-only',
    input: z.strictObject({ file: z.string() }),
    output: z.strictObject({ picture: pictureSchema }),
  },
  /** Keeps a picture that was pasted. */
  'pictures:add': {
    by: 'host',
    input: z.strictObject({ bytes: z.instanceof(Uint8Array) }),
    output: z.strictObject({ picture: pictureSchema }),
  },
} as const
