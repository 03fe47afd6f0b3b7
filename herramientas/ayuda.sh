# Con --help, muestra el comentario con que empieza el script que la incluye, y no hace nada más.
case "${1:-}" in
  -h | --help | --ayuda)
    sed -n '2,/^[^#]/ s/^# \{0,1\}//p' "$0"
    exit 0
    ;;
esac
