import { s3Storage } from '@payloadcms/storage-s3'
import type { Plugin } from 'payload'
import { env } from '../../src/env'

/**
 * Pictures and files in an S3 bucket when S3_BUCKET is set, else on local disk. Always registered,
 * with fixed prefixes, so that the database schema never depends on the environment.
 */
const storageS3 = (): Plugin => {
  const { S3_BUCKET, S3_REGION, S3_ENDPOINT, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY } = env()
  return s3Storage({
    enabled: S3_BUCKET !== undefined,
    alwaysInsertFields: true,
    bucket: S3_BUCKET ?? 'local',
    clientUploads: false,
    collections: { media: { prefix: 'media' }, files: { prefix: 'files' } },
    config: {
      region: S3_REGION ?? 'auto',
      forcePathStyle: true,
      ...(S3_ENDPOINT === undefined ? {} : { endpoint: S3_ENDPOINT }),
      ...(S3_ACCESS_KEY_ID === undefined || S3_SECRET_ACCESS_KEY === undefined
        ? {}
        : {
            credentials: { accessKeyId: S3_ACCESS_KEY_ID, secretAccessKey: S3_SECRET_ACCESS_KEY },
          }),
    },
  })
}

export default storageS3
