# Makes the data directory that every scratch server starts from. What is to be run first comes on standard input.
# usage: MODE DATA PASSWORD_FILE PROGRAM ARGUMENT...
mode=$1 data=$2 password=$3
shift 3
mkdir -m 700 "$data" || exit 1
# Servers refuse to run as root.
case $mode in
  unshare) exec unshare -U "$@" ;;
  setpriv)
    chown 65534:65534 "$data" "$password" || exit 1
    exec setpriv --reuid=65534 --regid=65534 --clear-groups "$@" ;;
  *) exec "$@" ;;
esac
