import { useState, type ClipboardEvent, type DragEvent } from 'react'
import { formatClock, toDay } from '../../text/moment.ts'
import { textNow } from '../../text/use-text.ts'
import { attachDropped, attachPasted } from './evidence-flow.ts'

const ENDINGS: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/bmp': 'bmp',
  'image/webp': 'webp',
}

function bringsFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer.types.includes('Files')
}

/** Lets a record's panel take files that are dropped on it and pictures that are pasted into it. */
export function useEvidenceDrop() {
  const [over, setOver] = useState(false)
  const take = (event: DragEvent) => {
    event.preventDefault()
    // The rest of the window takes tables for import; here a table is evidence.
    event.stopPropagation()
  }
  return {
    over,
    handlers: {
      onDragOver: (event: DragEvent) => {
        if (!bringsFiles(event)) return
        take(event)
        event.dataTransfer.dropEffect = 'copy'
        if (over) return
        setOver(true)
        // As if the files had left the window: what it offers for tables must not cover the record.
        window.dispatchEvent(new DragEvent('dragleave'))
      },
      onDragLeave: (event: DragEvent) => {
        const { relatedTarget, currentTarget } = event
        if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setOver(false)
      },
      onDrop: (event: DragEvent) => {
        if (!bringsFiles(event)) return
        take(event)
        setOver(false)
        const paths = [...event.dataTransfer.files].map((file) => window.zongshu.pathOfDroppedFile(file))
        void attachDropped(paths.filter((path) => path !== ''))
      },
      onPaste: (event: ClipboardEvent) => {
        const { files, types } = event.clipboardData
        // Cells and paragraphs come with a picture of themselves: their text is what is meant.
        if (files.length === 0 || types.includes('text/plain')) return
        event.preventDefault()
        const paths = [...files].map((file) => window.zongshu.pathOfDroppedFile(file))
        const [first] = files
        if (paths.every((path) => path !== '')) void attachDropped(paths)
        else if (first) void pastePicture(first)
      },
    },
  }
}

async function pastePicture(file: File): Promise<void> {
  const ending = ENDINGS[file.type]
  if (ending === undefined) return
  const now = new Date()
  const stamp = `${toDay(now)} ${formatClock(now).replace(':', '')}`
  const bytes = new Uint8Array(await file.arrayBuffer())
  await attachPasted(`${textNow().evidence.pasted(stamp)}.${ending}`, bytes)
}
