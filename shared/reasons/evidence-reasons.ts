import type { Wording } from './reason.ts'

/** Why a file of evidence is not attached, opened or written. Sizes are written: 1.2 MB. */
export interface EvidenceReasons {
  'evidence-missing': { name: string }
  'evidence-folder': { name: string }
  'evidence-no-file': { name: string }
  'evidence-disk': { free: string; needed: string }
  'evidence-large': { name: string; size: string; largest: string }
  'evidence-busy': { name: string }
  'evidence-unread': { name: string }
  'evidence-disk-full': object
  'evidence-unwritable': { name: string }
  'evidence-runnable': { name: string }
  'evidence-damaged': { name: string }
  'evidence-lost': { name: string }
  'evidence-many': { limit: number }
  'evidence-gone': object
  'evidence-not-dropped': object
  'evidence-no-program': object
}

export const evidenceReasons: Wording<EvidenceReasons> = {
  'evidence-missing': ({ name }) => `读不到“${name}”，可能已被移走或删除。没有附上。`,
  'evidence-folder': ({ name }) =>
    `“${name}”是文件夹，不能当作依据材料。请选里面的文件，或先压缩成一个文件。没有附上。`,
  'evidence-no-file': ({ name }) => `“${name}”不是普通文件。没有附上。`,
  'evidence-disk': ({ free, needed }) =>
    `资料库所在的磁盘只剩 ${free}，放不下要附的 ${needed}（还要给台账留出余地）。请清理出空间再附。没有附上。`,
  'evidence-large': ({ name, size, largest }) =>
    `“${name}”${size === '' ? '' : `有 ${size}，`}超过了一份材料最大的 ${largest}。没有附上。`,
  'evidence-busy': ({ name }) =>
    `“${name}”不让读，多半正被别的程序独占，或没有读它的权限。请关闭那个程序再试。没有附上。`,
  'evidence-unread': ({ name }) => `“${name}”读到一半出错，文件或磁盘可能有问题。没有附上。`,
  'evidence-disk-full': () => '资料库所在的磁盘空间已满。请清理出空间再附。没有附上。',
  'evidence-unwritable': ({ name }) => `“${name}”存不进资料库：资料库的文件夹不能写入。没有附上。`,
  'evidence-runnable': ({ name }) =>
    `“${name}”是程序或脚本，打开它会在这台电脑上运行，所以这里不打开。需要时请“另存”出去，确认来源可靠再用。`,
  'evidence-damaged': ({ name }) =>
    `“${name}”的内容和附上时不一样，已损坏或被改过，没有拿它当依据。请找原件重新附上。`,
  'evidence-lost': ({ name }) =>
    `“${name}”不在资料库的 attachments 文件夹里，可能被移走或没有一起拷过来。记录本身没有动。`,
  'evidence-many': ({ limit }) => `一条记录最多附 ${limit} 份材料，这次的没有附上。可以先压缩成一个文件。`,
  'evidence-gone': () => '这份材料已不在这条记录上，请刷新。',
  'evidence-not-dropped': () => '拖进来的不是电脑里的文件，没有附上。请先保存成文件再拖。',
  'evidence-no-program': () => '这台电脑上没有能打开这种文件的程序。可以“另存”出去，换一台电脑打开。',
}
