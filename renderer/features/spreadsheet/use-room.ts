import { useLayoutEffect, useState, type RefObject } from 'react'

/** Pixels across that the columns have beside a scroll bar; 0 while there is no grid. */
export function useRoom(scroller: RefObject<HTMLDivElement | null>, isShown: boolean): number {
  const [room, setRoom] = useState(0)
  useLayoutEffect(() => {
    const area = scroller.current
    if (area === null || !isShown) return
    const measure = () => setRoom(area.clientWidth)
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(area)
    return () => observer.disconnect()
  }, [scroller, isShown])
  return room
}
