/** Settings of a process under test: known secrets, no optional services, nothing from the shell. */
export function testSettings(dataDir: string): Record<string, string> {
  return {
    NODE_ENV: 'test',
    APP_URL: 'http://localhost:3000',
    REALTIME_URL: 'http://localhost:8001',
    DATA_DIR: dataDir,
    PAYLOAD_SECRET: 'test-payload-secret-0123456789-abcdef',
    TICKET_SECRET: 'test-ticket-secret-0123456789-abcdefg',
    SANDBOX_WEBHOOK_SECRET: 'test-webhook-secret-0123456789-abcdef',
    VAPID_PRIVATE_KEY: '8xUonKkwjJYbUcFwLnk9xBKHFH0Lj7vdpO1ZsBdAmbQ=',
    DATABASE_POOL_MAX: '10',
    LOG_LEVEL: 'fatal',
    FAILPOINTS: '1',
    DEMO: '0',
    REDIS_URL: '',
    S3_BUCKET: '',
    SMTP_URL: '',
    CLAMAV_URL: '',
    MEILISEARCH_URL: '',
    DISABLE_PAYLOAD_HMR: 'true',
    NEXT_TELEMETRY_DISABLED: '1',
  }
}
