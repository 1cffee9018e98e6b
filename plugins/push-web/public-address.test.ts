import { expect, it } from 'vitest'
import { isPublicAddress } from './public-address'

it.each(['142.250.75.234', '17.188.143.34', '2a00:1450:4007:80c::200a', '2620:149:a43::1'])(
  'speaks to %s',
  (address) => {
    expect(isPublicAddress(address)).toBe(true)
  },
)

it.each([
  '127.0.0.1',
  '0.0.0.0',
  '10.1.2.3',
  '172.31.255.255',
  '192.168.1.1',
  '169.254.169.254',
  '100.100.100.200',
  '224.0.0.1',
  '255.255.255.255',
  '::1',
  '::',
  'fe80::1',
  'fd00:ec2::254',
  '::ffff:127.0.0.1',
  '::ffff:8.8.8.8',
  '64:ff9b::7f00:1',
  '2002:7f00:1::',
  '2001:0:7f00:1::',
  'localhost',
  '',
])('never speaks to %s', (address) => {
  expect(isPublicAddress(address)).toBe(false)
})
