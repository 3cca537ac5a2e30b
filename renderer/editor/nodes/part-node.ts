import { $getDocument, $getState, createState, ElementNode } from 'lexical'
import { SECTION_IDS, type SectionId } from '#shared/document/model.ts'

export const sectionState = createState('section', {
  parse: (value): SectionId => SECTION_IDS.find((id) => id === value) ?? 'intro',
})

/**
 * One section of the review. A shadow root: deleting, merging and indenting stop at its edge, so a part can be
 * emptied but not joined to its neighbour.
 */
export class PartNode extends ElementNode {
  override $config() {
    return this.config('review-part', {
      extends: ElementNode,
      stateConfigs: [{ flat: true, stateConfig: sectionState }],
    })
  }

  getSection(): SectionId {
    return $getState(this, sectionState)
  }

  override createDOM(): HTMLElement {
    const element = $getDocument().createElement('section')
    element.className = 'zs-part'
    element.dataset['section'] = this.getSection()
    return element
  }

  override updateDOM(_previous: this, element: HTMLElement): boolean {
    element.dataset['section'] = this.getSection()
    return false
  }

  override isShadowRoot(): boolean {
    return true
  }

  override canBeEmpty(): boolean {
    return false
  }

  override canIndent(): boolean {
    return false
  }
}
