#!/bin/sh
# The chat on Open Liberty, as a separate server named "chat". See README.md.
#
#   server.sh setup LIBERTY-FOLDER CHAT.WAR [--port N] [--threads N] [--db URL --db-user NAME] [--realm-file FILE]
#                   [-Dchat.setting=value ...]
#   server.sh start|stop|pid LIBERTY-FOLDER
#   server.sh users LIBERTY-FOLDER FILE
#
# It listens on 127.0.0.1 only: --port (8080) for the chat.
# --threads (256) is the number of concurrent requests; waiting polls occupy none.
# --db jdbc:postgresql://... creates a data source jdbc/chat; its password is read from CHAT_DB_PASSWORD at each start.
# --realm-file makes a registry with the people of FILE: a line for each, NAME:GROUP,GROUP:PASSWORD, in groups
# chat-user and chat-administrator; -Dchat.auth=realm lets them in. The command users gives it those of another FILE, also
# while the server runs.
set -eu

[ $# -ge 2 ] || { sed -n '2,14s/^# \{0,1\}//p' "$0" >&2; exit 2; }
command=$1 liberty=$(cd "$2" && pwd)
shift 2
server=$liberty/usr/servers/chat

driver() {
  # The WAR contains PostgreSQL's driver; the server gets a copy.
  jar=${JAVA_HOME:+$JAVA_HOME/bin/}jar
  (cd "$2" && "$jar" xf "$1" "$("$jar" tf "$1" | grep '^WEB-INF/lib/postgresql-')" && mv WEB-INF/lib/* . && rm -r WEB-INF)
}

attribute() {
  printf '"%s"' "$(printf %s "$1" | sed 's/&/\&amp;/g; s/</\&lt;/g; s/"/\&quot;/g')"
}

# Connections are unshared: Liberty would otherwise share one among nested calls of a thread. The socket timeout
# detects a database that the network has cut off.
data_source() {
  cat <<END
<server>
  <featureManager>
    <feature>jdbc-4.3</feature>
    <feature>jndi-1.0</feature>
  </featureManager>
  <library id="postgresql">
    <fileset dir="\${server.config.dir}/postgresql"/>
  </library>
  <dataSource jndiName="jdbc/chat" type="javax.sql.DataSource" transactional="false" validationTimeout="5s">
    <jdbcDriver libraryRef="postgresql"/>
    <connectionManager maxPoolSize="32" connectionTimeout="5s" enableSharingForDirectLookups="false"/>
    <properties.postgresql URL=$(attribute "$db") user=$(attribute "$user") password="\${env.CHAT_DB_PASSWORD}"
        applicationName="chat-rpc" connectTimeout="5s" socketTimeout="10s" tcpKeepAlive="true" reWriteBatchedInserts="true"/>
  </dataSource>
</server>
END
}

people() {
  # Calls add_person with name, groups and password for each line of a file of people.
  while IFS= read -r line || [ -n "$line" ]; do
    case $line in '' | '#'*) continue ;; *:*:*) ;; *) refuse "a line is not NAME:GROUP,GROUP:PASSWORD" ;; esac
    name=${line%%:*} rest=${line#*:}
    groups=${rest%%:*} secret=${rest#*:}
    case $name in '' | -* | *[!a-z0-9._-]*) refuse "$name: names are of a-z, 0-9, dot, underscore and hyphen" ;; esac
    case $name in chat-user | chat-administrator) refuse "$name is the name of a role, which a server may give to whoever is called like it" ;; esac
    case $groups in *[!A-Za-z0-9._,-]*) refuse "$name: groups are of letters, digits, dot, underscore and hyphen" ;; esac
    case $secret in '' | -*) refuse "the password of $name is empty, or begins with a hyphen" ;; esac
    add_person "$name" "$groups" "$secret"
  done <"$1"
}

refuse() {
  echo "server.sh: $1" >&2
  exit 1
}

add_person() {
  hash=$("$liberty/bin/securityUtility" encode --encoding=hash --notrim "$3" </dev/null | tail -n 1)
  echo "    <user name=\"$1\" password=$(attribute "$hash")/>"
  for group in $(printf %s "$2" | tr , ' '); do
    echo "$1" >>"$scratch/$group"
  done
}

# No cookie for other applications, and no password that is good for some minutes after it was changed.
realm() {
  scratch=$(mktemp -d)
  trap 'rm -r "$scratch"' EXIT
  cat <<END
<server>
  <featureManager>
    <feature>appSecurity-5.0</feature>
  </featureManager>
  <webAppSecurity singleSignonEnabled="false"/>
  <authentication cacheEnabled="false"/>
  <basicRegistry id="chat" realm="chat">
END
  people "$1"
  for group in "$scratch"/*; do
    [ -e "$group" ] || continue
    echo "    <group name=\"${group##*/}\">"
    sed 's|.*|      <member name="&"/>|' "$group"
    echo "    </group>"
  done
  cat <<END
  </basicRegistry>
</server>
END
}

users() {
  dropins=$server/configDropins/overrides
  mkdir -p "$dropins"
  # Complete before the server sees it.
  (umask 077 && realm "$1" >"$server/realm.new")
  mv "$server/realm.new" "$dropins/realm.xml"
}

setup() {
  war=$1; shift
  if [ -e "$server" ]; then
    echo "server.sh: there is a server \"chat\" already, in $server" >&2
    exit 1
  fi
  mkdir -p "$server/apps"
  cp "$war" "$server/apps/chat.war"

  port=8080 threads=256 downloads=500 db='' user='' realm=''
  while [ $# -gt 0 ]; do
    case $1 in
      --port) port=$2; shift 2 ;;
      --threads) threads=$2; shift 2 ;;
      --db) db=$2; shift 2 ;;
      --db-user) user=$2; shift 2 ;;
      --realm-file) realm=$2; shift 2 ;;
      -Dchat.http.downloads=*) downloads=${1#*=}; shift ;;
      -D*) printf '%s\n' "$1" >>"$server/jvm.options"; shift ;;
      *) echo "server.sh: what is $1?" >&2; exit 2 ;;
    esac
  done
  printf '%s\n' "-Dchat.http.threads=$threads" "-Dchat.http.downloads=$downloads" >>"$server/jvm.options"

  if [ -n "$db" ]; then
    mkdir -p "$server/postgresql" "$server/configDropins/overrides"
    driver "$server/apps/chat.war" "$server/postgresql"
    data_source >"$server/configDropins/overrides/data-source.xml"
    echo "-Dchat.db.jndi=jdbc/chat" >>"$server/jvm.options"
  fi

  [ -z "$realm" ] || users "$realm"

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
  <httpEndpoint id="defaultHttpEndpoint" host="127.0.0.1" httpPort="$port" httpsPort="-1" protocolVersion="http/1.1">
    <httpOptions removeServerHeader="true" keepAliveEnabled="true" persistTimeout="60s" readTimeout="20s" writeTimeout="20s"/>
  </httpEndpoint>
  <!-- A request that is arriving holds a thread, so there are as many as were asked for, not as many as tuning finds. -->
  <executor coreThreads="$threads" maxThreads="$threads"/>
  <!-- The error page is in WEB-INF, where Liberty looks for it only with exposeWebInfOnDispatch. -->
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
  users) users "$@" ;;
  *) echo "server.sh: $command is none of setup, start, stop, pid, users" >&2; exit 2 ;;
esac
