import { writeSheet } from '../services/draft-sheet.ts'
import { done, type Answer } from './answer.ts'
import { readArguments } from './arguments.ts'
import { withLibrary } from './command-session.ts'

/** sheet --library DIR --draft ID --out FILE.docx; the numbers of the sheet are told as `figures`. */
export async function runSheet(args: readonly string[]): Promise<Answer> {
  const given = readArguments(args, { options: ['library', 'draft', 'out'] })
  const dir = given.path(given.need('library'))
  const draftId = given.need('draft')
  const file = given.path(given.need('out'))
  return withLibrary(dir, async (session) => {
    const { rows, typed } = await writeSheet(session, { draftId, file })
    const figures = rows.map(({ number, text, label, state, records }) => {
      return { number, text, label, state, records: records.count }
    })
    return done({ draft: draftId, file, rows: rows.length, typed: typed.length, figures }, [
      `数字核对表已写入 ${file}：${rows.length} 个数字，${typed.length} 处未核。`,
    ])
  })
}
