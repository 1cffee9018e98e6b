/** Where the reader's choice is kept: the name that Mantine reads too. */
const storageKey = 'mantine-color-scheme-value'
const attribute = 'data-mantine-color-scheme'

type ColorScheme = 'light' | 'dark'

/** Chooses a scheme for this device. Mantine's components on the page hear of it like another tab. */
export const chooseColorScheme = (scheme: ColorScheme): void => {
  document.documentElement.setAttribute(attribute, scheme)
  try {
    localStorage.setItem(storageKey, scheme)
    const change = { key: storageKey, newValue: scheme, storageArea: localStorage }
    window.dispatchEvent(new StorageEvent('storage', change))
  } catch {
    // Storage is closed to us: the choice lasts as long as the page.
  }
}

/** Follows the device and other tabs. @returns how to stop. */
export const followColorScheme = (): (() => void) => {
  const dark = matchMedia('(prefers-color-scheme: dark)')
  const follow = (): void => {
    const chosen = chosenScheme()
    document.documentElement.setAttribute(attribute, chosen ?? (dark.matches ? 'dark' : 'light'))
  }
  const hear = ({ key }: StorageEvent): void => {
    if (key === storageKey) follow()
  }
  dark.addEventListener('change', follow)
  window.addEventListener('storage', hear)
  return () => {
    dark.removeEventListener('change', follow)
    window.removeEventListener('storage', hear)
  }
}

const chosenScheme = (): ColorScheme | null => {
  try {
    const chosen = localStorage.getItem(storageKey)
    return chosen === 'light' || chosen === 'dark' ? chosen : null
  } catch {
    return null
  }
}
