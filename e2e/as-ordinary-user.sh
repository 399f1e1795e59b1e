#!/bin/sh
# Starts Electron for a test. Root may write anywhere, so a folder that is closed to an ordinary user would not be closed
# here: run as root, the app gets the file rights of an ordinary user (it keeps its id, it loses the right to override).
if [ "$(id -u)" = 0 ] && command -v setpriv >/dev/null; then
  exec setpriv --bounding-set=-dac_override,-dac_read_search -- "$ELECTRON_EXE" "$@"
fi
exec "$ELECTRON_EXE" "$@"
