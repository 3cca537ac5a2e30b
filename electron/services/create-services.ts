import { resolve } from 'node:path'
import type { Handlers, HostChannel } from '#shared/ipc/contract.ts'
import { ServiceError } from '#shared/ipc/result.ts'
import { asLibraryError } from '../db/sqlite-failure.ts'
import { countFacets, listCategories, listRecords } from './browse-records.ts'
import { insertRecord, removeRecords, updateRecord } from './change-records.ts'
import { createDraft, suggestDraft } from './create-draft.ts'
import { setBudgets } from './draft-budgets.ts'
import { listMaterial } from './draft-coverage.ts'
import { setStage } from './draft-stage.ts'
import { getDraft, removeDraft, restoreDraft, saveDraft, saveDraftCopy } from './drafts.ts'
import { readSheet, writeSheet } from './draft-sheet.ts'
import { duplicateHandlers } from './duplicates/handlers.ts'
import { exportDraft } from './export-draft.ts'
import { figureDetail } from './figure-detail.ts'
import { foreseeChanges } from './foresee-changes.ts'
import { importDesk } from './import/desk/handlers.ts'
import { defineIndicators, listIndicators } from './indicators.ts'
import { bindFigures, listLedger } from './ledger-figures.ts'
import { redoStep, undoState, undoStep } from './ledger-steps.ts'
import { glanceHandlers } from './glance/handlers.ts'
import { labelHandlers } from './labels/handlers.ts'
import { libraryInfo, renameLibrary } from './library-info.ts'
import type { ServicePorts } from './ports.ts'
import { getRecordRows } from './record-rows.ts'
import { tellRecordIn } from './record-sentence.ts'
import { listUses } from './record-uses.ts'
import { keepGeneration, rewriteDraft } from './rewrite-draft.ts'
import { openSample } from './sample-library.ts'
import { nameOfPaper, readPaper, textOfPaper } from './paper.ts'
import { listProfiles, removeProfile, saveProfile, takeProfile } from './paper-profiles.ts'
import { keepPicture, takePicture } from './pictures.ts'
import { preflightDraft } from './preflight-draft.ts'
import { keepSearchReady } from './search/keep-search-ready.ts'
import { openSession, type Session } from './session.ts'
import { textHandlers } from './texts/handlers.ts'
import { findTemplate, headingSetsOf, loadTemplates, summarizeTemplate } from './templates.ts'

/**
 * Answers every channel of the services; holds at most one open library. Opening another one closes the first
 * only after the new one is open, so a refused library leaves the writer where she was.
 *
 * @throws (each handler) ServiceError with a sentence for what was expected to go wrong
 */
export function createServices(outer: ServicePorts): Handlers<HostChannel> {
  let session: Session | null = null

  const need = (): Session => {
    if (session === null) throw new ServiceError('no-library', '还没有打开资料库。')
    session.place.check()
    return session
  }
  const search = keepSearchReady(() => session)
  const desk = importDesk(need, (progress) => outer.emit('import:progress', progress))
  const ports: ServicePorts = {
    ...outer,
    emit: (name, payload) => {
      if (name === 'data:changed') {
        desk.touch()
        search.kick()
      }
      outer.emit(name, payload)
    },
  }
  const replace = (folder: string, open: (dir: string) => Session): Session => {
    const dir = resolve(folder)
    if (session?.dir === dir && session.place.isKept()) return session
    const next = open(dir)
    session?.close()
    desk.clear()
    session = next
    search.kick()
    return next
  }

  return guarded(() => session?.dir ?? '', {
    'host:open-library': ({ dir: folder, create }) => {
      const made = create === null ? null : { ...create, sample: false }
      return libraryInfo(replace(folder, (dir) => openSession(ports, dir, made)))
    },
    'host:open-sample': ({ dir: folder }) => libraryInfo(replace(folder, (dir) => openSample(ports, dir))),
    'host:close-library': () => {
      session?.close()
      session = null
      desk.clear()
      return {}
    },
    'library:info': () => libraryInfo(need()),
    'library:rename': ({ name, organ }) => renameLibrary(need(), name, organ),
    'library:backup': () => ({ file: need().backup() }),

    ...glanceHandlers(need),
    'categories:list': () => listCategories(need()),
    'records:list': (input) => listRecords(need(), input),
    'records:facets': ({ filter }) => countFacets(need(), filter),
    'records:get': ({ ids }) => ({ rows: getRecordRows(need(), ids) }),
    'records:insert': ({ record }) => insertRecord(need(), record),
    'records:update': (input) => updateRecord(need(), input),
    'records:remove': ({ ids }) => ({ removed: removeRecords(need(), ids) }),
    'records:undo-state': () => undoState(need()),
    'records:undo': () => undoStep(need()),
    'records:redo': () => redoStep(need()),

    ...desk.handlers,

    ...textHandlers(need),

    'figures:now': ({ keys }) => ({ figures: listLedger(need(), keys) }),
    'figures:bind': ({ keys }) => ({ figures: bindFigures(need(), keys) }),
    'figures:detail': ({ binding }) => figureDetail(need(), binding),
    'records:uses': ({ ids, once }) => ({ uses: listUses(need(), ids, once) }),
    'records:foresee': (input) => ({ figures: foreseeChanges(need(), input) }),

    'indicators:list': (period) => listIndicators(need(), period),
    'indicators:definitions': () => ({ definitions: need().dictionary.definitions() }),
    'indicators:define': (input) => ({ definitions: defineIndicators(need(), input) }),

    ...duplicateHandlers(need),
    ...labelHandlers(need),

    'templates:list': () => ({ templates: loadTemplates(ports.resourcesDir).map(summarizeTemplate) }),
    'drafts:heading-sets': ({ templateId }) => ({
      headingSets: headingSetsOf(findTemplate(ports.resourcesDir, templateId)),
    }),
    'drafts:list': () => ({ drafts: need().drafts.list() }),
    'drafts:suggest': () => suggestDraft(need()),
    'drafts:create': (input) => createDraft(need(), input),
    'drafts:get': ({ id }) => getDraft(need(), id),
    'drafts:save': (input) => saveDraft(need(), input),
    'drafts:save-copy': (input) => saveDraftCopy(need(), input),
    'drafts:rewrite': (input) => rewriteDraft(need(), input),
    'drafts:keep-generation': ({ id, document }) => ({ generation: keepGeneration(need(), id, document) }),
    'drafts:set-stage': ({ id, stage }) => setStage(need(), id, stage),
    'drafts:remove': ({ id }) => {
      removeDraft(need(), id)
      return {}
    },
    'drafts:restore': ({ id }) => restoreDraft(need(), id),
    'drafts:material': (period) => listMaterial(need(), period),
    'drafts:sentence': (input) => tellRecordIn(need(), input),
    'drafts:set-budgets': (input) => {
      setBudgets(need(), input)
      return {}
    },
    'export:write': async (input) => ({ file: await exportDraft(need(), input) }),
    'export:name': (input) => ({ name: nameOfPaper(readPaper(need(), input)) }),
    'export:text': (input) => ({ text: textOfPaper(readPaper(need(), input)) }),
    'export:preflight': (input) => ({ findings: preflightDraft(need(), input) }),
    'profiles:list': () => ({ profiles: listProfiles(need()) }),
    'profiles:save': ({ profile }) => ({ profiles: saveProfile(need(), profile) }),
    'profiles:remove': ({ id }) => ({ profiles: removeProfile(need(), id) }),
    'profiles:take': ({ file }) => ({ profile: takeProfile(need(), file) }),
    'pictures:take': async ({ file }) => ({ picture: await takePicture(need(), file) }),
    'pictures:add': async ({ bytes }) => ({ picture: await keepPicture(need(), bytes) }),
    'sheet:read': ({ draftId }) => readSheet(need(), draftId),
    'sheet:write': async (input) => {
      await writeSheet(need(), input)
      return { file: input.file }
    },
  })
}

/** Gives every handler the same treatment of what SQLite and the disk throw. */
function guarded(dir: () => string, handlers: Handlers<HostChannel>): Handlers<HostChannel> {
  const guard =
    <I, O>(handler: (input: I) => O | Promise<O>) =>
    async (input: I): Promise<O> => {
      try {
        return await handler(input)
      } catch (error) {
        throw asLibraryError(error, dir())
      }
    }
  const entries = Object.entries(handlers).map(([channel, handler]) => [channel, guard(handler as never)])
  return Object.fromEntries(entries) as Handlers<HostChannel>
}
