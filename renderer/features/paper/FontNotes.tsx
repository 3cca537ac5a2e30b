import { Type } from 'lucide-react'
import type { ProfileSettings } from '#shared/paper/profile.ts'
import { useText } from '../../text/use-text.ts'
import { useMissingFonts } from './use-missing-fonts.ts'

/** Says which fonts of the profile this computer lacks and what the page shows instead; nothing when it has all. */
export function FontNotes({ profile }: { profile: ProfileSettings }) {
  const { paper: text } = useText()
  const missing = useMissingFonts(profile)
  if (missing.length === 0) return null
  return (
    <section className="paper-fonts" aria-label={text.fonts.title}>
      <h3>
        <Type size={13} aria-hidden /> {text.fonts.title}
      </h3>
      <ul>
        {missing.map((font) => (
          <li key={font.name} className="selectable">
            {text.fonts.short(font.name, font.shownIn ?? text.fonts.system)}
          </li>
        ))}
      </ul>
      <p>{text.fonts.note}</p>
    </section>
  )
}
