# La imagen del servidor. No define ni NODE_ENV ni FLASK_ENV: el modo lo elige quien la corre.
#
#   docker build -t chotuve-app-server .
#   docker run -e FLASK_ENV=production -e DATABASE_URL="sqlite:////tmp/app.db" -e PORT=5000 \
#     --network=host chotuve-app-server
#
# `--target desarrollo` es la de bin/dev-compose.

FROM node:24.21-bookworm-slim AS base
WORKDIR /app

# ── Desarrollo: el código no está acá, se monta encima. El usuario es el de quien desarrolla, para que
#    lo que escriba le pertenezca; necesita nombre, porque PostgreSQL no corre con uno que no lo tenga.
FROM base AS desarrollo
ARG UID=1000
ARG GID=1000
RUN groupmod --non-unique --gid "$GID" node && \
  usermod --non-unique --uid "$UID" --gid "$GID" node && \
  install --directory --owner=node --group=node /home/node/.npm
USER node

# ── Compilación: con todas las dependencias, que no llegan a la imagen final.
FROM base AS compilacion
COPY package.json package-lock.json .npmrc ./
# Sin scripts: better-sqlite3 trae su binario y no hay que compilarlo.
RUN npm ci --ignore-scripts
COPY . .
RUN node ace.js build

# ── Dependencias de producción. Las opcionales son partes de Firebase que acá no se usan, y las de
#    los pares, herramientas de desarrollo. De better-sqlite3 queda solo el binario de esta plataforma.
FROM base AS dependencias
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --omit=optional --omit=peer --ignore-scripts && \
    cd node_modules/better-sqlite3 && \
    rm -r deps src && \
    find prebuilds -type f ! -name "linux-$(node -p process.arch).node" -delete

FROM base
ARG VERSION=sin-publicar
ARG REVISION=sin-publicar
LABEL org.opencontainers.image.title="Chotuve App Server" \
  org.opencontainers.image.description="Servidor de aplicación de Chotuve, la red social de videos" \
  org.opencontainers.image.licenses="MIT" \
  org.opencontainers.image.version="$VERSION" \
  org.opencontainers.image.revision="$REVISION"
COPY --from=dependencias /app/node_modules node_modules
COPY --from=compilacion /app/build .
# Para el archivo de SQLite: un volumen montado acá hereda el dueño. En lo demás no se escribe nada,
# así que la imagen anda con `--read-only`.
RUN install --directory --owner=node --group=node /datos
USER node
EXPOSE 28080
# Que el proceso atienda, no que la base esté: reiniciarlo porque la base no contesta no arregla nada.
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT || 28080}/health/live`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "bin/contenedor.js"]
