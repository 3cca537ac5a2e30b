import { createLibrary } from './0001-create-library.ts'
import { keepGenerations } from './0002-keep-generations.ts'
import { keepProfiles } from './0003-keep-profiles.ts'
import { widenLedgerLog } from './0004-widen-ledger-log.ts'
import { keepEvidence } from './0005-keep-evidence.ts'
import { keepColumnChoices } from './0006-keep-column-choices.ts'
import { keepLabelDictionary } from './0007-keep-label-dictionary.ts'
import { keepViewsAndCollections } from './0008-keep-views-and-collections.ts'
import type { Migration } from './migration.ts'

/** All migrations in order; versions count from 1 without gaps. */
export const MIGRATIONS: readonly Migration[] = [
  createLibrary,
  keepGenerations,
  keepProfiles,
  widenLedgerLog,
  keepEvidence,
  keepColumnChoices,
  keepLabelDictionary,
  keepViewsAndCollections,
]
