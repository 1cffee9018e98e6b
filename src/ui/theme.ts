import {
  defaultVariantColorsResolver,
  type CSSVariablesResolver,
  type MantineColorsTuple,
  type MantineThemeOverride,
  type VariantColorsResolver,
} from '@mantine/core'

/** Fired laterite: the one warm accent. Shade 7 reads on white (5.3:1), shade 4 on ink (7.7:1). */
const laterite: MantineColorsTuple = [
  '#FDF3EE',
  '#FAE3D8',
  '#F5C8B4',
  '#F0AC8E',
  '#F0946B',
  '#DE7347',
  '#C75B2F',
  '#B44A23',
  '#93391A',
  '#6F2B14',
]

/** Indigo-dyed cloth: the deep neutral, also what the dark scheme is made of. */
const ink: MantineColorsTuple = [
  '#ECEDF5',
  '#C9CBDD',
  '#A9ABC4',
  '#8B8FB0',
  '#3A3F68',
  '#292D52',
  '#1E2140',
  '#15172B',
  '#101222',
  '#0B0C18',
]

/** Sand: warm greys for the light scheme. */
const sand: MantineColorsTuple = [
  '#FAF8F5',
  '#F5F2ED',
  '#ECE7E0',
  '#DED8CF',
  '#C8C1B6',
  '#96908A',
  '#6C6A72',
  '#55546A',
  '#35364F',
  '#1B1E3D',
]

const leaf: MantineColorsTuple = [
  '#EDF7F2',
  '#D6EDE1',
  '#AEDBC5',
  '#82C8A6',
  '#63B88F',
  '#459F75',
  '#338862',
  '#27704F',
  '#1D563D',
  '#143D2B',
]

const ochre: MantineColorsTuple = [
  '#FDF6E6',
  '#FAEBC8',
  '#F4D793',
  '#EEC262',
  '#E9B44C',
  '#D89B24',
  '#B57D12',
  '#8A5A00',
  '#694500',
  '#4A3000',
]

const brick: MantineColorsTuple = [
  '#FCECEB',
  '#FBDEDB',
  '#FFC2BB',
  '#FFAFA5',
  '#FF9B8F',
  '#EE6A5C',
  '#D1392D',
  '#B3261E',
  '#8C1D18',
  '#601410',
]

/** Filled things: white words on the deep shade, ink on the bright one of the dark scheme. */
const variantColors: VariantColorsResolver = (input) => {
  const colors = defaultVariantColorsResolver(input)
  return input.variant === 'filled' ? { ...colors, color: 'var(--on-filled)' } : colors
}

const inputVars = (_theme: unknown, props: { multiline?: boolean }) => ({
  wrapper: props.multiline
    ? { '--input-fz': '1rem' }
    : { '--input-height': '2.75rem', '--input-fz': '1rem' },
})

/** Control heights: 44 px is the least that a thumb meets. */
const controlHeights: Record<string, string> = {
  xs: '2.25rem',
  sm: '2.75rem',
  md: '3rem',
  lg: '3.5rem',
}

const buttonVars = (_theme: unknown, props: { size?: string | number }) => {
  const height = controlHeights[String(props.size)]
  return { root: height ? { '--button-height': height } : {} }
}

/** The one look of the storefront. Screens use it and never restyle. */
export const theme: MantineThemeOverride = {
  primaryColor: 'laterite',
  primaryShade: { light: 7, dark: 4 },
  autoContrast: true,
  luminanceThreshold: 0.34,
  black: '#1B1E3D',
  white: '#FFFFFF',
  colors: {
    laterite,
    ink,
    dark: ink,
    gray: sand,
    leaf,
    green: leaf,
    ochre,
    yellow: ochre,
    brick,
    red: brick,
  },
  variantColorResolver: variantColors,
  fontFamily: 'var(--font-figtree-extended), var(--font-figtree), system-ui, sans-serif',
  fontFamilyMonospace: 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace',
  headings: {
    fontFamily: 'var(--font-figtree-extended), var(--font-figtree), system-ui, sans-serif',
    fontWeight: '600',
    textWrap: 'balance',
    sizes: {
      h1: { fontSize: 'clamp(1.625rem, 1.35rem + 1.4vw, 2.25rem)', lineHeight: '1.15' },
      h2: { fontSize: 'clamp(1.25rem, 1.15rem + 0.6vw, 1.5rem)', lineHeight: '1.25' },
      h3: { fontSize: '1.125rem', lineHeight: '1.35' },
      h4: { fontSize: '1rem', lineHeight: '1.4' },
    },
  },
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.5rem', xl: '2rem' },
  radius: { xs: '0.25rem', sm: '0.375rem', md: '0.625rem', lg: '1rem', xl: '1.5rem' },
  defaultRadius: 'md',
  shadows: {
    xs: '0 1px 2px rgb(27 30 61 / 0.08)',
    sm: '0 1px 2px rgb(27 30 61 / 0.06), 0 2px 8px rgb(27 30 61 / 0.06)',
    md: '0 1px 2px rgb(27 30 61 / 0.06), 0 6px 20px rgb(27 30 61 / 0.09)',
    lg: '0 2px 4px rgb(27 30 61 / 0.06), 0 12px 32px rgb(27 30 61 / 0.12)',
    xl: '0 4px 8px rgb(27 30 61 / 0.08), 0 24px 56px rgb(27 30 61 / 0.16)',
  },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: 'sm' }, vars: buttonVars },
    ActionIcon: { defaultProps: { size: 44, variant: 'subtle', color: 'gray' } },
    Input: { vars: inputVars },
    InputWrapper: { styles: { label: { fontWeight: 600, marginBottom: '0.375rem' } } },
    Checkbox: { defaultProps: { size: 'md' } },
    Radio: { defaultProps: { size: 'md' } },
    Switch: { defaultProps: { size: 'md' } },
    Paper: { defaultProps: { radius: 'lg' } },
    Card: { defaultProps: { radius: 'lg', padding: 'lg', shadow: 'sm' } },
    Modal: {
      // The head of a dialog is no banner of the page.
      defaultProps: { radius: 'lg', centered: true, attributes: { header: { role: 'none' } } },
    },
    Menu: { defaultProps: { radius: 'md', shadow: 'lg', position: 'bottom-end' } },
    Badge: { defaultProps: { variant: 'light', tt: 'none', fw: 600, radius: 'sm', size: 'lg' } },
    Alert: { defaultProps: { radius: 'md', variant: 'light' } },
    Tooltip: { defaultProps: { withArrow: true, openDelay: 300 } },
    Skeleton: { defaultProps: { radius: 'md' } },
    Anchor: { defaultProps: { underline: 'hover' } },
  },
}

/** What Mantine derives from its own greys, set to ours; the rest stands in global.css. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#FFFFFF',
    '--mantine-color-dimmed': '#5B5D75',
    '--mantine-color-placeholder': '#6B6D84',
    '--mantine-color-default-border': '#CFC9C0',
    '--mantine-color-anchor': '#A8431E',
    '--mantine-color-error': '#B3261E',
  },
  dark: {
    '--mantine-color-body': '#15172B',
    '--mantine-color-dimmed': '#A9ABC4',
    '--mantine-color-placeholder': '#9699B8',
    '--mantine-color-default': '#1E2140',
    '--mantine-color-default-hover': '#292D52',
    '--mantine-color-default-border': '#4A4F7C',
    '--mantine-color-anchor': '#F0946B',
    '--mantine-color-error': '#FF9B8F',
  },
})
