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

export default defineConfig({
  main: {
    build: {
      target: NODE_TARGET,
      externalizeDeps: {
        include: ['better-sqlite3'],
        exclude: ['zod', 'docx', 'fflate', 'papaparse', 'nzh', 'write-file-atomic', 'electron-log', 'saxes'],
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
      rolldownOptions: { input: { index: at('renderer/index.html') } },
      // electron-vite leaves the page as it is unless told; parsing costs every start.
      minify: true,
      cssMinify: true,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
    },
    plugins: [react()],
  },
})
