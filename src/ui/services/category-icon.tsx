import {
  IconBriefcase,
  IconCategory,
  IconCode,
  IconHammer,
  IconHeartHandshake,
  IconMovie,
  IconMusic,
  IconPalette,
  IconSchool,
  IconSparkles,
  IconSpeakerphone,
  IconWriting,
  type Icon,
} from '@tabler/icons-react'

/** Icons that a root category may ask for by name; the collection's list and this one agree. */
const icons: Record<string, Icon> = {
  briefcase: IconBriefcase,
  code: IconCode,
  hammer: IconHammer,
  'heart-handshake': IconHeartHandshake,
  movie: IconMovie,
  music: IconMusic,
  palette: IconPalette,
  school: IconSchool,
  sparkles: IconSparkles,
  speakerphone: IconSpeakerphone,
  writing: IconWriting,
}

/** The sign of a category; a general one for names that are not known here. */
export function CategoryIcon({ name, size = 24 }: { name: string; size?: number }) {
  const Sign = icons[name] ?? IconCategory
  return <Sign size={size} stroke={1.75} aria-hidden />
}
