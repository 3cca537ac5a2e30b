/** The form that starts a draft. */
export const formCreate = {
  heading: '起草一份综述',
  lead: (count: string) =>
    `资料库里有 ${count} 条履职记录。选定时段，程序就按台账写出初稿；每个数字都连着它的记录。`,
  noRecords: '资料库里还没有履职记录。请先到台账导入或填写，再来起草。',
  toLedger: '去台账',
  period: '时段',
  year: (year: string) => `${year}年`,
  all: '全部记录',
  custom: '自定时段',
  from: '从',
  to: '到',
  reversed: '开始日期晚于结束日期。',
  organ: '单位名称',
  organHint: '如：政协阜阳市委员会',
  titleField: '标题（可不填）',
  titleHint: '不填就用模板的标题；“——”后面是副标题',
  template: '模板',
  headings: '标题套组',
  create: '开始起草',
  creating: '正在起草……',
  cancel: '取消',
}
