import { foundIn, type FoundMatter } from './make-finding.ts'
import type { PaperCheck } from './paper-check.ts'
import { placesOfBlocks } from './block-places.ts'
import { walkBlocks } from '../document/walk.ts'

/** Pictures that the library no longer holds: the paper would have a gap. */
export function findMissingPictures(paper: PaperCheck): FoundMatter[] {
  const place = placesOfBlocks(paper.texts)
  return [...walkBlocks(paper.document)].flatMap(({ section, block }) => {
    if (block.type !== 'image' || paper.hasPicture(block.picture)) return []
    const message = '这张图片不在资料库里，纸上会印出【图片缺失】，请重新插入。'
    return [foundIn(place(section, block), { rule: 'missing-picture', severity: 'block', message })]
  })
}
