import { Button } from '@mantine/core'
import { FileText } from 'lucide-react'
import type { DraftHandle } from '../../editor/draft-handle.ts'
import { useText } from '../../text/use-text.ts'
import { openPaper, usePaperRooms } from './paper-store.ts'
import { profileName } from './profile-name.ts'
import { useProfile } from './use-profile.ts'
import './paper.css'

/** Names the profile of the open draft and opens 版式. */
export function PaperButton({ handle }: { handle: DraftHandle }) {
  const text = useText()
  const { profile } = useProfile(handle)
  const isOpen = usePaperRooms(({ drawer }) => drawer?.kind === 'paper')
  const name = profileName(profile, text.profiles)
  return (
    <Button
      variant="subtle"
      color="gray"
      className="paper-button"
      aria-expanded={isOpen}
      title={text.paper.button(name)}
      leftSection={<FileText size={15} aria-hidden />}
      onClick={() => openPaper()}
    >
      <span className="paper-button-name">{text.paper.button(name)}</span>
    </Button>
  )
}
