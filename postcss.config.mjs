/** Mantine's preset: rem(), light-dark(), hover and breakpoint mixins in CSS modules. */
const config = { plugins: { 'postcss-preset-mantine': {} } }
export default config
