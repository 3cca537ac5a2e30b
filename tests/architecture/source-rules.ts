import type { SourceFile } from './import-rules.ts'

type SourceRule = { says: string; within: RegExp; except?: RegExp; breaks: (file: SourceFile) => boolean }

const MOST_LINES = 400
const name = (path: string) => path.split('/').at(-1) ?? ''
const code = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|(^|\s)\/\/.*$/gm, '$1')

/** How a file of ours looks (design 6 and the security notes of design 4). */
export const SOURCE_RULES: readonly SourceRule[] = [
  {
    says: `no file over ${MOST_LINES} lines`,
    within: /./,
    breaks: ({ text }) => text.split('\n').length - 1 > MOST_LINES,
  },
  {
    says: 'files are kebab-case, components PascalCase.tsx',
    within: /./,
    breaks: ({ path }) =>
      !/^([a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)*|[A-Z][A-Za-z0-9]*\.(?:test\.)?tsx)$/.test(name(path)),
  },
  {
    says: 'no drawers for odds and ends',
    within: /./,
    breaks: ({ path }) => /(^|[/-])(utils?|helpers?|managers?|common|misc)([/.-])/.test(path),
  },
  {
    says: 'no barrels but the list of migrations',
    within: /^(electron|renderer|shared)\//,
    except: /^electron\/db\/migrations\//,
    breaks: ({ text }) => {
      const rest = code(text).replace(
        /export\s+(type\s+)?(\*|\{[^}]*\})(\s+as\s+\w+)?\s+from\s+['"][^'"]+['"];?/g,
        '',
      )
      return text.trim() !== '' && rest.trim() === ''
    },
  },
  {
    says: 'no default exports',
    within: /^(electron|renderer|shared)\//,
    except: /\.d\.ts$/,
    breaks: ({ text }) => /^export default /m.test(code(text)),
  },
  {
    says: 'shared has no clock and no randomness',
    within: /^shared\//,
    breaks: ({ text }) =>
      /Date\.now\(|new Date\(\)|Math\.random\(|randomUUID|performance\.now/.test(code(text)),
  },
  {
    says: 'ipcRenderer stays in the preload',
    within: /^(electron|renderer|shared)\//,
    except: /^electron\/preload\//,
    breaks: ({ text }) => /\bipcRenderer\b/.test(code(text)),
  },
  {
    says: 'dialogs are those of renderer/ui/Modal.tsx, of which only the topmost hears Esc',
    within: /^renderer\//,
    except: /^renderer\/ui\/Modal\.tsx$|^renderer\/app\/theme\.ts$/,
    breaks: ({ text }) => /import \{[^}]*\bModal\b[^}]*\} from '@mantine\/core'/.test(code(text)),
  },
  {
    says: 'nothing unfinished or silenced',
    within: /^(?!tests\/architecture\/)/,
    breaks: ({ text }) =>
      /\b(TODO|FIXME|XXX|HACK)\b|@ts-(ignore|nocheck)/.test(text) ||
      /\b(it|test|describe)\.(only|skip)\(|\bas any\b|:\s*any\b/.test(code(text)),
  },
]

/** One sentence for every file that breaks a rule. */
export function sourceViolations(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) =>
    SOURCE_RULES.filter(
      (rule) => rule.within.test(file.path) && !rule.except?.test(file.path) && rule.breaks(file),
    ).map((rule) => `${file.path}: ${rule.says}`),
  )
}
