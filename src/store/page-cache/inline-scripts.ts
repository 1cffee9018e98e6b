import { createHash } from 'node:crypto'
import { colorSchemeScript, dataSaverScript } from '../../contracts/known-scripts.ts'

/**
 * Scripts that Next, React and Mantine write into a page, by their whole text. What a person entered
 * cannot take these shapes and do harm: the data scripts are one call with one JSON value. Anything
 * else gets no hash and the browser refuses to run it.
 */
const knownScripts: readonly RegExp[] = [
  /^\(self\.__next_f=self\.__next_f\|\|\[\]\)\.push\(\[0\]\)$/u,
]
const dataScript = /^self\.__next_f\.push\((\[[\s\S]*\])\)$/u
/** Turbopack's start: which of our own files it waits for, and what it runs then. */
const startScript =
  /^\(globalThis\["TURBOPACK"\] \|\| \(globalThis\["TURBOPACK"\] = \[\]\)\)\.push\((\{[^{}]*\})\);?$/u

export type InlineScripts = {
  /** CSP sources of the scripts that may run. */
  hashes: string[]
  /** Beginnings of scripts nobody recognised. */
  unknown: string[]
}

const inlineScript = /<script(?<attributes>(?:\s[^>]*)?)>(?<text>[\s\S]*?)<\/script\s*>/giu

/** The inline scripts of a rendered page: hashes of those that are ours, and what is not. */
export const inlineScriptsOf = (html: string): InlineScripts => {
  const hashes = new Set<string>()
  const unknown: string[] = []
  for (const { groups } of html.matchAll(inlineScript)) {
    const attributes = groups?.attributes ?? ''
    const text = groups?.text ?? ''
    if (/\ssrc\s*=/iu.test(attributes) || isDataBlock(attributes) || text === '') continue
    if (isOurs(text)) hashes.add(hashOf(text))
    else unknown.push(text.slice(0, 160))
  }
  return { hashes: [...hashes], unknown }
}

const isOurs = (text: string): boolean => {
  const data = dataScript.exec(text)?.[1]
  if (data !== undefined) return isJson(data)
  const start = startScript.exec(text)?.[1]
  if (start !== undefined) return isStart(start)
  if (text === colorSchemeScript || text === dataSaverScript) return true
  return knownScripts.some((shape) => shape.test(text))
}

const isDataBlock = (attributes: string): boolean =>
  /\stype\s*=\s*["']application\/(?:ld\+)?json["']/iu.test(attributes)

const isStart = (text: string): boolean => {
  if (!isJson(text)) return false
  const { otherChunks, runtimeModuleIds, ...rest } = JSON.parse(text) as Record<string, unknown>
  const isOurFile = (name: unknown) => /^static\/chunks\/[\w.~%-]+\.js$/u.test(String(name))
  return (
    Object.keys(rest).length === 0 &&
    Array.isArray(otherChunks) &&
    otherChunks.every(isOurFile) &&
    Array.isArray(runtimeModuleIds) &&
    runtimeModuleIds.every((id) => typeof id === 'number' || typeof id === 'string')
  )
}

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

const hashOf = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`
