/**
 * Has a field that is being typed in take over what stands in it, as leaving it would, before something is saved by a
 * key. The keyboard stays in the field.
 */
export function takeField(): void {
  const field = document.activeElement
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return
  field.blur()
  field.focus({ preventScroll: true })
}
