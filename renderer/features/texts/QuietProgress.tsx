import { Button, Loader } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useText } from '../../text/use-text.ts'

const PATIENCE_MS = 400

/** Says what is going on once it takes longer than a moment, and lets it be stopped. */
export function QuietProgress({ words, onStop }: { words: string; onStop: () => void }) {
  const text = useText().texts
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), PATIENCE_MS)
    return () => clearTimeout(timer)
  }, [])
  return (
    late && (
      <div className="texts-progress">
        <Loader size={14} />
        <span role="status">{words}</span>
        <Button variant="subtle" onClick={onStop}>
          {text.stop}
        </Button>
      </div>
    )
  )
}
