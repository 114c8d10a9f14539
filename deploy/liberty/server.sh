#!/bin/sh
# The chat on Open Liberty, as a server of its own named "chat". README.md says more.
#
#   server.sh setup LIBERTY-FOLDER CHAT.WAR [--port N] [--threads N] [-Dchat.setting=value ...]
#   server.sh start|stop|pid LIBERTY-FOLDER
#
# It listens on 127.0.0.1 only: --port (8080) for the chat.
# --threads (256) requests are answered at the same time; readers may wait in three quarters of them.
set -eu

[ $# -ge 2 ] || { sed -n '2,8s/^# \{0,1\}//p' "$0" >&2; exit 2; }
command=$1 liberty=$(cd "$2" && pwd)
shift 2
server=$liberty/usr/servers/chat

setup() {
  war=$1; shift
  if [ -e "$server" ]; then
    echo "server.sh: there is a server \"chat\" already, in $server" >&2
    exit 1
  fi
  mkdir -p "$server/apps"
  cp "$war" "$server/apps/chat.war"

  port=8080 threads=256
  while [ $# -gt 0 ]; do
    case $1 in
      --port) port=$2; shift 2 ;;
      --threads) threads=$2; shift 2 ;;
      -D*) printf '%s\n' "$1" >>"$server/jvm.options"; shift ;;
      *) echo "server.sh: what is $1?" >&2; exit 2 ;;
    esac
  done
  echo "-Dchat.http.threads=$threads" >>"$server/jvm.options"

  cat >"$server/server.xml" <<END
<server description="RPC chat">
  <featureManager>
    <feature>servlet-6.0</feature>
    <feature>cdi-4.0</feature>
    <feature>enterpriseBeansLite-4.0</feature>
    <feature>concurrent-3.0</feature>
    <feature>xmlWS-4.0</feature>
  </featureManager>
  <!-- HTTP/1.1 only: after an upgrade to HTTP/2 without TLS, Java's own client waited for answers in vain. -->
  <httpEndpoint id="defaultHttpEndpoint" host="127.0.0.1" httpPort="$port" httpsPort="-1" protocolVersion="http/1.1"/>
  <!-- A reader who waits holds a thread, so there are as many as were asked for, not as many as tuning finds. -->
  <executor coreThreads="$threads" maxThreads="$threads"/>
  <httpOptions removeServerHeader="true" keepAliveEnabled="true" persistTimeout="60s"/>
  <!-- The page for errors is in WEB-INF, where Liberty looks for none unless it is told to. -->
  <webContainer disableXPoweredBy="true" exposeWebInfOnDispatch="true"/>
  <!-- CXF would refuse the question marks that SoapUI leaves in optional numbers; the chat takes them as absent. -->
  <webService enableDefaultValidation="false"/>
  <applicationMonitor updateTrigger="disabled"/>
  <webApplication id="chat" location="chat.war" contextRoot="/chat"/>
</server>
END
}

case $command in
  setup) setup "$@" ;;
  start) "$liberty/bin/server" start chat ;;
  stop) "$liberty/bin/server" stop chat ;;
  pid) cat "$liberty/usr/servers/.pid/chat.pid" ;;
  *) echo "server.sh: $command is none of setup, start, stop, pid" >&2; exit 2 ;;
esac
