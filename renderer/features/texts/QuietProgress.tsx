import { Loader } from '@mantine/core'
import { useEffect, useState } from 'react'

const PATIENCE_MS = 400

/** Says what is going on once it takes longer than a moment. */
export function QuietProgress({ words }: { words: string }) {
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), PATIENCE_MS)
    return () => clearTimeout(timer)
  }, [])
  return (
    late && (
      <div className="texts-progress" role="status">
        <Loader size={14} />
        {words}
      </div>
    )
  )
}
