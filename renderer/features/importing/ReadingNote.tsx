import { Loader } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useText } from '../../text/use-text.ts'
import { useImport } from './import-flow.ts'

const PATIENCE_MS = 400

/** Says that a table is being read, once that takes longer than a moment. */
export function ReadingNote() {
  return useImport((state) => state.reading) && <LateNote />
}

function LateNote() {
  const text = useText().importing
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), PATIENCE_MS)
    return () => clearTimeout(timer)
  }, [])
  return (
    late && (
      <div className="reading-note" role="status">
        <Loader size={14} />
        {text.reading}
      </div>
    )
  )
}
