#!/bin/sh
# The chat on Payara Server 6, as a separate domain named "chat". See README.md.
#
#   server.sh setup PAYARA-FOLDER CHAT.WAR [--port N] [--admin-port N] [--threads N] [--db URL --db-user NAME]
#                   [--realm-file FILE] [-Dchat.setting=value ...]
#   server.sh start|stop|pid PAYARA-FOLDER
#   server.sh users PAYARA-FOLDER FILE
#
# It listens on 127.0.0.1 only: --port (8080) for the chat, --admin-port (4848) for the administration.
# --threads (256) is the number of concurrent requests; waiting polls occupy none.
# --db jdbc:postgresql://... creates a data source jdbc/chat; its password is read from CHAT_DB_PASSWORD at each start.
# --realm-file makes a realm of files with the people of FILE: a line for each, NAME:GROUP,GROUP:PASSWORD, in groups
# chat-user and chat-administrator; -Dchat.auth=realm lets them in. The command users gives the realm of a running
# server those of another FILE.
set -eu

[ $# -ge 2 ] || { sed -n '2,15s/^# \{0,1\}//p' "$0" >&2; exit 2; }
command=$1 payara=$(cd "$2" && pwd)
shift 2
asadmin=$payara/bin/asadmin
domain=$payara/glassfish/domains/chat

driver() {
  # The WAR contains PostgreSQL's driver; it is shared with the server, so that both see the same classes.
  jar=${JAVA_HOME:+$JAVA_HOME/bin/}jar
  (cd "$2" && "$jar" xf "$1" "$("$jar" tf "$1" | grep '^WEB-INF/lib/postgresql-')" && mv WEB-INF/lib/* . && rm -r WEB-INF)
}

data_source() {
  properties="url=$(printf %s "$db" | sed 's/:/\\:/g'):user=$user:password=\${ENV=CHAT_DB_PASSWORD}:applicationName=chat-rpc"
  # The socket timeout detects a database that the network has cut off.
  properties=$properties:connectTimeout=5:socketTimeout=10:tcpKeepAlive=true:reWriteBatchedInserts=true
  "$asadmin" --port "$admin" create-jdbc-connection-pool --restype javax.sql.DataSource \
    --datasourceclassname org.postgresql.ds.PGSimpleDataSource --steadypoolsize 2 --maxpoolsize 32 --maxwait 5000 \
    --isconnectvalidatereq true --validationmethod custom-validation \
    --validationclassname org.glassfish.api.jdbc.validation.PostgresConnectionValidation --property "$properties" chat
  "$asadmin" --port "$admin" create-jdbc-resource --connectionpoolid chat jdbc/chat
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
    case $secret in '' | *[!!-~]*) refuse "the password of $name has a space or something else than ASCII, or is empty" ;; esac
    add_person "$name" "$groups" "$secret"
  done <"$1"
}

refuse() {
  echo "server.sh: $1" >&2
  exit 1
}

add_person() {
  # asadmin reads passwords only from files of properties.
  printf 'AS_ADMIN_USERPASSWORD=%s\n' "$(printf %s "$3" | sed 's/\\/&&/g')" >"$scratch/$1.password"
  echo "create-file-user --authrealmname chat${2:+ --groups $(printf %s "$2" | tr , :)} --passwordfile $scratch/$1.password $1" \
    >>"$commands"
}

users() {
  [ -e "$domain/config/chat-users" ] || refuse "this server was set up without --realm-file"
  scratch=$(mktemp -d) commands=$scratch/commands
  trap 'rm -r "$scratch"' EXIT
  sed -n 's/;.*//p' "$domain/config/chat-users" | sed 's/^/delete-file-user --authrealmname chat /' >"$commands"
  people "$1"
  admin=$(sed -n 's/.*<network-listener .*port="\([0-9]*\)" name="admin-listener".*/\1/p' "$domain/config/domain.xml")
  "$asadmin" --port "$admin" multimode --file "$commands"
}

setup() {
  war=$(cd "$(dirname "$1")" && pwd)/$(basename "$1"); shift
  port=8080 admin=4848 threads=256 downloads=0 db='' user='' realm=''
  # By default, Metro does not limit elements and attributes, and a GET of the service discloses its class.
  options=-Dcom.sun.xml.ws.transport.http.HttpAdapter.publishStatusPage=false
  options=$options:-Dxml.ws.maximum.ElementDepth=64:-Dxml.ws.maximum.AttributesPerElement=64
  options=$options:-Dxml.ws.maximum.ChildrenPerElement=10000:-Dxml.ws.maximum.ElementCount=100000
  while [ $# -gt 0 ]; do
    case $1 in
      --port) port=$2; shift 2 ;;
      --admin-port) admin=$2; shift 2 ;;
      --threads) threads=$2; shift 2 ;;
      --db) db=$2; shift 2 ;;
      --db-user) user=$2; shift 2 ;;
      --realm-file) realm=$2; shift 2 ;;
      -Dchat.http.downloads=*) downloads=${1#*=}; shift ;;
      -D*\ *) echo "server.sh: Payara takes no option with a space: $1" >&2; exit 2 ;;
      # A colon separates options and properties, unless it is escaped.
      -D*) options="$options:$(printf %s "$1" | sed 's/:/\\:/g')"; shift ;;
      *) echo "server.sh: what is $1?" >&2; exit 2 ;;
    esac
  done
  options=$options:-Dchat.http.threads=$threads:-Dchat.http.downloads=$downloads
  [ -z "$db" ] || options=$options:-Dchat.db.jndi=jdbc/chat
  scratch=$(mktemp -d) commands=$scratch/commands
  trap 'rm -r "$scratch"' EXIT
  if [ -n "$realm" ]; then
    # Whoever is in a group of the realm has the role of the same name.
    cat >"$commands" <<'END'
create-auth-realm --classname com.sun.enterprise.security.auth.realm.file.FileRealm --property file=${com.sun.aas.instanceRoot}/config/chat-users:jaas-context=fileRealm chat
set configs.config.server-config.security-service.default-realm=chat
set configs.config.server-config.security-service.activate-default-principal-to-role-mapping=true
END
    people "$realm"
  fi
  if [ -e "$domain" ]; then
    echo "server.sh: there is a domain \"chat\" already; $asadmin delete-domain chat removes it" >&2
    exit 1
  fi

  "$asadmin" --user admin create-domain --nopassword --checkports=false --adminport "$admin" --instanceport "$port" chat
  [ -z "$db" ] || driver "$war" "$domain/lib"

  # Before the first start, so that it never listens on other interfaces.
  settings=$scratch/settings
  config=configs.config.server-config
  listeners=$config.network-config.network-listeners.network-listener
  http=$config.network-config.protocols.protocol.http-listener-1.http
  cat >"$settings" <<END
set $listeners.http-listener-1.address=127.0.0.1
set $listeners.admin-listener.address=127.0.0.1
set $listeners.http-listener-2.enabled=false
set $config.iiop-service.iiop-listener.orb-listener-1.enabled=false
set $config.iiop-service.iiop-listener.SSL.enabled=false
set $config.iiop-service.iiop-listener.SSL_MUTUALAUTH.enabled=false
set $config.admin-service.jmx-connector.system.enabled=false
set $config.hazelcast-config-specific-configuration.enabled=false
set $config.thread-pools.thread-pool.http-thread-pool.max-thread-pool-size=$threads
set $http.timeout-seconds=60
set $config.network-config.transports.transport.tcp.read-timeout-millis=20000
set $config.network-config.transports.transport.tcp.write-timeout-millis=20000
set $http.server-header=false
set $http.xpowered-by=false
END
  # Nothing stays running if the set-up fails.
  trap 'rm -r "$scratch"; "$asadmin" stop-domain chat' EXIT
  "$asadmin" start-domain --prebootcommandfile "$settings" chat
  # Otherwise the message broker listens on all interfaces once an application is deployed.
  "$asadmin" --port "$admin" set "$config.jms-service.type=DISABLED"
  "$asadmin" --port "$admin" create-jvm-options "$options"
  [ -z "$db" ] || data_source
  [ -z "$realm" ] || "$asadmin" --port "$admin" multimode --file "$commands"
  "$asadmin" --port "$admin" deploy --name chat --contextroot chat "$war"
  # JVM options take effect at the next start.
  trap 'rm -r "$scratch"' EXIT
  "$asadmin" stop-domain chat
}

case $command in
  setup) setup "$@" ;;
  start) "$asadmin" start-domain chat ;;
  stop) "$asadmin" stop-domain chat ;;
  pid) cat "$domain/config/pid" ;;
  users) users "$@" ;;
  *) echo "server.sh: $command is none of setup, start, stop, pid, users" >&2; exit 2 ;;
esac
