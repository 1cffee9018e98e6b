import { IconFile, IconFileMusic, IconFileText, IconFileZip, IconMovie } from '@tabler/icons-react'
import { useLocale, useTranslations } from 'next-intl'
import type { AttachedFile } from '../../contracts/conversations'
import { formatFileSize } from '../../i18n/format-file-size'
import classes from './attached-files.module.css'
import { VisuallyHidden } from './visually-hidden'

/** Files that someone sent: pictures shown, sound and film played, everything to download. */
export function AttachedFiles({ files }: { files: AttachedFile[] }) {
  const t = useTranslations('files')
  if (files.length === 0) return null
  const pictures = files.filter((file) => file.isImage)
  const others = files.filter((file) => !file.isImage)
  return (
    <div>
      {pictures.length > 0 ? (
        <ul className={classes.pictures}>
          {pictures.map((file) => (
            <li key={file.id}>
              <PictureLink file={file} />
            </li>
          ))}
        </ul>
      ) : null}
      {others.length > 0 ? (
        <ul className={classes.list}>
          {others.map((file) => (
            <li key={file.id} className={classes.words}>
              <Player file={file} />
              <FileLink file={file} />
            </li>
          ))}
        </ul>
      ) : null}
      {others.some((file) => file.isScanned === false) ? (
        <p className={classes.size}>{t('notScanned')}</p>
      ) : null}
    </div>
  )
}

function PictureLink({ file }: { file: AttachedFile }) {
  const t = useTranslations('files')
  return (
    <a
      href={file.url}
      download={file.name}
      className={classes.picture}
      aria-label={`${t('download')} ${file.name}`}
    >
      <img src={file.url} alt="" loading="lazy" decoding="async" />
    </a>
  )
}

/** Sound and film play in place; nothing is loaded before somebody asks for it. */
function Player({ file }: { file: AttachedFile }) {
  const [kind] = file.mimeType.split('/')
  const props = { controls: true, preload: 'none', src: file.url, 'aria-label': file.name } as const
  if (kind === 'audio') {
    // oxlint-disable-next-line jsx-a11y/media-has-caption -- what people send has no captions
    return <audio {...props} className={classes.player} />
  }
  if (kind !== 'video') return null
  // oxlint-disable-next-line jsx-a11y/media-has-caption -- what people send has no captions
  return <video {...props} playsInline className={classes.player} />
}

function FileLink({ file }: { file: AttachedFile }) {
  const t = useTranslations('files')
  const locale = useLocale()
  const Glyph = glyphOf(file.mimeType)
  return (
    <a href={file.url} download={file.name} className={classes.file}>
      <span className={classes.glyph}>
        <Glyph size={20} aria-hidden />
      </span>
      <span className={classes.words}>
        <span className={classes.name} dir="auto">
          <VisuallyHidden>{t('download')}</VisuallyHidden> {file.name}
        </span>
        <span className={classes.size}>{formatFileSize(file.sizeBytes, locale)}</span>
      </span>
    </a>
  )
}

function glyphOf(mimeType: string) {
  if (mimeType.startsWith('audio/')) return IconFileMusic
  if (mimeType.startsWith('video/')) return IconMovie
  if (mimeType === 'application/zip') return IconFileZip
  if (mimeType.startsWith('text/') || mimeType === 'application/pdf') return IconFileText
  return IconFile
}
