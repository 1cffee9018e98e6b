import { expect, test } from 'vitest'
import { formatFileSize } from './format-file-size'

const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/gu, ' ')

test('a size has the unit and the decimals that people use', () => {
  expect(plain(formatFileSize(0, 'fr'))).toBe('0 o')
  expect(plain(formatFileSize(850 * 1024, 'fr'))).toBe('850 ko')
  expect(plain(formatFileSize(2.44 * 1024 ** 2, 'fr'))).toBe('2,4 Mo')
  expect(plain(formatFileSize(20 * 1024 ** 2, 'en'))).toBe('20 MB')
})
