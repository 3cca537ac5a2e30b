import { changeSettings, useSettings } from '../../bridge/settings.ts'
import { useText } from '../../text/use-text.ts'
import './language-switch.css'

const LANGUAGES = [
  ['zh-CN', '中文'],
  ['en', 'English'],
] as const

/** Chinese or English, at once and for the next start. Each language is named in its own words. */
export function LanguageSwitch() {
  const text = useText().settings
  const language = useSettings((settings) => settings.language)
  return (
    <span className="language-switch" role="group" aria-label={text.language}>
      {LANGUAGES.map(([id, name]) => (
        <button
          key={id}
          type="button"
          lang={id}
          aria-pressed={language === id}
          onClick={() => changeSettings({ language: id })}
        >
          {name}
        </button>
      ))}
    </span>
  )
}
