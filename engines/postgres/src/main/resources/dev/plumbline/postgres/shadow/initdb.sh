# Makes the data directory that every scratch server starts from.
# usage: MODE HOME DATA PASSWORD_FILE LOCALE
mode=$1 home=$2 data=$3 password=$4 locale=$5
set -- "$home/bin/initdb" -D "$data" --no-sync -U postgres -E UTF8 --locale="$locale" \
  --auth=password --pwfile="$password" --wal-segsize=1
# PostgreSQL refuses to run as root.
case $mode in
  unshare) exec unshare -U "$@" ;;
  setpriv)
    mkdir -m 700 "$data" && chown 65534:65534 "$data" "$password" || exit 1
    exec setpriv --reuid=65534 --regid=65534 --clear-groups "$@" ;;
  *) exec "$@" ;;
esac
