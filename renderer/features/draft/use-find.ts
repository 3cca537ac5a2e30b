import { useEffect, useMemo, useRef, useState } from 'react'
import type { DraftHandle } from '../../editor/draft-handle.ts'
import { clearFound, paintFound, readMatches, revealMatch } from '../../editor/search/find.ts'
import { literalPattern, type Match } from '../../editor/search/matches.ts'
import { replaceAll, replaceOne, selectMatch } from '../../editor/search/replace.ts'

const PAUSE = 120

export type Find = {
  readonly matches: readonly Match[]
  /** Index of the match shown; -1 when there is none. */
  readonly at: number
  step: (by: 1 | -1) => void
  /** Replaces the match shown; false when it is (partly) a bound figure. */
  replace: (text: string) => boolean
  replaceEvery: (text: string) => { replaced: number; kept: number }
  /** Takes the paint off and leaves the match shown selected in the page. */
  leave: () => void
}

/** Finds a text in the open draft and follows the text while it changes. */
export function useFind(handle: DraftHandle, query: string, matchCase: boolean): Find {
  const editor = handle.lexical
  const pattern = useMemo(() => literalPattern(query, matchCase), [query, matchCase])
  const [matches, setMatches] = useState<readonly Match[]>([])
  const [wanted, setWanted] = useState(0)
  const at = matches.length === 0 ? -1 : ((wanted % matches.length) + matches.length) % matches.length
  const shown = matches[at]

  useEffect(() => {
    const read = () => setMatches(pattern === null ? [] : readMatches(editor, pattern))
    read()
    setWanted(0)
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = handle.onEdit(() => {
      clearTimeout(timer)
      timer = setTimeout(read, PAUSE)
    })
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [handle, editor, pattern])

  const revealed = useRef('')
  useEffect(() => {
    paintFound(editor, matches, shown ?? null)
    // An edit elsewhere must not pull the page back to the match.
    const key = `${query}/${wanted}`
    if (shown !== undefined && revealed.current !== key) {
      revealed.current = key
      revealMatch(editor, shown)
    }
  }, [editor, matches, shown, query, wanted])
  useEffect(() => () => clearFound(), [])

  const readAgain = () => setMatches(pattern === null ? [] : readMatches(editor, pattern))
  return {
    matches,
    at,
    step: (by) => setWanted(at + by),
    replace: (text) => {
      if (shown === undefined) return true
      const done = replaceOne(editor, shown, text)
      if (done) readAgain()
      else setWanted(at + 1)
      return done
    },
    replaceEvery: (text) => {
      const counts = pattern === null ? { replaced: 0, kept: 0 } : replaceAll(editor, pattern, text)
      readAgain()
      return counts
    },
    leave: () => {
      clearFound()
      if (shown !== undefined) selectMatch(editor, shown)
    },
  }
}
