import { CircleAlert } from 'lucide-react'
import type { IpcError } from '#shared/ipc/result.ts'
import { BridgeFailure } from '../../bridge/failure.ts'
import { errorSentence } from '../../text/error-sentence.ts'
import { useText } from '../../text/use-text.ts'

/** Why the last library is not open, and what to do about it. */
export function LastProblem({ problem }: { problem: IpcError }) {
  const text = useText().welcome
  return (
    <div className="welcome-problem" role="alert">
      <CircleAlert size={17} aria-hidden />
      <div className="selectable">
        <b>{text.problem}</b>
        <p>{errorSentence(new BridgeFailure(problem))}</p>
        <p>{text.advice[problem.code] ?? text.defaultAdvice}</p>
      </div>
    </div>
  )
}
