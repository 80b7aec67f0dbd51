# `docker build -t attune .` makes an image of `attune`. docs/deploying.md explains how to run it.

# Pin the digest, too: add `@sha256:…`, as `docker buildx imagetools inspect` of this name prints it.
ARG BASE=node:24.21.0-bookworm-slim

FROM ${BASE} AS build
ARG PNPM=pnpm@12.21.0
ENV CI=true
WORKDIR /build
COPY . .
RUN node scripts/install.mjs \
    && node_modules/.bin/tsc -b packages/api \
    && mkdir /image \
    && (cd packages/core && npx --yes ${PNPM} pack --out /image/core.tgz) \
    && (cd packages/api && npx --yes ${PNPM} pack --out /image/api.tgz) \
    && cp deploy/image/* pnpm-lock.yaml /image
WORKDIR /image
# Removes what the SQLite driver needs only on other platforms, or to compile itself.
RUN npx --yes ${PNPM} install --prod --no-optional --no-frozen-lockfile \
    && cd node_modules/better-sqlite3 \
    && rm -rf deps src \
    && find prebuilds -mindepth 1 -maxdepth 1 ! -name "linux*-$(node -p process.arch).node" -exec rm -rf {} +

FROM ${BASE}
ENV NODE_ENV=production \
    ATTUNE_HOST=0.0.0.0
COPY --from=build /image/node_modules /opt/attune/node_modules
# An SQLite database is in /data, which is then a volume. With PostgreSQL, nothing is written.
RUN ln -s /opt/attune/node_modules/@attune/api/bin/attune.js /usr/local/bin/attune \
    && install -d -o 10001 -g 10001 -m 700 /data
WORKDIR /data
USER 10001:10001
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s \
    CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT || 4000}/health`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["attune"]
CMD ["serve"]
