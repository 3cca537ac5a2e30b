import type { PreflightFinding } from '#shared/preflight/finding.ts'
import { preflightDraft } from '../services/preflight-draft.ts'
import { done, type Answer } from './answer.ts'
import { readArguments } from './arguments.ts'
import { chooseProfile, refuseUnknownProfile } from './choose-profile.ts'
import { withLibrary } from './command-session.ts'

const SEVERITY_NAMES: Readonly<Record<PreflightFinding['severity'], string>> = {
  block: '必须处理',
  warn: '建议处理',
  note: '供参考',
}

/** preflight --library DIR --draft ID [--profile ID]: what to look at before the paper leaves; changes nothing. */
export async function runPreflight(args: readonly string[]): Promise<Answer> {
  const given = readArguments(args, { options: ['library', 'draft', 'profile'] })
  const dir = given.path(given.need('library'))
  const draft = given.need('draft')
  const wanted = given.get('profile')
  refuseUnknownProfile(dir, wanted)
  return withLibrary(dir, (session) => {
    const profile = chooseProfile(session, draft, wanted)
    const findings = preflightDraft(session, { draftId: draft, profile })
    const blocking = findings.filter(({ severity }) => severity === 'block').length
    return done({ draft, profile, blocks: blocking > 0, fonts: 'not-checked', findings }, [
      ...findings.map(
        ({ severity, message, excerpt }) =>
          `${SEVERITY_NAMES[severity]} ${message}${excerpt === '' ? '' : `（${excerpt}）`}`,
      ),
      summary(findings.length, blocking),
      '没有检查本机字体，请在窗口里查看。',
    ])
  })
}

function summary(all: number, blocking: number): string {
  if (all === 0) return '没有发现要处理的地方。'
  return `共 ${all} 处${blocking > 0 ? `，其中 ${blocking} 处必须处理，处理完才能定稿` : ''}。`
}
