import { deedOf, isNounLike, nameStart } from './label-words.ts'

const LONGEST = 20
/** Instances before the word that sums them up: 焕新向未来等委员活动. */
const SUM = /^.{2,}?(?<![平均高同对])等(?![级次])(?=.{4,}$)/
/** What is asked of a claim on consecutive years. */
const YEARS_PUT = /^(?:将|把)([^，。]{2,16}?)(列入|纳入|作为|列为)/

/** 连续四年将课题列入计划, 连续三年开展活动. */
export function yearsLabel(after: string): string {
  const honour = /^被[^，。]{0,12}(?:评为|表彰为|授予|命名为|确定为)(.{2,})$/.exec(after)?.[1]
  if (honour !== undefined) return shorten(honour)
  const put = YEARS_PUT.exec(after)
  if (put !== null) return `${put[1] ?? ''}连续${put[2] ?? ''}`
  // 获《中国政协》杂志、《人民政协报》刊发
  const told = /^(?:获|被|荣获)([^，。、]{2,14})、[^，。]*?(刊发|刊登|报道|推广|转载)/.exec(after)
  if (told !== null) return shorten((told[1] ?? '') + (told[2] ?? ''))
  const deed = deedOf(after.slice(0, 24))
  const object = deed.object.split('、', 1)[0] ?? ''
  if (deed.isWeak && object.length >= 2) return shorten(object)
  return shorten(after.replace(/^(?:荣获|获评|蝉联|获)/, '').slice(0, 14))
}

/** The noun phrase right behind a number: 体现界别特色的委员工作室 is 委员工作室, 提案的复审工作 is 提案复审工作. */
export function nameBehind(after: string): { name: string; taken: number } {
  const words = after.replace(/^的/, '')
  const skipped = after.length - words.length
  const start = nameStart(words)
  const of = words.lastIndexOf('的')
  const isVerbal = start === '' || deedOf(start).verb !== ''
  if (of > 0 && of < words.length - 2 && (isVerbal || (start.length > of && of > 5))) {
    const name = nameOnly(words.slice(of + 1))
    return { name, taken: skipped + of + 1 + name.length }
  }
  // 近百名医卫界委员送医下乡46次: who did it is what the number counts.
  const who =
    /^(.{0,8}?(?:委员|企业家|专家|志愿者|干部|群众))(?:送|走|捐|赴|赶|奔|主动|自愿|自发|踊跃|联名|撰|献)/.exec(
      start,
    )?.[1]
  const name = who ?? trimmed(start.split('、', 1)[0] ?? '')
  // 联系群众诉求收集点 begins with a verb and still is a name.
  const isDeed =
    deedOf(name).subject === '' &&
    !isNounLike(name) &&
    !/(?:点|站|室|群|平台|机制|制度|活动|办法|厅|中心|基地|队|方案|项目|课题|案例|清单|成果)$/.test(name)
  return { name: isDeed ? '' : name, taken: skipped + name.length }
}

/** The same where only the name counts. */
export function nameOnly(words: string): string {
  return trimmed(nameStart(words).split('、', 1)[0] ?? '')
}

function trimmed(name: string): string {
  return name.replace(/(?:等|的|和|与|及|中|里|内)+$/, '').replace(/的(?=.{2,}$)/, '')
}

/** Words without quotation marks, asides and spaces. */
export function clean(words: string): string {
  return words
    .replace(/[（(]([A-DＡ-Ｄ]类)[）)]/g, '$1')
    .replace(/[（(][^（）()]*[）)]|[\s\u2060“”‘’"《》（）()【】]/g, '')
}

/** A label without what a reader does not need. */
export function shorten(label: string): string {
  const plain = label
    .replace(/[的等]$/, '')
    .replace(SUM, '')
    .replace(/的(?=(?:提案|委员|代表|会员|盟员|单位|企业|群众|问题|活动|人员|信息)$)/, '')
    .replace(/^[^，、]{1,6}?(?:里|内|中)有(?=.{2,}$)/, '')
    .replace(/^.{2,}被(?=.{2,}(?:报道|推广|转载|刊发)$)/, '')
    .replace(/^(?:荣获|获得|获)(?=[^奖].{2,}$)/, '')
    .replace(/^(?:实现|达到|确保|保持)(?=.{3,}[率度]$)/, '')
    .replace(/^组织(?=.{2,}(?:活动|视察|调研|考察|考核|培训|会)$)/, '')
    .replace(/(?<=复审|审查|办理)工作$/, '')
  return plain.length <= LONGEST ? plain : plain.slice(-LONGEST)
}
