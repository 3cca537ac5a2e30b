import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { contract } from './shared/ipc/contract.ts'
import { events } from './shared/ipc/events.ts'

const at = (path: string) => resolve(import.meta.dirname, path)

// Both runtimes of the project: the pinned Electron and the older fallback (Node 20.18, Chromium 130).
const NODE_TARGET = 'node20.18'
const CHROME_TARGET = 'chrome130'

// The preload knows the names without carrying the schemas, which would cost every window start their parsing.
const WINDOW_CHANNELS = Object.entries(contract).flatMap(([channel, { by }]) =>
  by === 'main-only' ? [] : [channel],
)

type ModuleGraph = { getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null }

/** Every module that a page runs before its first frame: what its entry imports, and what that imports. */
function startOf(entry: string, graph: ModuleGraph): ReadonlySet<string> {
  const start = new Set<string>()
  const open = [entry]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (start.has(id)) continue
    start.add(id)
    open.push(...(graph.getModuleInfo(id)?.importedIds ?? []))
  }
  return start
}

/**
 * One file for what both pages start with and one for what the window needs besides. Left alone the bundler cuts what
 * rooms loaded later share into some fifty files, and every start asks for each of them.
 */
function startFiles(): (id: string, graph: ModuleGraph) => string | null {
  let known: { window: ReadonlySet<string>; quick: ReadonlySet<string> } | null = null
  return (id, graph) => {
    known ??= {
      window: startOf(at('renderer/main.tsx'), graph),
      quick: startOf(at('renderer/quick.tsx'), graph),
    }
    if (!known.window.has(id)) return null
    return known.quick.has(id) ? 'base' : 'start'
  }
}

export default defineConfig({
  main: {
    build: {
      target: NODE_TARGET,
      externalizeDeps: {
        include: ['better-sqlite3'],
        exclude: [
          'zod',
          'docx',
          'fflate',
          'papaparse',
          'nzh',
          'write-file-atomic',
          'electron-log',
          'saxes',
          'hucre',
        ],
      },
      rolldownOptions: {
        input: {
          index: at('electron/main/index.ts'),
          host: at('electron/host/index.ts'),
          // The thread that reads large tables; read-in-thread.ts starts it by this name.
          'reading-worker': at('electron/services/import/workbook/reading-worker.ts'),
          'extract-worker': at('electron/host/extract-worker.ts'),
        },
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
      minify: true,
      reportCompressedSize: false,
    },
  },
  preload: {
    define: {
      __WINDOW_CHANNELS__: JSON.stringify(WINDOW_CHANNELS),
      __EVENT_NAMES__: JSON.stringify(Object.keys(events)),
    },
    build: {
      target: NODE_TARGET,
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: at('electron/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
      reportCompressedSize: false,
    },
  },
  renderer: {
    root: at('renderer'),
    base: './',
    resolve: { conditions: ['production', 'module', 'browser'], dedupe: ['react', 'react-dom', 'lexical'] },
    build: {
      target: CHROME_TARGET,
      outDir: at('out/renderer'),
      emptyOutDir: true,
      rolldownOptions: {
        input: { index: at('renderer/index.html'), quick: at('renderer/quick.html') },
        output: { codeSplitting: { groups: [{ name: startFiles() }] } },
      },
      // electron-vite leaves the page as it is unless told; parsing costs every start.
      minify: true,
      cssMinify: true,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
    },
    plugins: [react()],
  },
})
