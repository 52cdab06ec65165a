# The bot alone, on the Node that it is tested with: docs/deploy.md says how it is run.
#
# The base is pinned by its version. To pin its bytes too: `docker buildx imagetools inspect node:24.21.0-bookworm-slim`, and
# `@sha256:…` of what it prints behind both tags; Renovate proposes that, and keeps it.
FROM node:24.21.0-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY . .
# The image has a Node of its own, so the one that comes with the package is left out.
RUN npm run --silent build && npm prune --omit=dev && rm -rf node_modules/node-linux-* node_modules/.bin/node

FROM node:24.21.0-bookworm-slim
ARG VERSION=unreleased
ARG REVISION=unknown
LABEL org.opencontainers.image.title="smarketing-bot" \
      org.opencontainers.image.description="A bot for Slack and Microsoft Teams that makes sales and marketing work as one team, day to day." \
      org.opencontainers.image.source="https://github.com/smarketing-bot/smarketing-bot" \
      org.opencontainers.image.licenses="MIT" \
      org.opencontainers.image.version="$VERSION" \
      org.opencontainers.image.revision="$REVISION"
ENV NODE_ENV=production HOST=0.0.0.0
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist/src dist/src
COPY --from=build /app/manifest manifest
COPY --from=build /app/.env.example ./
COPY --from=build /app/docs/org.example.json /app/docs/org.schema.json docs/
# Nothing is installed by a running bot: without npm there is less to keep up to date.
RUN rm -rf /usr/local/lib/node_modules /usr/local/bin/npm /usr/local/bin/npx /usr/local/bin/corepack /usr/local/bin/yarn* /opt/yarn* \
  && mkdir -m 700 data && chown 1000:1000 data
# `node` by its number, so that whoever demands a user that is not root can see that it is none.
USER 1000:1000
VOLUME /app/data
EXPOSE 3000
# Whether the process answers, and not /readyz: that a database is away is no reason to start again, and a platform's outage none at all.
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + (process.env.PORT || 3000) + '/healthz').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# Node is the first process and hears SIGTERM itself.
CMD ["node", "dist/src/cli/cli.js", "serve"]
