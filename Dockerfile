# Not yet run: written without a Docker engine at hand.
# Build: docker build -t einklang .   Run: see compose.yaml
FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npm run build

FROM node:24-bookworm-slim
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1
WORKDIR /app
# The build's packages stay complete: the start compares them with the lockfile.
COPY --from=build --chown=node:node /app /app
RUN mkdir /data && chown node:node /data
ENV EINKLANG_DATA=/data HOST=0.0.0.0 PORT=3000
VOLUME /data
USER node
EXPOSE 3000
HEALTHCHECK --interval=15s --timeout=5s --start-period=30s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:3000/api/ready').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "scripts/start.mjs"]
