package org.chatrpc.ldap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.SimpleBindRequest;
import com.unboundid.ldap.sdk.extensions.StartTLSExtendedRequest;
import com.unboundid.util.ssl.PEMFileTrustManager;
import com.unboundid.util.ssl.SSLUtil;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chatrpc.Chat;
import org.chatrpc.account.identity.ContainerRealm;
import org.chatrpc.account.identity.Credentials;
import org.chatrpc.account.identity.ExternalIdentity;
import org.chatrpc.account.identity.LoginName;
import org.chatrpc.account.identity.sync.IdentitySync;
import org.chatrpc.account.identity.sync.ListedPerson;
import org.chatrpc.account.identity.sync.Listing;
import org.chatrpc.account.identity.sync.SyncReport;
import org.chatrpc.account.session.Origin;
import org.chatrpc.limit.FairQueuePolicy;
import org.chatrpc.limit.Network;
import org.chatrpc.ops.RoomMembersInMemory;
import org.chatrpc.testing.DirectoryKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** OpenLDAP's server, as Debian has it: a directory that nobody of this project wrote. */
class SlapdTest {
    private static final Path SLAPD = Path.of("/usr/sbin/slapd");
    private static final String BASE = "dc=example,dc=org";
    private static final String SEARCHER = "cn=searcher," + BASE;
    private static final String PASSWORD = "password of the searcher";
    private static final Duration SOON = Duration.ofMinutes(1);

    @TempDir
    Path folder;

    private DirectoryKey key;
    private int port;
    private Process slapd;
    private LdapDirectory directory;

    @BeforeEach
    void start() throws Exception {
        assumeTrue(Files.isExecutable(SLAPD), "slapd is not installed");
        key = DirectoryKey.create(folder);
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        Files.createDirectory(folder.resolve("db"));
        Path config = Files.writeString(folder.resolve("slapd.conf"), config());
        slapd = new ProcessBuilder(
                        SLAPD.toString(), "-f", config.toString(), "-h", "ldap://localhost:" + port, "-d", "0")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("slapd.log").toFile())
                .start();
        await().atMost(SOON).ignoreExceptionsInstanceOf(LDAPException.class).until(this::fill);
        directory = new LdapDirectory(new LdapPolicy(
                List.of(new LdapServer("localhost", port, false)),
                true,
                Optional.of(key.certificate()),
                SEARCHER,
                PASSWORD,
                new LdapPolicy.People(
                        "ou=people," + BASE,
                        "(objectClass=inetOrgPerson)",
                        List.of("uid"),
                        "entryUUID",
                        "uid",
                        List.of("displayName", "cn")),
                Optional.of("cn=administrators," + BASE),
                List.of(new RoomGroup("team", "cn=administrators," + BASE), new RoomGroup("inner", "cn=inner," + BASE)),
                3,
                SOON,
                SOON,
                2,
                3,
                new FairQueuePolicy(2, 10, 10, SOON)));
    }

    /** A search returns no more than four entries, unless it asks for pages, and no password. */
    private String config() {
        return """
                include /etc/ldap/schema/core.schema
                include /etc/ldap/schema/cosine.schema
                include /etc/ldap/schema/inetorgperson.schema
                include /etc/ldap/schema/nis.schema
                modulepath /usr/lib/ldap
                moduleload back_mdb
                TLSCertificateFile "%s"
                TLSCertificateKeyFile "%s"
                security simple_bind=128
                database mdb
                suffix "%s"
                rootdn "cn=root,%s"
                rootpw "%s"
                directory "%s"
                maxsize 10485760
                limits * size=4 size.prtotal=unlimited
                access to attrs=userPassword by anonymous auth by * none
                access to * by * read
                """.formatted(key.certificate(), key.key(), BASE, BASE, PASSWORD, folder.resolve("db"));
    }

    private LDAPConnection root() throws Exception {
        SSLUtil tls = new SSLUtil(new PEMFileTrustManager(key.certificate().toFile()));
        LDAPConnection connection = new LDAPConnection("localhost", port);
        connection.processExtendedOperation(new StartTLSExtendedRequest(tls.createSSLContext()));
        connection.bind(new SimpleBindRequest("cn=root," + BASE, PASSWORD));
        return connection;
    }

    private boolean fill() throws Exception {
        try (LDAPConnection connection = root()) {
            connection.add("dn: " + BASE, "objectClass: dcObject", "objectClass: organization", "o: x", "dc: example");
            connection.add(
                    "dn: " + SEARCHER,
                    "objectClass: organizationalRole",
                    "objectClass: simpleSecurityObject",
                    "userPassword: " + PASSWORD);
            connection.add("dn: ou=people," + BASE, "objectClass: organizationalUnit");
            for (int i = 0; i < 10; i++) {
                connection.add(
                        "dn: uid=user" + i + ",ou=people," + BASE,
                        "objectClass: inetOrgPerson",
                        "cn: User " + i,
                        "sn: User",
                        "userPassword: password of user" + i);
            }
            connection.add("dn: cn=inner," + BASE, "objectClass: groupOfNames", "member: uid=user1,ou=people," + BASE);
            connection.add("dn: cn=administrators," + BASE, "objectClass: groupOfNames", "member: cn=inner," + BASE);
        }
        return true;
    }

    @AfterEach
    void stop() throws InterruptedException {
        if (directory != null) {
            directory.close();
        }
        if (slapd != null) {
            slapd.destroy();
            slapd.waitFor();
        }
    }

    private Optional<ExternalIdentity> check(String login, String password) {
        return directory.authenticate(new Credentials(login, password, Network.UNKNOWN, ContainerRealm.NONE));
    }

    @Test
    void itChecksPasswordsAndListsPeople() {
        ExternalIdentity one = check("user1", "password of user1").orElseThrow();
        assertThat(one.rooms()).as("of its own groups").containsExactly("inner");
        assertThat(one.displayName()).isEqualTo("User 1");
        assertThat(one.administrator()).contains(true);
        assertThat(check("USER2", "password of user2").orElseThrow().administrator())
                .contains(false);
        assertThat(check("user1", "password of user2")).isEmpty();
        assertThat(check("user1", "")).isEmpty();
        assertThat(check("user*", "password of user1")).isEmpty();
        Listing listing = directory.list();
        List<ListedPerson> all = listing.people();
        assertThat(all).hasSize(10).allMatch(ListedPerson::enabled);
        assertThat(all).extracting(ListedPerson::identity).contains(one.withRooms(Set.of()));
        assertThat(listing.groups())
                .containsExactly(
                        new Listing.Group("team", "administrators", Optional.of(Set.of(one.subject()))),
                        new Listing.Group("inner", "inner", Optional.of(Set.of(one.subject()))));
    }

    @Test
    void namesMayHaveApostrophesSpacesAndWhatHasAMeaningInFilters() throws Exception {
        List<String> names = List.of("o'brien", "van dyke", "smith (sales)", "a*b", "a&b");
        try (LDAPConnection connection = root()) {
            for (String name : names) {
                connection.add(
                        "dn: uid=" + name + ",ou=people," + BASE,
                        "objectClass: inetOrgPerson",
                        "cn: " + name,
                        "sn: Name",
                        "userPassword: password of " + name);
            }
        }
        for (String name : names) {
            assertThat(check(LoginName.of(name), "password of " + name))
                    .as(name)
                    .isPresent();
        }
        assertThat(check(LoginName.of("Van   DYKE"), "password of van dyke")).isPresent();
        assertThat(check(LoginName.of("a*"), "password of a*b")).isEmpty();
        assertThat(check(LoginName.of("smith"), "password of smith (sales)")).isEmpty();
    }

    private void expire(String... uids) throws Exception {
        try (LDAPConnection connection = root()) {
            for (String uid : uids) {
                connection.modify(
                        "dn: uid=" + uid + ",ou=people," + BASE,
                        "changetype: modify",
                        "add: objectClass",
                        "objectClass: shadowAccount",
                        "-",
                        "add: shadowExpire",
                        "shadowExpire: 1");
            }
        }
    }

    /** Most of a small team: the directory says it of each of them, so it is no sign of a misread directory. */
    @Test
    void whoIsDisabledThereIsOutHoweverFewAccountsThereAre() throws Exception {
        try (Chat chat = new Chat(Files.createDirectory(folder.resolve("chat"))).ready()) {
            chat.register("keeper");
            for (String uid : List.of("user1", "user2", "user3")) {
                chat.externals.signIn(check(uid, "password of " + uid).orElseThrow(), new Origin("192.0.2.1", "test"));
            }
            IdentitySync sync = new IdentitySync(
                    directory,
                    chat.stores.identities(),
                    chat.accountDirectory,
                    new RoomMembersInMemory(chat.roomDirectory),
                    chat.journal::run,
                    64,
                    128);
            assertThat(sync.compare(20, false).gone()).isEmpty();
            expire("user1", "user2");

            SyncReport report = sync.compare(20, false);
            assertThat(report.gone()).containsExactlyInAnyOrder("user1", "user2");
            assertThat(report.hasDoubts()).isFalse();
            assertThat(chat.accountDirectory.find("user3").orElseThrow().isActive())
                    .isTrue();
        }
    }
}
