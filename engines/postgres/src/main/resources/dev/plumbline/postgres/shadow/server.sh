# Runs a scratch server for as long as somebody holds our standard input open: when the caller is gone, however it went,
# the server goes too and its files with it.
# usage: MODE HOME TEMPLATE PLACE SETTING...
mode=$1 home=$2 template=$3 place=$4
shift 4
# Ctrl-C reaches the whole terminal group; the caller decides when we end.
trap '' INT HUP TERM

cp -Rp "$template" "$place/data" || exit 1
# PostgreSQL refuses to run as root.
case $mode in
  unshare) set -- unshare -U "$home/bin/postgres" -D "$place/data" "$@" ;;
  setpriv)
    chown -R 65534:65534 "$place/data" || exit 1
    set -- setpriv --reuid=65534 --regid=65534 --clear-groups "$home/bin/postgres" -D "$place/data" "$@" ;;
  *) set -- "$home/bin/postgres" -D "$place/data" "$@" ;;
esac

exec 3<&0
"$@" 3<&- </dev/null &
server=$!
# SIGQUIT is the immediate shutdown: nothing here is worth a checkpoint.
{ read -r _ <&3; kill -QUIT "$server"; } 2>/dev/null &
watch=$!
exec 3<&-
wait "$server"
status=$?
# Still watching: the server went by itself, and the caller wants to read why.
kill "$watch" 2>/dev/null && exit "$status"
rm -rf "$place" "$place.lock"
