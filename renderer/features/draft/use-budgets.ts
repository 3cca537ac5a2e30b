import { useCallback, useEffect, useRef, useState } from 'react'
import type { SectionId } from '#shared/document/model.ts'
import type { Budgets, Draft } from '#shared/drafting/draft.ts'
import { call } from '../../bridge/call.ts'
import { toastError } from '../../ui/toast.tsx'

const PAUSE = 500

/** The words wanted by part; shown at once and kept shortly after the last key. */
export function useBudgets(draft: Draft): {
  budgets: Budgets
  setBudget: (section: SectionId, budget: number | null) => void
} {
  const [budgets, setBudgets] = useState<Budgets>(draft.budgets)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const unkept = useRef<Budgets | null>(null)
  const keep = useRef(() => {
    clearTimeout(timer.current)
    if (unkept.current === null) return
    call('drafts:set-budgets', { id: draft.id, budgets: unkept.current }).catch(toastError)
    unkept.current = null
  })
  useEffect(() => keep.current, [])
  const setBudget = useCallback((section: SectionId, budget: number | null) => {
    setBudgets((before) => {
      const { [section]: _gone, ...others } = before
      const next = budget === null ? others : { ...others, [section]: budget }
      unkept.current = next
      return next
    })
    clearTimeout(timer.current)
    timer.current = setTimeout(keep.current, PAUSE)
  }, [])
  return { budgets, setBudget }
}
