# syntax=docker/dockerfile:1
# imglint in an image, for who has no Node: docker run --rm -v "$PWD:/work" imglint check
FROM node:24-alpine3.22 AS build
WORKDIR /src
COPY package.json package-lock.json .npmrc ./
RUN --mount=type=cache,target=/root/.npm npm ci --ignore-scripts
COPY . .
RUN npm run build

FROM node:24-alpine3.22
COPY --link --from=build /src/dist/ /opt/imglint/
ENV NODE_ENV=production
WORKDIR /work
USER node
ENTRYPOINT ["node", "/opt/imglint/imglint.cjs"]
CMD ["check"]
