export const labels = {
  title: '数据名称词典',
}

export type LabelsText = typeof labels
