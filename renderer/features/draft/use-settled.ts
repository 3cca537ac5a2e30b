import { useEffect, useState } from 'react'

/** The value as it was when it last rested for `pause` milliseconds; the first one at once. */
export function useSettled<T>(value: T, pause: number): T {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    if (value === settled) return
    const timer = setTimeout(() => setSettled(value), pause)
    return () => clearTimeout(timer)
  }, [value, settled, pause])
  return settled
}
