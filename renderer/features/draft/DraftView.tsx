export function DraftView() {
  return null
}
