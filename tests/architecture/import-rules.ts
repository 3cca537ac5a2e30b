/** A module of the project as the rules see it: path from the project root and source text. */
export type SourceFile = { path: string; text: string }

type ImportRule = {
  /** Why the rule is there; printed with a violation. */
  says: string
  /** Files it holds for. */
  within: RegExp
  /** Files it does not hold for. */
  except?: RegExp
  /** Imports it forbids, as written, with `#shared/` and relative paths resolved to paths from the root. */
  forbids: RegExp
}

/** Who may import what (design 4, dependency direction; one library, one home). */
export const IMPORT_RULES: readonly ImportRule[] = [
  {
    says: 'shared depends on nothing but itself and pure libraries',
    within: /^shared\//,
    forbids: /^(?!shared\/|zod$|nzh(\/|$)|fflate$|saxes$|node-diff3$|pinyin-match$)/,
  },
  { says: 'electron and renderer never meet', within: /^electron\//, forbids: /^renderer\// },
  { says: 'renderer and electron never meet', within: /^renderer\//, forbids: /^electron\/|^node:/ },
  {
    says: 'the product never imports tests or scripts',
    within: /^(electron|renderer|shared)\//,
    forbids: /^(tests|scripts)\//,
  },
  {
    says: 'electron is imported by main and preload only',
    within: /^(electron|renderer|shared)\//,
    except: /^electron\/(main|preload)\//,
    forbids: /^electron(-log)?(\/.*)?$(?<!\.ts)/,
  },
  {
    says: 'better-sqlite3 lives in db',
    within: /./,
    except: /^(electron\/db|tests)\//,
    forbids: /^better-sqlite3/,
  },
  { says: 'docx lives in docx', within: /./, except: /^(electron\/docx|tests)\//, forbids: /^docx$/ },
  {
    says: 'lexical lives in the editor',
    within: /./,
    except: /^(renderer\/editor|tests)\//,
    forbids: /^(@lexical\/|lexical$)/,
  },
  { says: 'react lives in the renderer', within: /^(electron|shared)\//, forbids: /^react/ },
  {
    says: 'nothing opens a socket',
    within: /^(electron|renderer|shared)\//,
    forbids: /^(node:)?(https?|http2|net|tls|dgram|dns|inspector)(\/|$)/,
  },
  { says: 'db knows neither services nor docx', within: /^electron\/db\//, forbids: /^electron\/(?!db\/)/ },
  {
    says: 'docx knows only the document model',
    within: /^electron\/docx\//,
    forbids: /^electron\/(?!docx\/)/,
  },
  {
    says: 'services know no process',
    within: /^electron\/services\//,
    forbids: /^electron\/(main|preload|host|cli)\//,
  },
  {
    says: 'main reaches the services through the host only',
    within: /^electron\/main\//,
    forbids: /^electron\/(services|db|docx|cli)\//,
  },
  { says: 'the preload stays alone', within: /^electron\/preload\//, forbids: /^electron\/(?!preload\/)/ },
  { says: 'the editor knows no feature', within: /^renderer\/editor\//, forbids: /^renderer\/features\// },
]

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s(?:[^'"`;]*?\sfrom\s*)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/g

/** Import specifiers of a file; relative ones and `#shared/` as paths from the root. */
export function importsOf({ path, text }: SourceFile): string[] {
  return [...text.matchAll(IMPORT)].map((match) => resolveFrom(path, match[1] ?? match[2] ?? ''))
}

function resolveFrom(path: string, specifier: string): string {
  if (specifier.startsWith('#shared/')) return specifier.slice(1)
  if (!specifier.startsWith('.')) return specifier
  return new URL(specifier, `file:///${path}`).pathname.slice(1)
}

/** One sentence for every import that breaks a rule. */
export function importViolations(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) =>
    IMPORT_RULES.filter((rule) => rule.within.test(file.path) && !rule.except?.test(file.path)).flatMap(
      (rule) =>
        importsOf(file)
          .filter((specifier) => rule.forbids.test(specifier))
          .map((specifier) => `${file.path} imports ${specifier}: ${rule.says}`),
    ),
  )
}
