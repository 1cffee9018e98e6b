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
