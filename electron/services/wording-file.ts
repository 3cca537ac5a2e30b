import { join } from 'node:path'
import { wordingSchema, type Wording } from '#shared/drafting/wording.ts'
import { readResource } from './resource-file.ts'

/** The house style of sentences. @throws ServiceError template-invalid */
export function readWording(resourcesDir: string): Wording {
  return readResource(join(resourcesDir, 'wording', 'wording.json'), wordingSchema)
}
