import { useRef } from 'react'
import { useHelp } from '../../text/help.ts'
import { useText } from '../../text/use-text.ts'
import type { HelpChapter } from '../../text/zh-CN/help.ts'
import { Modal } from '../../ui/Modal.tsx'
import './help.css'

/** The program's own manual: one page with its contents at the left. */
export function HelpRoom({ onClose }: { onClose: () => void }) {
  const text = useHelp()
  const { shell } = useText()
  const page = useRef<HTMLDivElement>(null)
  return (
    <Modal
      opened
      onClose={onClose}
      title={text.title}
      size={900}
      closeButtonProps={{ 'aria-label': shell.close }}
    >
      <div className="help">
        <nav aria-label={text.contents}>
          {text.chapters.map(({ id, title }) => (
            <button
              key={id}
              type="button"
              onClick={() => page.current?.querySelector(`[data-chapter="${id}"]`)?.scrollIntoView()}
            >
              {title}
            </button>
          ))}
        </nav>
        <div
          ref={page}
          data-autofocus
          className="help-page selectable"
          tabIndex={0}
          role="document"
          aria-label={text.title}
        >
          {text.chapters.map((chapter) => (
            <section key={chapter.id} data-chapter={chapter.id}>
              <h3>{chapter.title}</h3>
              {[...chapter.blocks.entries()].map(([place, block]) => (
                <HelpBlock key={place} block={block} />
              ))}
            </section>
          ))}
        </div>
      </div>
    </Modal>
  )
}

function HelpBlock({ block }: { block: HelpChapter['blocks'][number] }) {
  switch (block.kind) {
    case 'text':
      return <p>{block.text}</p>
    case 'steps':
      return (
        <ol>
          {block.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ol>
      )
    case 'points':
      return (
        <ul>
          {block.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      )
    case 'table':
      return (
        <table>
          <thead>
            <tr>
              {block.head.map((cell) => (
                <th key={cell}>{cell}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {block.rows.map((row) => (
              <tr key={row[0]}>
                {row.map((cell) => (
                  <td key={cell}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )
  }
}
