import { Button } from '@mantine/core'
import { Check, Circle, CircleAlert, CircleSlash, LoaderCircle } from 'lucide-react'
import type { ReactNode } from 'react'
import { call } from '../../bridge/call.ts'
import { errorSentence } from '../../text/error-sentence.ts'
import { useText } from '../../text/use-text.ts'
import type { ExportingText } from '../../text/zh-CN/paper-export.ts'
import { toastError } from '../../ui/toast.tsx'
import { fileName } from '../../ui/file-name.ts'
import type { ManyState } from './export-many.ts'
import type { ManyRun } from './use-export-many.ts'

const ICONS = {
  waiting: Circle,
  writing: LoaderCircle,
  done: Check,
  failed: CircleAlert,
  stopped: CircleSlash,
}

/** How far the writing of several drafts has come, file by file. */
export function ManyProgress({
  run,
  isRunning,
  isStopping,
  onStop,
  children,
}: {
  run: ManyRun
  isRunning: boolean
  isStopping: boolean
  onStop: () => void
  /** What can be done when all is over. */
  children: ReactNode
}) {
  const { exporting, draft } = useText()
  const text = exporting.many
  const count = (kind: ManyState['kind']) => run.states.filter((state) => state.kind === kind).length
  const over = run.states.length - count('waiting') - count('writing')
  return (
    <>
      <p className="many-folder selectable">{text.into(run.folder)}</p>
      <div className="many-bar">
        <progress value={over} max={run.states.length} aria-label={text.title} />
        <span className="numbers">{text.progress(over, run.states.length)}</span>
      </div>
      <ul className="many-files">
        {run.files.map(({ draftId, title, format }, index) => {
          const state = run.states[index] ?? { kind: 'waiting' }
          const Icon = ICONS[state.kind]
          return (
            <li key={`${draftId}/${format}`} data-state={state.kind}>
              <Icon size={14} aria-hidden />
              <span className="many-title">{title.replaceAll('\n', ' ') || draft.menu.untitled}</span>
              <span className="many-format">{exporting.formats[format]}</span>
              <span className="many-state">{stateText(state, text)}</span>
            </li>
          )
        })}
      </ul>
      <div className="dialog-actions many-actions">
        <span className="many-count" role="status">
          {isRunning ? '' : summary(run, text)}
        </span>
        <span className="grow" />
        {isRunning && (
          <Button disabled={isStopping} onClick={onStop}>
            {isStopping ? text.stopping : text.stop}
          </Button>
        )}
        {!isRunning && count('done') > 0 && (
          <Button onClick={() => void call('export:reveal', {}).catch(toastError)}>{text.openFolder}</Button>
        )}
        {children}
      </div>
    </>
  )
}

function stateText(state: ManyState, text: ExportingText['many']): string {
  if (state.kind === 'done') return fileName(state.file)
  if (state.kind === 'failed') return text.failed(errorSentence(state.error))
  return text.states[state.kind]
}

function summary({ states }: ManyRun, text: ExportingText['many']): string {
  const count = (kind: ManyState['kind']) => states.filter((state) => state.kind === kind).length
  const [done, failed, stopped] = [count('done'), count('failed'), count('stopped')]
  if (stopped > 0) return text.stopped(done, stopped + failed)
  return failed > 0 ? text.partly(done, failed) : text.finished(done)
}
