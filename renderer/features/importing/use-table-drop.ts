import { useEffect, useState } from 'react'
import { textNow } from '../../text/use-text.ts'
import { toastDone } from '../../ui/toast.tsx'
import { chooseIndicators, chooseTable } from './import-flow.ts'

const TABLE = /\.(?:csv|tsv|txt|xlsx|xlsm|xls|et|ods|html?)$/i

/** A dropped file by its name: 指标 in the name of a .csv makes it an indicators table; null for no table. */
export function kindOfFile(name: string): 'records' | 'indicators' | null {
  if (!TABLE.test(name)) return null
  return /指标|indicator/i.test(name) && /\.csv$/i.test(name) ? 'indicators' : 'records'
}

function take(files: readonly File[]): void {
  const text = textNow().importing
  const kinds = files.map(({ name }) => kindOfFile(name))
  const wrong = files[kinds.indexOf(null)]
  const [first] = files
  if (first === undefined) return
  if (wrong !== undefined) toastDone(text.noTable(wrong.name))
  else if (kinds[0] === 'indicators' && files.length === 1) {
    void chooseIndicators(window.zongshu.pathOfDroppedFile(first))
  } else if (kinds.includes('indicators')) toastDone(text.indicatorsAlone)
  else void chooseTable(files.map((file) => window.zongshu.pathOfDroppedFile(file)))
}

/** Takes tables dropped anywhere on the window while `active`; tells whether a file hangs over it. */
export function useTableDrop(active: boolean): boolean {
  const [over, setOver] = useState(false)
  useEffect(() => {
    // A file dropped where nothing takes it would make the page navigate to it.
    const overWindow = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return
      if (event.defaultPrevented) return
      event.preventDefault()
      event.dataTransfer.dropEffect = active ? 'copy' : 'none'
      setOver(active)
    }
    const leaveWindow = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false)
    }
    const drop = (event: DragEvent) => {
      setOver(false)
      if (!event.dataTransfer?.types.includes('Files') || event.defaultPrevented) return
      event.preventDefault()
      if (active) take([...event.dataTransfer.files])
    }
    window.addEventListener('dragover', overWindow)
    window.addEventListener('dragleave', leaveWindow)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragover', overWindow)
      window.removeEventListener('dragleave', leaveWindow)
      window.removeEventListener('drop', drop)
    }
  }, [active])
  return over
}
