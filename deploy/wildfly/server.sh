#!/bin/sh
# The chat on WildFly, in a separate configuration named chat.xml. See README.md.
#
#   server.sh setup WILDFLY-FOLDER CHAT.WAR [--port N] [--admin-port N] [--threads N] [--db URL --db-user NAME]
#                   [--realm-file FILE] [-Dchat.setting=value ...]
#   server.sh start|stop|pid WILDFLY-FOLDER
#   server.sh users WILDFLY-FOLDER FILE
#
# It listens on 127.0.0.1 only: --port (8080) for the chat, --admin-port (9990) for the administration.
# --threads (256) is the number of concurrent requests; waiting polls occupy none.
# --db jdbc:postgresql://... creates a data source java:/jdbc/chat; its password is read from CHAT_DB_PASSWORD at each start.
# --realm-file makes a realm of files with the people of FILE: a line for each, NAME:GROUP,GROUP:PASSWORD, in groups
# chat-user and chat-administrator; -Dchat.auth=realm lets them in. The command users gives the realm of a running
# server those of another FILE.
set -eu

[ $# -ge 2 ] || { sed -n '2,14s/^# \{0,1\}//p' "$0" >&2; exit 2; }
command=$1 wildfly=$(cd "$2" && pwd)
shift 2
configuration=$wildfly/standalone/configuration/chat.xml
people=$wildfly/standalone/configuration/chat-users
pidfile=$wildfly/standalone/chat.pid

quoted() {
  # Quotes a text for WildFly's command line interface
  printf '"%s"' "$(printf %s "$1" | sed 's/[\\"]/\\&/g')"
}

property() {
  printf '/system-property=%s:add(value=%s)\n' "${1%%=*}" "$(quoted "${1#*=}")"
}

driver() {
  # The WAR contains PostgreSQL's driver; it is shared with the server, so that both see the same classes.
  jar=${JAVA_HOME:+$JAVA_HOME/bin/}jar
  (cd "$2" && "$jar" xf "$1" "$("$jar" tf "$1" | grep '^WEB-INF/lib/postgresql-')" && mv WEB-INF/lib/* . && rm -r WEB-INF)
}

data_source() {
  pool=org.jboss.jca.adapters.jdbc.extensions.postgres
  cat <<END
module add --name=org.chatrpc.postgresql --resources=$(quoted "$1") --dependencies=java.se,jakarta.transaction.api
/subsystem=ee:list-add(name=global-modules,value={name=org.chatrpc.postgresql})
/subsystem=datasources/jdbc-driver=postgresql:add(driver-name=postgresql,driver-module-name=org.chatrpc.postgresql)
/subsystem=datasources/data-source=chat:add(jndi-name=java:/jdbc/chat,driver-name=postgresql,jta=false, \
  connection-url=$(quoted "$db"),user-name=$(quoted "$user"),password="\${env.CHAT_DB_PASSWORD:}", \
  min-pool-size=2,max-pool-size=32,blocking-timeout-wait-millis=5000,validate-on-match=true,background-validation=false, \
  valid-connection-checker-class-name=$pool.PostgreSQLValidConnectionChecker, \
  exception-sorter-class-name=$pool.PostgreSQLExceptionSorter)
END
  # The socket timeout detects a database that the network has cut off.
  for pair in ApplicationName=chat-rpc connectTimeout=5 socketTimeout=10 tcpKeepAlive=true reWriteBatchedInserts=true; do
    echo "/subsystem=datasources/data-source=chat/connection-properties=${pair%=*}:add(value=${pair#*=})"
  done
  property chat.db.jndi=java:/jdbc/chat
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
    case $secret in '') refuse "the password of $name is empty" ;; esac
    add_person "$name" "$groups" "$secret"
  done <"$1"
}

refuse() {
  echo "server.sh: $1" >&2
  exit 1
}

add_person() {
  file=/subsystem=elytron/filesystem-realm=chat
  salt=$(od -An -N16 -tx1 /dev/urandom | sed 's/ /, 0x/g; s/^, //')
  cat <<END
$file:add-identity(identity=$1)
$file:set-password(identity=$1,bcrypt={password=$(quoted "$3"),iteration-count=10,salt=bytes{$salt}})
END
  [ -z "$2" ] || echo "$file:add-identity-attribute(identity=$1,name=groups,value=[$2])"
}

realm() {
  cat <<END
/subsystem=elytron/filesystem-realm=chat:add(path=chat-users,relative-to=jboss.server.config.dir,encoded=false)
/subsystem=elytron/security-domain=chat:add(realms=[{realm=chat,role-decoder=groups-to-roles}],default-realm=chat, \
  permission-mapper=default-permission-mapper)
/subsystem=undertow/application-security-domain=other:write-attribute(name=security-domain,value=chat)
/subsystem=ejb3/application-security-domain=other:write-attribute(name=security-domain,value=chat)
END
  people "$1"
}

users() {
  [ -d "$people" ] || refuse "this server was set up without --realm-file"
  commands=$(mktemp)
  trap 'rm "$commands"' EXIT
  # Each file is called like a person.
  find "$people" -name '*.xml' | sed 's,.*/,,; s/\.xml$//' | while read -r name; do
    echo "/subsystem=elytron/filesystem-realm=chat:remove-identity(identity=$name)"
  done >"$commands"
  people "$1" >>"$commands"
  admin=$(sed -n 's/.*<socket-binding name="management-http".*port="\([0-9]*\)".*/\1/p' "$configuration")
  "$wildfly/bin/jboss-cli.sh" --connect --controller="127.0.0.1:$admin" --file="$commands"
}

setup() {
  war=$(cd "$(dirname "$1")" && pwd)/$(basename "$1"); shift
  port=8080 admin=9990 threads=256 downloads=500 db='' user='' realm=''
  scratch=$(mktemp -d) commands=$scratch/commands.cli
  trap 'rm -r "$scratch"' EXIT
  echo "embed-server --server-config=chat.xml" >"$commands"
  while [ $# -gt 0 ]; do
    case $1 in
      --port) port=$2; shift 2 ;;
      --admin-port) admin=$2; shift 2 ;;
      --threads) threads=$2; shift 2 ;;
      --db) db=$2; shift 2 ;;
      --db-user) user=$2; shift 2 ;;
      --realm-file) realm=$2; shift 2 ;;
      -Dchat.http.downloads=*) downloads=${1#*=}; shift ;;
      -D*=*) property "${1#-D}" >>"$commands"; shift ;;
      *) echo "server.sh: what is $1?" >&2; exit 2 ;;
    esac
  done
  property "chat.http.threads=$threads" >>"$commands"
  property "chat.http.downloads=$downloads" >>"$commands"
  if [ -n "$db" ]; then
    driver "$war" "$scratch"
    # Left by an earlier setup, perhaps with the driver of an older WAR.
    rm -rf "$wildfly/modules/org/chatrpc/postgresql"
    data_source "$scratch"/postgresql-*.jar >>"$commands"
  fi
  if [ -n "$realm" ]; then
    # Left by an earlier setup.
    rm -rf "$people"
    realm "$realm" >>"$commands"
  fi
  cat >>"$commands" <<END
/socket-binding-group=standard-sockets/socket-binding=http:write-attribute(name=port,value=$port)
/socket-binding-group=standard-sockets/socket-binding=management-http:write-attribute(name=port,value=$admin)
/subsystem=undertow/server=default-server/https-listener=https:remove
/subsystem=io/worker=default:write-attribute(name=task-max-threads,value=$threads)
# A connection on which nothing arrives is closed, also while a poll waits: so this is longer than chat.poll.maxWaitSeconds.
/subsystem=undertow/server=default-server/http-listener=default:write-attribute(name=read-timeout,value=45000)
/subsystem=undertow/server=default-server/http-listener=default:write-attribute(name=write-timeout,value=20000)
/subsystem=undertow/server=default-server/http-listener=default:write-attribute(name=request-parse-timeout,value=20000)
/subsystem=undertow/server=default-server/http-listener=default:write-attribute(name=max-header-size,value=65536)
# CXF would refuse the question marks that SoapUI leaves in optional numbers; the chat treats them as absent.
/subsystem=webservices/endpoint-config=Standard-Endpoint-Config/property=set-jaxb-validation-event-handler:add(value=false)
deploy "$war" --name=chat.war --runtime-name=chat.war
stop-embedded-server
END

  cp "$wildfly/standalone/configuration/standalone.xml" "$configuration"
  # Runs inside the command line interface, so that nothing listens during setup.
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
  users) users "$@" ;;
  *) echo "server.sh: $command is none of setup, start, stop, pid, users" >&2; exit 2 ;;
esac
