import { sectionParagraphs } from '#shared/document/plain-text.ts'
import { walkFigures } from '#shared/document/walk.ts'
import { draftRequestSchema, type Draft } from '#shared/drafting/draft.ts'
import { createDraft } from '../services/create-draft.ts'
import { removeDraft } from '../services/drafts.ts'
import { exportDraft } from '../services/export-draft.ts'
import { DEFAULT_TEMPLATE } from '../services/templates.ts'
import { done, type Answer } from './answer.ts'
import { readArguments } from './arguments.ts'
import { NEW_LIBRARY, withLibrary } from './command-session.ts'
import { UsageError } from './usage.ts'

/** draft --library DIR --from … --to … --organ NAME [--title TEXT] [--template ID] --out FILE.docx (design 3.3). */
export async function runDraft(args: readonly string[]): Promise<Answer> {
  const given = readArguments(args, {
    options: ['library', 'from', 'to', 'organ', 'title', 'template', 'out'],
  })
  const dir = given.path(given.need('library'))
  const file = given.path(given.need('out'))
  const request = draftRequestSchema.safeParse({
    ...given.period(),
    organ: given.need('organ'),
    title: given.get('title') ?? '',
    templateId: given.get('template') ?? DEFAULT_TEMPLATE,
    headingSetId: null,
  })
  if (!request.success) {
    const option = String(request.error.issues[0]?.path[0] ?? '').replace('templateId', 'template')
    throw new UsageError(`--${option} 的内容太长或为空。`)
  }
  return withLibrary(
    dir,
    async (session) => {
      const draft = createDraft(session, request.data)
      try {
        await exportDraft(session, { draftId: draft.id, profile: 'report', format: 'docx', file })
      } catch (error) {
        // A refused command leaves no draft behind that its caller knows nothing of.
        removeDraft(session, draft.id)
        throw error
      }
      return done(describe(draft), [
        `已起草“${draft.title}”，写入 ${file}。`,
        ...(draft.missing.length > 0 ? [`待补：${draft.missing.join('、')}。`] : []),
      ])
    },
    NEW_LIBRARY,
  )
}

function describe({ id, title, document, unplaced, missing }: Draft): Answer['json'] {
  return {
    draft: id,
    title,
    parts: document.parts.map((section) => ({
      id: section.id,
      heading: section.heading,
      paragraphs: sectionParagraphs(section),
    })),
    figures: [...walkFigures(document)].map(({ section, figure }) => ({
      id: figure.id,
      text: figure.text,
      value: figure.binding.value,
      unit: figure.binding.unit,
      approx: figure.binding.approx,
      label: figure.binding.label,
      aggregate: figure.binding.aggregate,
      part: section.id,
      records: figure.binding.records,
    })),
    unplaced,
    missing,
  }
}
