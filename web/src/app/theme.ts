import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core'

/** The one deep hue of the house: petrol. */
const brand: MantineColorsTuple = [
  '#eaf5f5',
  '#d3e8e9',
  '#a5d1d4',
  '#74b8bd',
  '#4fa4aa',
  '#2f8d95',
  '#1b757d',
  '#115e66',
  '#0d4a50',
  '#08363b',
]
/** Only for "needs you". */
const accent: MantineColorsTuple = [
  '#fff3e6',
  '#fde4cb',
  '#fac795',
  '#f5a65b',
  '#ec8a30',
  '#d9701a',
  '#b4510a',
  '#934107',
  '#723206',
  '#522404',
]
/** Blue-grey night instead of pure black, lighter planes lie nearer. */
const dark: MantineColorsTuple = [
  '#dfe5e8',
  '#c3ccd1',
  '#a9b4bb',
  '#7d8a92',
  '#4a565e',
  '#36424a',
  '#273239',
  '#182127',
  '#121a1f',
  '#0c1216',
]

const step = (power: number) => `${(1.2 ** power).toFixed(3)}rem`

export const theme = createTheme({
  fontFamily: "'Inter Variable', system-ui, -apple-system, 'Segoe UI', sans-serif",
  fontFamilyMonospace: "ui-monospace, 'SF Mono', 'Cascadia Mono', Menlo, monospace",
  colors: { brand, accent, dark },
  primaryColor: 'brand',
  primaryShade: { light: 8, dark: 6 },
  autoContrast: true,
  luminanceThreshold: 0.3,
  black: '#16222a',
  defaultRadius: 'md',
  respectReducedMotion: true,
  cursorType: 'pointer',
  focusRing: 'auto',
  fontSizes: { xs: '0.8125rem', sm: '0.9rem', md: '1rem', lg: step(1), xl: step(2) },
  headings: {
    fontWeight: '650',
    sizes: {
      h1: { fontSize: step(4), lineHeight: '1.15' },
      h2: { fontSize: step(2), lineHeight: '1.25' },
      h3: { fontSize: step(1), lineHeight: '1.35' },
      h4: { fontSize: '1rem', lineHeight: '1.4' },
      h5: { fontSize: '0.9rem', lineHeight: '1.4' },
      h6: { fontSize: '0.8125rem', lineHeight: '1.4' },
    },
  },
  components: {
    Anchor: { defaultProps: { underline: 'hover' } },
    Badge: { defaultProps: { variant: 'light', tt: 'none', fw: 550 } },
    Card: { defaultProps: { withBorder: true, padding: 'lg' } },
    Input: { defaultProps: { size: 'md' } },
    InputWrapper: { defaultProps: { size: 'md' } },
    Modal: {
      // Mantine's <header> in a dialog would be a second banner of the page.
      defaultProps: { attributes: { header: { role: 'none' } } },
      styles: { title: { fontWeight: 650, fontSize: '1.2rem' } },
    },
    Drawer: { defaultProps: { attributes: { header: { role: 'none' } } } },
    Skeleton: { defaultProps: { radius: 'sm' } },
  },
})

/**
 * Mantine's own dimmed, error and placeholder greys fall below 4.5:1, so they are set here; so are the three meanings
 * (demand, offer, learners) that keep their colour in every chart, marked text and tag. The hues differ in lightness
 * and stay apart for people who cannot tell red from green.
 */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: { '--page-width': '72rem', '--text-width': '42rem' },
  light: {
    '--mantine-color-body': '#fdfcfa',
    '--mantine-color-dimmed': '#55616a',
    '--mantine-color-error': '#b3261e',
    '--mantine-color-red-outline': '#b3261e',
    '--mantine-color-placeholder': '#667079',
    '--mantine-color-anchor': '#115e66',
    '--color-plane': '#ffffff',
    '--color-line': '#dcdfe0',
    '--color-line-strong': '#89939a',
    '--color-demand': '#1a62b5',
    '--color-demand-soft': '#e6f0fb',
    '--color-offer': '#47750f',
    '--color-offer-soft': '#edf4e2',
    '--color-learners': '#963b81',
    '--color-learners-soft': '#f9eaf5',
    '--color-needs-you': '#a84a06',
    '--color-needs-you-soft': '#fff3e6',
    '--color-forecast': '#6a737a',
  },
  dark: {
    '--mantine-color-body': '#121a1f',
    '--mantine-color-dimmed': '#a9b4bb',
    '--mantine-color-error': '#ffa198',
    '--mantine-color-red-outline': '#ffa198',
    '--mantine-color-placeholder': '#929ea6',
    '--mantine-color-anchor': '#74b8bd',
    '--color-plane': '#182127',
    '--color-line': '#33404a',
    '--color-line-strong': '#7d8a92',
    '--color-demand': '#86b9f6',
    '--color-demand-soft': '#1b3048',
    '--color-offer': '#a6ce68',
    '--color-offer-soft': '#28361a',
    '--color-learners': '#e6a0d4',
    '--color-learners-soft': '#3d2438',
    '--color-needs-you': '#f5a65b',
    '--color-needs-you-soft': '#3d2a17',
    '--color-forecast': '#a9b4bb',
  },
})
