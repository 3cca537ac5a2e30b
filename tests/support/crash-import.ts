import { writeSync } from 'node:fs'
import { join } from 'node:path'
import { createServices } from '../../electron/services/create-services.ts'

/**
 * Imports the file of the second argument into the library of the first, then waits to be killed: after `stopAt` new
 * records when a third argument is given (inside the transaction), else after the import was acknowledged.
 */
const [dir = '', file = '', stopAt = ''] = process.argv.slice(2)
let ids = 0
const wait = (word: string): void => {
  writeSync(1, `${word}\n`)
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)
}
const services = createServices({
  resourcesDir: join(import.meta.dirname, '../../resources'),
  now: () => new Date(),
  newId: () => {
    ids += 1
    if (stopAt !== '' && ids === Number(stopAt)) wait('half')
    return `child-${ids}`
  },
  author: '',
  emit: () => undefined,
})
await services['host:open-library']({ dir, create: { name: '库', organ: '' } })
const { token } = await services['import:open-file']({ file })
await services['import:file']({ token })
wait('done')
