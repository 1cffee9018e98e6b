import { Path, Rect, Svg } from '@react-pdf/renderer'

/** The mark of the storefront, drawn: a woven lozenge on indigo cloth. */
export const Logo = ({ size }: { size: number }) => (
  <Svg width={size} height={size} viewBox="0 0 32 32">
    <Rect x="0" y="0" width="32" height="32" rx="8" ry="8" fill="#1B1E3D" />
    <Path d="M16 4.5 27.5 16 16 27.5 4.5 16Z" fill="#F0946B" />
    <Path d="M16 9.5 22.5 16 16 22.5 9.5 16Z" fill="#1B1E3D" />
    <Path d="M16 13 19 16 16 19 13 16Z" fill="#E9B44C" />
    <Path
      d="M4 4h5v2H6v3H4ZM28 4v5h-2V6h-3V4ZM28 28h-5v-2h3v-3h2ZM4 28v-5h2v3h3v2Z"
      fill="#ffffff"
    />
  </Svg>
)
