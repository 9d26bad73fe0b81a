# Runs a scratch server for as long as somebody holds our standard input open: when the caller is gone, however it went,
# the server goes too and its files with it.
# usage: MODE SIGNAL TEMPLATE PLACE PROGRAM ARGUMENT...
mode=$1 signal=$2 template=$3 place=$4
shift 4
# Ctrl-C reaches the whole terminal group; the caller decides when we end.
trap '' INT HUP TERM

cp -Rp "$template" "$place/data" || exit 1
# Servers refuse to run as root.
case $mode in
  unshare) set -- unshare -U "$@" ;;
  setpriv)
    chown -R 65534:65534 "$place/data" || exit 1
    set -- setpriv --reuid=65534 --regid=65534 --clear-groups "$@" ;;
esac

exec 3<&0
"$@" 3<&- </dev/null &
server=$!
echo "$server" >"$place/pid"
# The signal is that of an end without ceremony: nothing here is worth a checkpoint.
{ read -r _ <&3; kill -"$signal" "$server"; } 2>/dev/null &
watch=$!
exec 3<&-
wait "$server" 2>/dev/null
status=$?
# Still watching: the server went by itself, and the caller wants to read why.
kill "$watch" 2>/dev/null && exit "$status"
rm -rf "$place" "$place.lock"
