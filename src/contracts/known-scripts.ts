/**
 * Scripts that stand in every storefront page as they are: Mantine's choice of the colour scheme
 * before the first paint. Not Next's, so no nonce reaches it. A test compares it with what Mantine
 * writes.
 */
export const colorSchemeScript = `try {
  var _colorScheme = window.localStorage.getItem("mantine-color-scheme-value");
  var colorScheme = _colorScheme === "light" || _colorScheme === "dark" || _colorScheme === "auto" ? _colorScheme : "auto";
  var computedColorScheme = colorScheme !== "auto" ? colorScheme : window.matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  document.documentElement.setAttribute("data-mantine-color-scheme", computedColorScheme);
} catch (e) {}
`

/** SHA-256 of the above, as a source of a Content-Security-Policy. */
export const colorSchemeHash = "'sha256-oDE20jM+cYCL8tv5Y2IhjssvBsyRPtIfclqLaRnQhog='"

/**
 * Before anything is drawn: whether the reader saves data, by their own choice or the device's. Then
 * pictures that wait to be scrolled to take their smallest file, and all of pages opened from here. The
 * few that a page opens with are on their way before any script runs: they stay as they are.
 * Cached pages are the same for everybody, so nobody but the browser can do it.
 */
export const dataSaverScript = `try {
  var _saver = localStorage.getItem("data-saver");
  if (_saver ? _saver === "on" : navigator.connection && navigator.connection.saveData) {
    document.documentElement.setAttribute("data-saver", "");
    new MutationObserver(function (records) {
      records.forEach(function (record) {
        record.addedNodes.forEach(function (node) {
          if (node.nodeType !== 1) return;
          (node.tagName === "IMG" ? [node] : node.querySelectorAll("img[srcset]")).forEach(function (image) {
            if (image.srcset && (image.loading === "lazy" || document.readyState === "complete")) image.sizes = "1px";
          });
        });
      });
    }).observe(document, { childList: true, subtree: true });
  }
} catch (e) {}
`

/** SHA-256 of the above, as a source of a Content-Security-Policy. */
export const dataSaverHash = "'sha256-grY0bEpEZPQSdY6Tm+ZJQUWSZLjdJHoIo6qtdu/xvAM='"
