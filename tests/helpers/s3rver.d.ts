/** s3rver 3.7.1 comes without types; this is what the tests use of it. */
declare module 's3rver' {
  import type { AddressInfo } from 'node:net'

  export default class S3rver {
    constructor(options: {
      address: string
      port: number
      silent: boolean
      directory: string
      configureBuckets: { name: string; configs: Buffer[] }[]
    })
    run(): Promise<AddressInfo>
    close(): Promise<void>
  }
}
