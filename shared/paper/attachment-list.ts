/** Characters of 附件：, and of a number with its point and the room behind it. */
export const ATTACHMENT_LABEL = 3
export const ATTACHMENT_NUMBER = 1.5

/** 附件说明 as lines of text: 附件： before the first name, numbers where there are several (GB/T 9704-2012, 7.3.4). */
export function attachmentListLines(names: readonly string[]): string[] {
  if (names.length < 2) return names.map((name) => `附件：${name}`)
  return names.map((name, index) => `${index === 0 ? '附件：' : ''}${index + 1}. ${name}`)
}
