import type { PreflightFinding } from '#shared/preflight/finding.ts'
import type { Settings } from '#shared/ipc/contract/settings.ts'

const SEVERITIES = ['block', 'warn', 'note'] as const
type Severity = (typeof SEVERITIES)[number]

export type PreflightGroup = {
  readonly severity: Severity
  readonly findings: readonly PreflightFinding[]
}

/** Findings by severity, the gravest first, in the order given within; severities without findings are left out. */
export function groupFindings(findings: readonly PreflightFinding[]): readonly PreflightGroup[] {
  return SEVERITIES.map((severity) => ({
    severity,
    findings: findings.filter((finding) => finding.severity === severity),
  })).filter((group) => group.findings.length > 0)
}

/** Whether an export stops for these findings: for what must be mended always, for advice unless the writer chose not. */
export function stopsExport(findings: readonly PreflightFinding[], mode: Settings['preflight']): boolean {
  return findings.some(({ severity }) => severity === 'block' || (severity === 'warn' && mode === 'all'))
}
