export const glance = {
  title: '一年一览',
}

export type GlanceText = typeof glance
