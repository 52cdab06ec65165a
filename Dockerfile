# The bot alone: `docker build -t smarketing .`, then
# `docker run --env-file .env -p 3000:3000 -v smarketing:/app/data smarketing`.
FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY . .
# The image has a Node of its own, so the one that comes with the package is left out.
RUN npm run --silent build && npm prune --omit=dev && rm -rf node_modules/node-linux-* node_modules/.bin/node

FROM node:24-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist/src dist/src
COPY --from=build /app/manifest manifest
COPY --from=build /app/.env.example ./
COPY --from=build /app/docs/org.example.json /app/docs/org.schema.json docs/
RUN mkdir -m 700 data && chown node:node data
USER node
VOLUME /app/data
EXPOSE 3000
CMD ["node", "dist/src/cli/cli.js", "serve"]
