import { useState } from 'react'
import type { ProfileSettings } from '#shared/paper/profile.ts'
import { chooseProfile } from '#shared/paper/profiles.ts'
import { call } from '../../bridge/call.ts'
import { refresh } from '../../bridge/query-client.ts'
import { useText } from '../../text/use-text.ts'
import { ask, confirm } from '../../ui/confirm.ts'
import { toastError } from '../../ui/toast.tsx'
import { fileName } from '../../ui/file-name.ts'
import { copyProfile, readForm, toForm, type ProfileForm } from './profile-form.ts'

/** One profile at a time in the fields of 管理版式. What was changed is saved or given up before another is shown. */
export function useProfileEditing(profiles: readonly ProfileSettings[], start: string) {
  const { profiles: text } = useText()
  const [shownId, setShownId] = useState(start)
  const [edited, setEdited] = useState<ProfileForm | null>(null)
  const [busy, setBusy] = useState(false)
  // Said in the room itself: a toast would lie over its buttons.
  const [said, setSaid] = useState('')
  const shown = chooseProfile(profiles, shownId)
  const form = edited ?? toForm(shown)
  const read = readForm(form)
  const isChanged = edited !== null && JSON.stringify(edited) !== JSON.stringify(toForm(shown))

  const attempt = async (work: () => Promise<void>): Promise<boolean> => {
    if (busy) return false
    setBusy(true)
    setSaid('')
    try {
      await work()
      return true
    } catch (error) {
      toastError(error)
      return false
    } finally {
      setBusy(false)
    }
  }
  const store = async (profile: ProfileSettings) => {
    await call('profiles:save', { profile })
    refresh(['profiles'])
    setEdited(null)
    setShownId(profile.id)
  }
  const save = () =>
    attempt(async () => {
      if (read.profile === null) return
      await store(read.profile)
      setSaid(text.saved)
    })
  /** True when nothing is left to be saved: saved now, given up, or never changed. */
  const settle = async (): Promise<boolean> => {
    if (!isChanged) return true
    const answer = await ask({
      title: text.leaveTitle,
      body: text.leaveBody(shown.name),
      confirm: text.save,
      alternative: text.leaveWithout,
    })
    if (answer === 'cancel') return false
    if (answer === 'alternative') {
      setEdited(null)
      return true
    }
    return read.profile !== null && (await save())
  }
  const show = async (id: string) => {
    if (id === shown.id || !(await settle())) return
    setEdited(null)
    setSaid('')
    setShownId(id)
  }
  const copy = async () => {
    if (!(await settle())) return
    const id = `office-${crypto.randomUUID()}`
    await attempt(() => store(copyProfile(shown, profiles, id, text.copyName)))
  }
  const remove = async () => {
    const sure = await confirm({
      title: text.removeAsk(shown.name),
      body: text.removeBody,
      confirm: text.remove,
      danger: true,
    })
    if (!sure) return
    await attempt(async () => {
      await call('profiles:remove', { id: shown.id })
      refresh(['profiles'])
      setEdited(null)
      setShownId(shown.kind)
      setSaid(text.removed(shown.name))
    })
  }
  const exportFile = async () => {
    if (!(await settle())) return
    await attempt(async () => {
      const { file } = await call('profiles:export', { id: shown.id })
      if (file !== null) setSaid(text.exported(fileName(file)))
    })
  }
  const importFile = async () => {
    if (!(await settle())) return
    await attempt(async () => {
      const { profile } = await call('profiles:import', {})
      if (profile === null) return
      refresh(['profiles'])
      setEdited(null)
      setShownId(profile.id)
      setSaid(text.imported(profile.name))
    })
  }
  return {
    shown,
    form,
    read,
    isChanged,
    busy,
    said,
    change: (patch: Partial<ProfileForm>) => {
      setSaid('')
      setEdited({ ...form, ...patch })
    },
    revert: () => setEdited(null),
    save,
    settle,
    show,
    copy,
    remove,
    exportFile,
    importFile,
  }
}
