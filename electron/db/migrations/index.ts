import { createLibrary } from './0001-create-library.ts'
import { keepGenerations } from './0002-keep-generations.ts'
import type { Migration } from './migration.ts'

/** All migrations in order; versions count from 1 without gaps. */
export const MIGRATIONS: readonly Migration[] = [createLibrary, keepGenerations]
