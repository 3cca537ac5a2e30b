import { join } from 'node:path'
import { z } from 'zod'
import { fileImport } from './import/file-import.ts'
import { readIndicatorsFile } from './import/parse-indicators-file.ts'
import { parseRecordsFile } from './import/parse-records-file.ts'
import type { ServicePorts } from './ports.ts'
import { readResource } from './resource-file.ts'
import { openSession, type Session } from './session.ts'

const sampleSchema = z.strictObject({
  name: z.string(),
  organ: z.string(),
  records: z.string(),
  indicators: z.string(),
})

/** Opens the sample library, making it from resources/sample when the folder has none. */
export function openSample(ports: ServicePorts, dir: string): Session {
  const folder = join(ports.resourcesDir, 'sample')
  const { name, organ, ...files } = readResource(join(folder, 'library.json'), sampleSchema)
  const session = openSession(ports, dir, { name, organ, sample: true })
  try {
    // No step at all: new, or its making was cut short. One that the writer emptied stays empty.
    if (session.steps.isEmpty()) {
      fileImport(session, [
        parseRecordsFile(join(folder, files.records)),
        readIndicatorsFile(join(folder, files.indicators)),
      ])
    }
    return session
  } catch (error) {
    session.close()
    throw error
  }
}
