import { join } from 'node:path'
import { categoriesFileSchema } from '#shared/domain/category.ts'
import { backupLibrary } from '../db/backup.ts'
import { definitionRepository } from '../db/definition-repository.ts'
import { draftRepository } from '../db/draft-repository.ts'
import { ledgerStepRepository } from '../db/ledger-step-repository.ts'
import { libraryPlace } from '../db/library-place.ts'
import { libraryRepository } from '../db/library-repository.ts'
import { openLibrary, type NewLibrary } from '../db/open-library.ts'
import { profileRepository } from '../db/profile-repository.ts'
import { recordQuery } from '../db/record-query.ts'
import { recordRepository } from '../db/record-repository.ts'
import { recordTextIndex } from '../db/record-text-index.ts'
import { viewRepository } from '../db/view-repository.ts'
import { categoryLookup } from './category-lookup.ts'
import { createIndicatorCache } from './indicator-cache.ts'
import type { ServicePorts } from './ports.ts'
import { readResource } from './resource-file.ts'

export type Session = ReturnType<typeof openSession>

/**
 * One open library with everything the use cases need. The process has the library alone until `close`.
 *
 * @throws ServiceError for every reason not to open (openLibrary)
 */
export function openSession(ports: ServicePorts, dir: string, create: NewLibrary | null) {
  const categories = readResource(
    join(ports.resourcesDir, 'categories.json'),
    categoriesFileSchema,
  ).categories
  const connection = openLibrary(dir, { create, now: ports.now() })
  const { db } = connection
  const index = recordTextIndex(db)
  const lookup = categoryLookup(categories)
  const records = recordRepository(db, index.touch)
  const definitions = definitionRepository(db)
  return {
    ports,
    dir,
    place: libraryPlace(dir),
    close: connection.close,
    /** Writes a backup now and returns its path. */
    backup: () => backupLibrary(db, dir, ports.now()),
    /** Runs `change` as a whole or not at all. */
    transaction: <T>(change: () => T): T => db.transaction(change).immediate(),
    categories: lookup,
    library: libraryRepository(db),
    records,
    query: recordQuery(db, index),
    definitions,
    indicators: createIndicatorCache(
      {
        listDefinitions: definitions.list,
        listStating: records.listStating,
        listStatingLabels: records.listStatingLabels,
        listLabels: records.labels,
      },
      categories,
    ),
    steps: ledgerStepRepository(db),
    drafts: draftRepository(db),
    profiles: profileRepository(db),
    views: viewRepository(db),
  }
}
