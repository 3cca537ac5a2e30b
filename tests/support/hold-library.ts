import { writeSync } from 'node:fs'
import { openLibrary } from '../../electron/db/open-library.ts'

/** Opens the library named by the first argument, says so, and holds it until it is killed. */
const dir = process.argv[2] ?? ''
openLibrary(dir, { create: { name: '库', organ: '', sample: false }, now: new Date() })
writeSync(1, 'open\n')
setInterval(() => undefined, 60_000)
