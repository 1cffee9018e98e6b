import type { CSSProperties, ReactElement } from 'react'

/** Everything that the picture shows, in words and data addresses. */
export type SocialWords = {
  kind: 'home' | 'service' | 'seller' | 'category'
  title: string
  line: string
  rating: { average: string; reviews: string } | null
  /** Price of a service, or what else stands at the foot. */
  foot: string
  /** Data addresses of pictures cut to size; null where there is none. */
  cover: string | null
  avatar: string | null
}

export const socialSize = { width: 1200, height: 630 }
export const coverSize = { width: 492, height: 630 }
const threadWidth = 8
const wordsSize = {
  width: socialSize.width - coverSize.width - threadWidth,
  height: socialSize.height,
}
export const avatarSize = 260

const ink = '#1b1e3d'
const laterite = '#f0946b'
const gold = '#e9b44c'
const quiet = '#c5c8e0'

const dataSvg = (svg: string) => `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`

/** The woven strips of the storefront (src/ui/common/textile-pattern.tsx), one thread wide. */
const textile = ({ width, height, opacity }: { width: number; height: number; opacity: number }) =>
  dataSvg(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><defs>
<pattern id="w" width="96" height="96" patternUnits="userSpaceOnUse"><g fill="none" stroke="#8d93c8"
stroke-width="2" stroke-opacity="${opacity}"><path d="M24 4 44 24 24 44 4 24Z"/><path
d="M24 14 34 24 24 34 14 24Z"/><path d="M72 52 92 72 72 92 52 72Z"/><path
d="M72 62 82 72 72 82 62 72Z"/><path d="M52 8h8v8h8v8h8v8h8v8h8"/><path d="M52 24h8v8h8v8h8"/><path
d="M4 88h8v-8h8v-8h8v-8h8v-8h8"/><path d="M4 72h8v-8h8v-8h8"/></g></pattern></defs>
<rect width="100%" height="100%" fill="url(#w)"/></svg>`)

const star = dataSvg(
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" width="36" height="36"><path fill="${gold}" d="M12 1.8l3.1 6.6 7.1.9-5.2 5 1.3 7.1L12 17.9l-6.3 3.5L7 14.3l-5.2-5 7.1-.9z"/></svg>`,
)

const mark = dataSvg(
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" width="60" height="60"><rect width="32" height="32" rx="8" fill="#12142a"/><path d="M16 4.5 27.5 16 16 27.5 4.5 16Z" fill="${laterite}"/><path d="M16 9.5 22.5 16 16 22.5 9.5 16Z" fill="#12142a"/><path d="M16 13 19 16 16 19 13 16Z" fill="${gold}"/><path d="M4 4h5v2H6v3H4ZM28 4v5h-2V6h-3V4ZM28 28h-5v-2h3v-3h2ZM4 28v-5h2v3h3v2Z" fill="#fff"/></svg>`,
)

const titleSize = (letters: number): number => {
  if (letters <= 28) return 72
  if (letters <= 60) return 58
  return 48
}

const clamped = (lines: number): CSSProperties => ({
  display: 'block',
  lineClamp: lines,
  overflow: 'hidden',
  wordBreak: 'break-word',
})

const Brand = () => (
  <div style={{ display: 'flex', alignItems: 'center', gap: 18 }}>
    <img src={mark} width={60} height={60} alt="" />
    <div style={{ display: 'flex', fontSize: 38, fontWeight: 700, color: '#fff' }}>2Krika</div>
  </div>
)

const RatingLine = ({ rating }: { rating: NonNullable<SocialWords['rating']> }) => (
  <div style={{ display: 'flex', alignItems: 'center', gap: 12, fontSize: 32, color: '#fff' }}>
    <img src={star} width={36} height={36} alt="" />
    <div style={{ display: 'flex', fontWeight: 700 }}>{rating.average}</div>
    <div style={{ display: 'flex', color: quiet }}>{rating.reviews}</div>
  </div>
)

const Words = ({ kind, title, line, rating, foot, avatar }: SocialWords) => (
  <div style={{ display: 'flex', flexDirection: 'column', gap: 22 }}>
    <div
      style={{
        ...clamped(3),
        fontSize: titleSize(title.length),
        fontWeight: 700,
        lineHeight: 1.14,
        color: '#fff',
      }}
    >
      {title}
    </div>
    {line === '' ? null : (
      <div style={{ display: 'flex', alignItems: 'center', gap: 16 }}>
        {kind === 'service' && avatar !== null ? (
          <img src={avatar} width={56} height={56} alt="" style={{ borderRadius: 28 }} />
        ) : null}
        <div style={{ ...clamped(2), fontSize: 32, lineHeight: 1.25, color: quiet }}>{line}</div>
      </div>
    )}
    {rating === null ? null : <RatingLine rating={rating} />}
    {foot === '' ? null : (
      <div style={{ display: 'flex', fontSize: 38, fontWeight: 700, color: laterite }}>{foot}</div>
    )}
  </div>
)

/** The right side: a cover over its whole height, else a portrait or a lozenge on woven strips. */
const Side = ({ kind, cover, avatar }: SocialWords) => {
  if (cover !== null) return <img src={cover} {...coverSize} alt="" />
  const strips = textile({ ...coverSize, opacity: 0.75 })
  const portrait = kind === 'seller' ? avatar : null
  return (
    <div style={{ display: 'flex', ...coverSize, alignItems: 'center', justifyContent: 'center' }}>
      <img src={strips} {...coverSize} alt="" style={{ position: 'absolute', top: 0, left: 0 }} />
      {portrait === null ? (
        <img src={mark} width={220} height={220} alt="" />
      ) : (
        <img
          src={portrait}
          width={avatarSize}
          height={avatarSize}
          alt=""
          style={{ borderRadius: avatarSize / 2, border: `8px solid ${laterite}` }}
        />
      )}
    </div>
  )
}

/** The picture of a shared link: words on the left, a picture on the right, woven strips behind. */
export const socialLayout = (words: SocialWords, fontFamily: string): ReactElement => (
  <div style={{ display: 'flex', ...socialSize, backgroundColor: ink, fontFamily }}>
    <img
      src={textile({ ...wordsSize, opacity: 0.16 })}
      {...wordsSize}
      alt=""
      style={{ position: 'absolute', top: 0, left: 0 }}
    />
    <div
      style={{
        display: 'flex',
        flexDirection: 'column',
        justifyContent: 'space-between',
        ...wordsSize,
        padding: '52px 48px 56px 60px',
      }}
    >
      <Brand />
      <Words {...words} />
    </div>
    <div style={{ width: threadWidth, height: socialSize.height, backgroundColor: laterite }} />
    <div style={{ display: 'flex', position: 'relative', ...coverSize }}>
      <Side {...words} />
    </div>
  </div>
)
