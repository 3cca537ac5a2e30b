import type { ReactNode } from 'react'

/** One choice beside the ledger with its count or date. */
export function FacetRow({
  label,
  value,
  on,
  onToggle,
  tone,
  title,
}: {
  label: string
  value?: ReactNode
  on: boolean
  onToggle: (on: boolean) => void
  tone?: string
  title?: string
}) {
  return (
    <button
      type="button"
      className="facet"
      aria-pressed={on}
      title={title ?? label}
      onClick={() => onToggle(!on)}
    >
      {tone && <span className="mark" data-tone={tone} aria-hidden />}
      <span className="facet-label">{label}</span>
      <span className="facet-value">{value}</span>
    </button>
  )
}
