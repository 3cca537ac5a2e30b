import { create } from 'zustand'
import type { RecordRow } from '#shared/ipc/contract/records.ts'
import { today } from '../../text/moment.ts'
import { emptyValues, sameValues, valuesOf, type FormField, type FormValues } from './record-form.ts'

type FormState = {
  mode: 'idle' | 'new' | 'edit'
  /** The stored record under edit, with the revision the change is built on. */
  record: RecordRow | null
  values: FormValues
  /** What the form held when it was opened or saved last. */
  initial: FormValues
  /** Missing fields are only pointed out once the writer tried to save. */
  tried: boolean
  saving: boolean
  conflict: boolean
  /** Counts up when the form should take the keyboard. */
  focusAsked: number
}

const blank = emptyValues('')

export const useForm = create<FormState>(() => ({
  mode: 'idle',
  record: null,
  values: blank,
  initial: blank,
  tried: false,
  saving: false,
  conflict: false,
  focusAsked: 0,
}))

const FRESH = { tried: false, saving: false, conflict: false } as const

export function isDirty(state: FormState): boolean {
  return state.mode !== 'idle' && !sameValues(state.values, state.initial)
}

export function setField<F extends FormField>(field: F, value: FormValues[F]): void {
  useForm.setState((state) => ({ values: { ...state.values, [field]: value } }))
}

export function showNew(last?: FormValues): void {
  const values = emptyValues(today(), last)
  useForm.setState((state) => ({
    ...FRESH,
    mode: 'new',
    record: null,
    values,
    initial: values,
    focusAsked: state.focusAsked + 1,
  }))
}

export function showRecord(record: RecordRow): void {
  const values = valuesOf(record)
  useForm.setState({ ...FRESH, mode: 'edit', record, values, initial: values })
}

export function showIdle(): void {
  useForm.setState({ ...FRESH, mode: 'idle', record: null, values: blank, initial: blank })
}

export function askFocus(): void {
  useForm.setState((state) => ({ focusAsked: state.focusAsked + 1 }))
}

export function revertForm(): void {
  useForm.setState((state) => ({ ...FRESH, values: state.initial }))
}
