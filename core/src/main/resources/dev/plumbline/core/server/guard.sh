# Runs a scratch server and guards it: ends it and removes its files when whoever leases it is gone without a word, or when
# nobody has leased it for as long as the last one said. What the files mean, ServerPlace says.
# usage: MODE SIGNAL TEMPLATE PLACE PROGRAM ARGUMENT...
mode=$1 signal=$2 template=$3 place=${4:?}
shift 4
# Neither Ctrl-C nor the end of a terminal is meant for us.
trap '' INT HUP TERM
umask 077
echo "$$" >"$place/guard"

cp -Rp "$template" "$place/data" || exit 1
# Servers refuse to run as root.
case $mode in
  unshare) set -- unshare -U "$@" ;;
  setpriv)
    chown -R 65534:65534 "$place/data" || exit 1
    set -- setpriv --reuid=65534 --regid=65534 --clear-groups "$@" ;;
esac

"$@" </dev/null >>"$place/log" 2>&1 &
server=$!
echo "$server" >"$place/pid"

read_lease() {
  holder=
  { read -r holder <"$place/lease"; } 2>/dev/null
}

# Whether a process is there, and not only waiting for its parent to hear of its end.
alive() {
  kill -0 "$1" 2>/dev/null || return 1
  stat=
  { read -r stat <"/proc/$1/stat"; } 2>/dev/null
  case $stat in *') Z '*) return 1 ;; esac
}

# A run makes its lease and then looks for our mark; we make our mark and then look for a lease. So never do both go on.
claim() {
  made=
  mkdir "$place/ending" 2>/dev/null && made=yes
  read_lease
  [ "$holder" = "$1" ] && return
  [ -z "$made" ] || rmdir "$place/ending"
  return 1
}

# Returns when the server has to go.
watch() {
  left='' unwritten=0 beat=0
  while sleep 1; do
    [ -d "$place/data" ] || return    # somebody emptied the cache
    [ ! -d "$place/ending" ] || return # a run wants it so
    [ "$beat" -gt 0 ] || { echo >"$place/beat"; beat=60; }
    beat=$((beat - 1))
    if [ -e "$place/lease" ]; then
      left=
      read_lease
      if [ -z "$holder" ]; then
        # Made, and not written yet.
        unwritten=$((unwritten + 1))
        [ "$unwritten" -lt 5 ] || { claim '' && return; }
        continue
      fi
      unwritten=0
      pid=${holder%% *}
      case $pid in '' | *[!0-9]*) ;; *) alive "$pid" && continue ;; esac
      claim "$holder" && return
    else
      [ -n "$left" ] || { read -r left <"$place/idle"; } 2>/dev/null
      case $left in '' | *[!0-9]*) left=0 ;; esac
      if [ "$left" -gt 0 ]; then
        left=$((left - 1))
      else
        claim '' && return
        left=
      fi
    fi
  done
}

# The signal is that of an end without ceremony: nothing here is worth a checkpoint.
{ watch; kill -"$signal" "$server"; } </dev/null >/dev/null 2>&1 &
watch=$!
wait "$server" 2>/dev/null
status=$?
kill -KILL "$watch" 2>/dev/null
read_lease
# The server went by itself, and whoever leases it wants to read why.
[ ! -d "$place/ending" ] && [ -n "$holder" ] && alive "${holder%% *}" && exit "$status"
rm -rf "$place" || rm -rf "$place"
