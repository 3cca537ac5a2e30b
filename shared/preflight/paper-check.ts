import type { Picture, ReviewDocument } from '../document/model.ts'
import type { Period } from '../domain/period.ts'
import type { Stage } from '../drafting/draft.ts'
import type { FigureState } from '../figures/status.ts'
import type { PaperParts } from '../paper/paper-parts.ts'
import type { PaperProfile } from '../paper/profile.ts'
import type { FoundMatter } from './make-finding.ts'
import type { PaperText } from './paper-texts.ts'

/** How a figure of the text stands to the ledger. */
export type FigureStanding = {
  readonly id: string
  readonly label: string
  readonly state: FigureState
  readonly shown: string
  /** null: the ledger says nothing. */
  readonly current: string | null
}

/** What preflight knows besides the document. */
export type PreflightFacts = {
  readonly profile: PaperProfile
  readonly parts: PaperParts
  readonly stage: Stage
  readonly period: Period
  readonly figures: readonly FigureStanding[]
  hasPicture(picture: Picture): boolean
}

/** A paper as the rules see it. */
export type PaperCheck = PreflightFacts & {
  readonly document: ReviewDocument
  readonly texts: readonly PaperText[]
}

/** One rule or a small group of them; pure, and never throws. */
export type PreflightCheck = (paper: PaperCheck) => FoundMatter[]
