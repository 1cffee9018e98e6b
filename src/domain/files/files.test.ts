import { expect, test } from 'vitest'
import { isPlainText } from './file-kinds'
import { safeFileName } from './safe-file-name'

test.each([
  ['../../etc/passwd', 'passwd'],
  ['C:\\dossier\\photo.png', 'photo.png'],
  ['facture\u0000.pdf', 'facture.pdf'],
  ['photo\u202egpj.exe', 'photogpj.exe'],
  ['  rapport   final .docx ', 'rapport final .docx'],
  ['..', 'fichier'],
  ['', 'fichier'],
  ['a"b<c>.txt', 'a-b-c-.txt'],
  ['Écran é.png', 'Écran é.png'],
])('the name %j is kept as %j', (given, kept) => {
  expect(safeFileName(given)).toBe(kept)
})

test('a name of four kilobytes is cut and keeps its extension', () => {
  const name = safeFileName(`${'é'.repeat(4096)}.pdf`)
  expect(Array.from(name)).toHaveLength(120)
  expect(name.endsWith('.pdf')).toBe(true)
})

const bytes = (text: string) => new TextEncoder().encode(text)

test('text is recognised by what it holds', () => {
  expect(isPlainText(bytes('Bonjour,\nvoici mon cahier des charges : 3 < 4.\r\n'))).toBe(true)
  expect(isPlainText(new Uint8Array([0x42, 0xff, 0xfe]))).toBe(false)
  expect(isPlainText(bytes('a\u0000b'))).toBe(false)
})

test.each([
  '<!DOCTYPE html>',
  ' <script>alert(1)</script>',
  '<svg onload=1>',
  '#!/bin/sh',
  '<?php',
])('%j is no plain text', (text) => expect(isPlainText(bytes(text))).toBe(false))
