import { safeFileName } from '../paper/file-name.ts'

/** Longest ending that is taken for one; what stands behind a later dot is part of the name. */
const ENDING = /^(.*?)\.([\p{L}\p{N}_~$-]{1,16})$/su

/**
 * What a system starts, mounts or lets change its settings when such a file is opened. Papers with macros are not among
 * them: the office program that opens those asks by itself.
 */
const RUNNABLE: ReadonlySet<string> = new Set(
  (
    'exe com scr pif bat cmd cpl dll sys drv ocx msi msp mst msix msixbundle appx appxbundle appinstaller ' +
    'js jse mjs cjs vb vbs vbe wsf wsh wsc ws sct hta chm hlp ' +
    'ps1 ps1xml ps2 psc1 psm1 psd1 msh lnk url scf inf reg gadget application appref-ms msc theme themepack ' +
    'settingcontent-ms library-ms search-ms searchconnector-ms website diagcab diagpkg xll wll ' +
    'ade adp mde jar jnlp py pyc pyw pyz pl rb php lua tcl iso img vhd vhdx dmg ' +
    'sh bash zsh csh ksh fish run bin elf out so desktop appimage deb rpm flatpakref snap ' +
    'app command tool workflow scpt scptd applescript terminal action pkg mpkg webloc inetloc fileloc'
  ).split(' '),
)

/** A file name's stem and its ending without the dot, '' where it has none. */
export function splitEnding(name: string): { stem: string; ending: string } {
  const match = ENDING.exec(name)
  return match === null || match[1] === ''
    ? { stem: name, ending: '' }
    : { stem: match[1] ?? '', ending: match[2] ?? '' }
}

/**
 * The name under which an attached file is shown, opened and saved: the last part of whatever path came, without what
 * Windows refuses, without invisible and direction-turning characters, dots and blanks at its ends, and short enough
 * for every system (at most 97 UTF-16 units). The ending stays, since the system chooses the program by it. Never empty; a safe
 * name stays as it is.
 */
export function safeEvidenceName(name: string): string {
  // A colon names a stream of the file before it; what Windows would drop at the end must not hide the real ending.
  const last = name.split(/[\\/]/u).at(-1) ?? ''
  const plain = last.replace(/[:*?"<>|\p{Cc}\p{Cf}\p{Cs}\p{Co}]/gu, ' ').replace(/[\s.]+$/gu, '')
  const { stem, ending } = splitEnding(plain)
  const safe = safeFileName(stem)
  return ending === '' ? safe : `${safe}.${ending}`
}

/** Whether opening the file would start something; the last ending alone decides, as it does for the system. */
export function isRunnable(name: string): boolean {
  return RUNNABLE.has(splitEnding(name).ending.toLowerCase())
}

/** The name, else the first of name（2）, name（3） … that is not taken; letters' case does not tell names apart. */
export function freeEvidenceName(name: string, taken: readonly string[]): string {
  const used = new Set(taken.map((each) => each.toLowerCase()))
  const { stem, ending } = splitEnding(name)
  for (let count = 1; ; count += 1) {
    const candidate = `${stem}${count === 1 ? '' : `（${count}）`}${ending === '' ? '' : `.${ending}`}`
    if (!used.has(candidate.toLowerCase())) return candidate
  }
}
