#!/bin/sh
# The chat on WildFly, in a configuration of its own named chat.xml. README.md says more.
#
#   server.sh setup WILDFLY-FOLDER CHAT.WAR [--port N] [--admin-port N] [--threads N] [-Dchat.setting=value ...]
#   server.sh start|stop|pid WILDFLY-FOLDER
#
# It listens on 127.0.0.1 only: --port (8080) for the chat, --admin-port (9990) for the administration.
# --threads (256) requests are answered at the same time; readers may wait in three quarters of them.
set -eu

[ $# -ge 2 ] || { sed -n '2,8s/^# \{0,1\}//p' "$0" >&2; exit 2; }
command=$1 wildfly=$(cd "$2" && pwd)
shift 2
configuration=$wildfly/standalone/configuration/chat.xml
pidfile=$wildfly/standalone/chat.pid

property() {
  # name=value, as the command line interface of WildFly wants it
  value=$(printf %s "${1#*=}" | sed 's/[\\"]/\\&/g')
  printf '/system-property=%s:add(value="%s")\n' "${1%%=*}" "$value"
}

setup() {
  war=$1; shift
  port=8080 admin=9990 threads=256
  commands=$(mktemp)
  trap 'rm -f "$commands"' EXIT
  echo "embed-server --server-config=chat.xml" >"$commands"
  while [ $# -gt 0 ]; do
    case $1 in
      --port) port=$2; shift 2 ;;
      --admin-port) admin=$2; shift 2 ;;
      --threads) threads=$2; shift 2 ;;
      -D*=*) property "${1#-D}" >>"$commands"; shift ;;
      *) echo "server.sh: what is $1?" >&2; exit 2 ;;
    esac
  done
  property "chat.http.threads=$threads" >>"$commands"
  cat >>"$commands" <<END
/socket-binding-group=standard-sockets/socket-binding=http:write-attribute(name=port,value=$port)
/socket-binding-group=standard-sockets/socket-binding=management-http:write-attribute(name=port,value=$admin)
/subsystem=undertow/server=default-server/https-listener=https:remove
/subsystem=io/worker=default:write-attribute(name=task-max-threads,value=$threads)
# CXF would refuse the question marks that SoapUI leaves in optional numbers; the chat takes them as absent.
/subsystem=webservices/endpoint-config=Standard-Endpoint-Config/property=set-jaxb-validation-event-handler:add(value=false)
deploy "$war" --name=chat.war --runtime-name=chat.war
stop-embedded-server
END

  cp "$wildfly/standalone/configuration/standalone.xml" "$configuration"
  # Within the command line interface: nothing listens while the server is being set up.
  "$wildfly/bin/jboss-cli.sh" --file="$commands"
}

start() {
  rm -f "$pidfile"
  LAUNCH_JBOSS_IN_BACKGROUND=1 JBOSS_PIDFILE=$pidfile \
    nohup "$wildfly/bin/standalone.sh" --server-config=chat.xml >"$wildfly/standalone/log/console.log" 2>&1 </dev/null &
  until [ -s "$pidfile" ]; do sleep 0.2; kill -0 $! || exit 1; done
}

stop() {
  pid=$(cat "$pidfile")
  kill "$pid"
  while kill -0 "$pid" 2>/dev/null; do sleep 0.2; done
}

case $command in
  setup) setup "$@" ;;
  start) mkdir -p "$wildfly/standalone/log"; start ;;
  stop) stop ;;
  pid) cat "$pidfile" ;;
  *) echo "server.sh: $command is none of setup, start, stop, pid" >&2; exit 2 ;;
esac
