import { userInfo } from 'node:os'
import { createServices } from '../services/create-services.ts'
import { orderedIds } from '../services/ordered-ids.ts'
import { extractInThread } from './extract-long.ts'
import type { HostMessage, HostRequest } from './messages.ts'
import { serve } from './serve.ts'

const port = process.parentPort
const post = (message: HostMessage) => port.postMessage(message)

const services = createServices({
  resourcesDir: process.env['ZONGSHU_RESOURCES'] ?? '',
  now: () => new Date(),
  newId: orderedIds(),
  author: userInfo().username,
  // The build puts the program of the thread beside this one.
  extractLong: extractInThread(new URL('extract-worker.js', import.meta.url)),
  emit: (name, payload) => post({ kind: 'event', name, payload }),
})

// stderr is the main process's log; it gets codes and stacks, never what was asked.
const log = (channel: string, reason: string) => process.stderr.write(`${channel}: ${reason}\n`)

port.on('message', ({ data }: { data: HostRequest }) => {
  void serve(services, data, log).then((result) => post({ kind: 'answer', id: data.id, result }))
})
