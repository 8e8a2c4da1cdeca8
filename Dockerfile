# Chốt for containers: compose.yaml builds it, docs/operate.md says how to run it.
FROM node:26-slim
ENV NODE_ENV=production
WORKDIR /app

COPY package.json package-lock.json .npmrc ./
COPY src/cli/prepare.mjs src/cli/
COPY prisma/schema.prisma prisma/
RUN node src/cli/prepare.mjs && npm cache clean --force

COPY . .
RUN mkdir /data && chown node:node /data

# Messages that wait for the database are files here.
VOLUME /data
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s \
  CMD ["node_modules/.bin/node", "-e", "fetch('http://127.0.0.1:3000/ready').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node_modules/.bin/node", "src/main.ts"]
