import { memo } from 'react'
import type { ProfileSettings } from '#shared/paper/profile.ts'
import { resolveProfile } from '#shared/paper/profiles.ts'
import { fontStack } from '../../editor/views/font-stacks.ts'
import { useText } from '../../text/use-text.ts'
import { PAGE_MM, millimetres, previewLines, sizeOf } from './preview-lines.ts'

/** 版头 alone is red (GB/T 9704-2012, 6). */
const RED = '#f00'

/** A picture of the first page that a profile gives, to scale, in the fonts that this computer has. */
export const ProfilePreview = memo(function ProfilePreview({ profile }: { profile: ProfileSettings }) {
  const { profiles: text } = useText()
  const resolved = resolveProfile(profile)
  const { page } = resolved
  const lines = previewLines(resolved)
  const number = lines.find(({ text: words }) => words.includes('〔'))
  const [left, right] = [millimetres(page.left), PAGE_MM.width - millimetres(page.right)]
  return (
    <svg
      className="profile-preview"
      viewBox={`0 0 ${PAGE_MM.width} ${PAGE_MM.height}`}
      role="img"
      aria-label={text.preview}
      lang="zh-CN"
    >
      <rect width={PAGE_MM.width} height={PAGE_MM.height} fill="#fff" />
      {lines.map(({ text: words, x, y, anchor, look, red }) => (
        <text
          key={`${x}/${y}`}
          x={x}
          y={y}
          textAnchor={anchor}
          fill={red ? RED : '#16191d'}
          fontFamily={fontStack(look.font, resolved.latin)}
          fontSize={sizeOf(look)}
          fontWeight={look.bold ? 700 : 400}
          letterSpacing={millimetres(look.spacing)}
        >
          {words}
        </text>
      ))}
      {number && (
        <line x1={left} x2={right} y1={number.y + 6} y2={number.y + 6} stroke={RED} strokeWidth={0.7} />
      )}
    </svg>
  )
})
