import type { CSSProperties } from 'react'
import type { FrameId } from '#shared/paper/frame-items.ts'
import { headHeight, headMarks, markTop } from '#shared/paper/head-height.ts'
import { organMark } from '#shared/paper/organ-mark.ts'
import { cellTwips } from '#shared/paper/page-geometry.ts'
import { attachmentMark, type PaperParts } from '#shared/paper/paper-parts.ts'
import type { PaperProfile } from '#shared/paper/profile.ts'
import { type LinePlace, placesOfSignature } from '#shared/paper/signature.ts'
import { tw } from '../../editor/views/twips.ts'
import type { Frame } from './paper-frame.ts'

/** One piece of a paper's frame as it is printed, in the room that the layout has kept for it. */
export function FrameBlock({ id, frame }: { id: FrameId; frame: Frame }) {
  const { parts, profile } = frame
  switch (id) {
    case 'contents':
      return <Contents entries={frame.contents} />
    case 'stage':
      return <p className="pf-mark">{parts.stage}</p>
    case 'head':
      return <RedHead head={parts.head} profile={profile} />
    case 'meeting':
    case 'reporter':
      return <p className="pf-centre">{parts[id]}</p>
    case 'salutation':
      return <p>{parts.salutation}</p>
    case 'attachments':
      return <AttachmentNames names={parts.attachments} />
    case 'signature':
      return <Signature signature={parts.signature} profile={profile} />
    case 'remark':
      return <p className="pf-indent">{parts.remark}</p>
    case 'imprint':
      return <Imprint imprint={parts.imprint} />
    default:
      return <p className="pf-mark">{attachmentMark(Number(id.slice(10)) - 1, parts.attachments.length)}</p>
  }
}

function Contents({ entries }: { entries: Frame['contents'] }) {
  return (
    <div className="pf-contents">
      <p className="pf-contents-title">目　录</p>
      {entries.map(({ id, level, text, page }) => (
        <p key={id} data-level={level}>
          <span>{text}</span>
          <i />
          <span>{page ?? ''}</span>
        </p>
      ))}
    </div>
  )
}

function RedHead({ head, profile }: { head: PaperParts['head']; profile: PaperProfile }) {
  if (head === null) return null
  const { size, line, lines } = organMark(head.organMark, profile)
  const mark: CSSProperties = {
    top: tw(markTop(head, profile)),
    fontSize: tw(size * 10),
    lineHeight: tw(line),
  }
  return (
    <div className="pf-head" style={{ height: tw(headHeight(head, profile)) }}>
      <div className="pf-head-marks">
        {headMarks(head).map(({ kind, text }) => (
          <p key={kind} className={kind === 'copyNumber' ? undefined : 'pf-mark'}>
            {text}
          </p>
        ))}
      </div>
      <p className="pf-organ-mark" style={mark}>
        {lines.join('\n')}
      </p>
      <p className="pf-number" data-signed={head.signer !== '' || undefined}>
        <span>{head.documentNumber}</span>
        {head.signer !== '' && (
          <span>
            签发人：<span className="pf-kai">{head.signer}</span>
          </span>
        )}
      </p>
    </div>
  )
}

function AttachmentNames({ names }: { names: readonly string[] }) {
  return (
    <div className="pf-names" data-many={names.length > 1 || undefined}>
      {names.map((name, index) => (
        <p key={attachmentMark(index, 10)}>
          <span>
            {index === 0 ? '附件：' : ''}
            {names.length > 1 ? `${index + 1}. ` : ''}
          </span>
          {name}
        </p>
      ))}
    </div>
  )
}

function Signature({ signature, profile }: { signature: PaperParts['signature']; profile: PaperProfile }) {
  if (signature === null) return null
  const places = placesOfSignature(signature, profile)
  const cell = cellTwips(profile.body)
  const styleOf = (place: LinePlace): CSSProperties =>
    'left' in place
      ? { paddingLeft: tw(place.left * cell) }
      : { paddingRight: tw(place.right * cell), textAlign: 'right' }
  return (
    <div className="pf-signature">
      {signature.organ !== '' && <p style={styleOf(places.organ)}>{signature.organ}</p>}
      {signature.date !== '' && <p style={styleOf(places.date)}>{signature.date}</p>}
    </div>
  )
}

function Imprint({ imprint }: { imprint: PaperParts['imprint'] }) {
  if (imprint === null) return null
  return (
    <div className="pf-imprint">
      {imprint.copyTo !== '' && <p className="pf-copy-to">{imprint.copyTo}</p>}
      <p className="pf-issuer">
        <span>{imprint.issuer}</span>
        <span>{imprint.issued}</span>
      </p>
    </div>
  )
}
