import { Button } from '@mantine/core'
import { AtSign } from 'lucide-react'
import { useText } from '../../text/use-text.ts'
import { openInsertMenu } from './figure-menu.ts'

/** The toolbar's way to the menu of figures. */
export function FigurePicker() {
  const text = useText().draft.toolbar
  return (
    <Button
      variant="subtle"
      color="gray"
      leftSection={<AtSign size={15} />}
      title={`${text.insertFigure} @`}
      aria-label={text.insertFigure}
      onMouseDown={(event) => event.preventDefault()}
      onClick={openInsertMenu}
    >
      <span className="toolbar-words">{text.figureShort}</span>
    </Button>
  )
}
