export function HelpRoom(_props: { onClose: () => void }) {
  return null
}
