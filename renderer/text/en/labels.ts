import type { LabelsText } from '../zh-CN/labels.ts'

export const labels: LabelsText = {
  title: 'Figure names',
}
