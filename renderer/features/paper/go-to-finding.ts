import type { PreflightFinding } from '#shared/preflight/finding.ts'
import { goToBlock } from '../../editor/commands/go-to-block.ts'
import { goToFigure, goToSection } from '../../editor/commands/go-to.ts'
import { focusPage } from '../../editor/commands/edit.ts'
import type { DraftHandle } from '../../editor/draft-handle.ts'
import { goToPlace } from '../../editor/search/places.ts'
import { showPanel } from '../draft/panel-store.ts'
import { findingPlace } from './finding-place.ts'
import { openPaper, type PaperPlace } from './paper-store.ts'

/** Whether a finding leads to 版式 instead of a place of the text. */
function isOnPaper({ rule, field }: PreflightFinding): boolean {
  return field !== null || rule === 'missing-font'
}

/** Brings the place of a finding into sight, selected or with the caret in it, or its field of 版式 with the keyboard in it. */
export function goToFinding(handle: DraftHandle, finding: PreflightFinding): void {
  const { lexical } = handle
  const { figureId, blockId, section, field } = finding
  if (isOnPaper(finding)) {
    openPaper((field ?? 'profile') as PaperPlace)
    return
  }
  lexical.getRootElement()?.focus({ preventScroll: true })
  if (figureId !== null) {
    showPanel('figure')
    goToFigure(lexical, figureId)
  } else if (blockId !== null) {
    const place = findingPlace(handle.document(), finding)
    if (place === null || !goToPlace(lexical, place)) goToBlock(lexical, blockId)
  } else if (section !== null) {
    goToSection(lexical, section)
  } else {
    // Only the title and the subtitle belong to no section.
    focusPage(lexical)
    lexical.getRootElement()?.scrollIntoView({ block: 'start' })
  }
}
