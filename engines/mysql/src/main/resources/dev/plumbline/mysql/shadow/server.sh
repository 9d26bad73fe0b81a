# Runs a scratch server for as long as somebody holds our standard input open: when the caller is gone, however it went,
# the server goes too and its files with it.
# usage: MODE TEMPLATE PLACE PROGRAM ARGUMENT...
mode=$1 template=$2 place=$3
shift 3
# Ctrl-C reaches the whole terminal group; the caller decides when we end.
trap '' INT HUP TERM

cp -Rp "$template" "$place/data" || exit 1
# MySQL refuses to run as root.
case $mode in
  unshare) set -- unshare -U "$@" ;;
  setpriv)
    chown -R 65534:65534 "$place/data" || exit 1
    set -- setpriv --reuid=65534 --regid=65534 --clear-groups "$@" ;;
esac

exec 3<&0
"$@" 3<&- </dev/null &
server=$!
# Nothing here is worth an orderly end.
{ read -r _ <&3; kill -KILL "$server"; } 2>/dev/null &
watch=$!
exec 3<&-
wait "$server" 2>/dev/null
status=$?
# Still watching: the server went by itself, and the caller wants to read why.
kill "$watch" 2>/dev/null && exit "$status"
rm -rf "$place" "$place.lock"
