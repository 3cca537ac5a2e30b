import { useEffect, useState } from 'react'
import type { ProfileSettings } from '#shared/paper/profile.ts'
import { hasFont, missingFonts, type MissingFont } from './missing-fonts.ts'

/** The fonts that a profile names and this computer lacks; none until the system has answered. */
export function useMissingFonts(profile: ProfileSettings): readonly MissingFont[] {
  const [missing, setMissing] = useState<readonly MissingFont[]>([])
  useEffect(() => {
    let isGone = false
    void missingFonts(profile).then((found) => {
      if (!isGone) setMissing(found)
    })
    return () => {
      isGone = true
    }
  }, [profile])
  return missing
}

/** Whether this computer has a font; null until the system has answered. */
export function useHasFont(name: string): boolean | null {
  const [answer, setAnswer] = useState<{ name: string; has: boolean } | null>(null)
  useEffect(() => {
    let isGone = false
    void hasFont(name).then((has) => {
      if (!isGone) setAnswer({ name, has })
    })
    return () => {
      isGone = true
    }
  }, [name])
  return answer?.name === name ? answer.has : null
}
