/**
 * Registers the service worker once the page stands: it must not take bandwidth from the page. The
 * first time, the worker hears what the page consists of, so that this page is there offline too.
 */
export function startApp(): void {
  const { serviceWorker } = navigator
  if (!serviceWorker || location.pathname.startsWith('/admin')) return
  if (!serviceWorker.controller) {
    serviceWorker.addEventListener('controllerchange', tellWhatIsLoaded, { once: true })
  }
  const register = () => {
    // Private windows refuse; the site works without.
    serviceWorker.register('/sw.js').catch(() => undefined)
  }
  if (document.readyState === 'complete') register()
  else addEventListener('load', register, { once: true })
}

function tellWhatIsLoaded(): void {
  const loaded = performance.getEntriesByType('resource').map(({ name }) => name)
  navigator.serviceWorker.controller?.postMessage([location.href, ...new Set(loaded)])
}
