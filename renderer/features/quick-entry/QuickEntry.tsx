import { useEffect, useState } from 'react'
import type { Output } from '#shared/ipc/contract.ts'
import { call } from '../../bridge/call.ts'
import { quickEntry as english } from '../../text/en/quick-entry.ts'
import { ledger as englishLedger } from '../../text/en/ledger.ts'
import { ledger as chineseLedger } from '../../text/zh-CN/ledger.ts'
import { quickEntry as chinese } from '../../text/zh-CN/quick-entry.ts'
import { QuickForm } from './QuickForm.tsx'
import './quick-entry.css'

type Opened = Output<'quick:open'>

/** The small window: what it rests on is read each time it is brought up, since the library may be another one. */
export function QuickEntry() {
  const [opened, setOpened] = useState<Opened | null>(null)
  const [shown, setShown] = useState(0)
  useEffect(() => {
    const read = () => {
      void call('quick:open', {})
        .then((answer) => {
          document.documentElement.lang = answer.language
          setOpened(answer)
          setShown((count) => count + 1)
        })
        // The library's process is being started again; bringing the window up once more asks again.
        .catch(() => undefined)
    }
    read()
    return window.zongshu.on('quick:shown', read)
  }, [])
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.isComposing && !event.defaultPrevented) void call('quick:hide', {})
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
  if (opened === null) return null
  const isEnglish = opened.language === 'en'
  return (
    <main>
      <QuickForm
        opened={opened}
        shown={shown}
        text={isEnglish ? english : chinese}
        ledger={isEnglish ? englishLedger : chineseLedger}
      />
    </main>
  )
}
