#!/bin/sh
# Corre un comando que no sobrevive a quien lo lanzó, que le deja abierto el descriptor 3: se cierra
# cuando muere, aunque sea con kill -9, y entonces termina todo el grupo de procesos. Lo usa bin/iniciar.
(
  trap '' TERM INT HUP
  while read -r _; do :; done
  kill -TERM 0
  espera=0
  while [ "$espera" -lt 40 ] && kill -0 "$$" 2>/dev/null; do
    sleep 0.1
    espera=$((espera + 1))
  done
  kill -KILL 0
) <&3 >/dev/null 2>&1 &
exec "$@" 3<&-
