import { createLibrary } from './0001-create-library.ts'
import { keepGenerations } from './0002-keep-generations.ts'
import { keepProfiles } from './0003-keep-profiles.ts'
import type { Migration } from './migration.ts'

/** All migrations in order; versions count from 1 without gaps. */
export const MIGRATIONS: readonly Migration[] = [createLibrary, keepGenerations, keepProfiles]
