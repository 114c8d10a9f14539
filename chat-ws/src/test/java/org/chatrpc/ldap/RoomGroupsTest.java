package org.chatrpc.ldap;

import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedSearchRequest;
import com.unboundid.ldap.listener.interceptor.InMemoryOperationInterceptor;
import com.unboundid.ldap.sdk.SearchScope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.chatrpc.Chat;
import org.chatrpc.account.identity.ContainerRealm;
import org.chatrpc.account.identity.Credentials;
import org.chatrpc.account.identity.ExternalIdentity;
import org.chatrpc.account.identity.sync.IdentitySync;
import org.chatrpc.account.identity.sync.Listing;
import org.chatrpc.account.identity.sync.RoomReport;
import org.chatrpc.account.session.Origin;
import org.chatrpc.limit.FairQueuePolicy;
import org.chatrpc.limit.Network;
import org.chatrpc.ops.RoomMembersInMemory;
import org.chatrpc.testing.TestDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The groups of rooms as a directory has them. */
class RoomGroupsTest {
    private static final Duration SHORT = Duration.ofSeconds(20);
    private static final List<String> PEOPLE = List.of("ann", "bob", "cid", "dee", "eve");

    @TempDir
    Path folder;

    private final AtomicInteger lookups = new AtomicInteger();
    private TestDirectory server;
    private LdapDirectory directory;

    /** Counts what is asked about single entries. */
    private final class Lookups extends InMemoryOperationInterceptor {
        @Override
        public void processSearchRequest(InMemoryInterceptedSearchRequest search) {
            if (search.getRequest().getScope() == SearchScope.BASE) {
                lookups.incrementAndGet();
            }
        }
    }

    @BeforeEach
    void start() throws IOException {
        start(new Lookups());
    }

    private void start(InMemoryOperationInterceptor interceptor) throws IOException {
        server = new TestDirectory(Files.createTempDirectory(folder, "server"), interceptor);
        PEOPLE.forEach(uid -> server.person(uid, "The " + uid));
    }

    @AfterEach
    void close() {
        if (directory != null) {
            directory.close();
        }
        server.close();
    }

    private static String dn(String group) {
        return "cn=" + group + ",ou=groups," + TestDirectory.BASE;
    }

    /** Asks about rooms with the names of these groups. */
    private void read(String... groups) {
        directory = new LdapDirectory(new LdapPolicy(
                List.of(new LdapServer("localhost", server.tlsPort(), true)),
                true,
                Optional.of(server.certificate()),
                TestDirectory.SEARCHER,
                TestDirectory.SEARCHER_PASSWORD,
                new LdapPolicy.People(
                        TestDirectory.PEOPLE,
                        "(objectClass=person)",
                        List.of("uid"),
                        "entryUUID",
                        "uid",
                        List.of("displayName")),
                Optional.empty(),
                Arrays.stream(groups)
                        .map(group -> new RoomGroup(group, dn(group)))
                        .toList(),
                2,
                SHORT,
                SHORT,
                2,
                2,
                new FairQueuePolicy(2, 10, 10, SHORT)));
    }

    private String[] members(String... uids) {
        return Arrays.stream(uids).map(TestDirectory::dn).toArray(String[]::new);
    }

    private Optional<Set<String>> subjects(String... uids) {
        return Optional.of(Arrays.stream(uids)
                .map(uid -> server.value(TestDirectory.dn(uid), "entryUUID"))
                .collect(Collectors.toSet()));
    }

    private ExternalIdentity signedIn(String uid) {
        return directory
                .authenticate(new Credentials(uid, "password of " + uid, Network.UNKNOWN, ContainerRealm.NONE))
                .orElseThrow();
    }

    @Test
    void groupsInGroupsCountAndPeopleAreNotLookedUp() {
        server.group("team", members("ann", "bob"));
        server.group("sales", TestDirectory.dn("cid"), dn("team"), dn("sales"), "cn=gone," + TestDirectory.PEOPLE);
        server.set(dn("sales"), "displayName", "The sales team");
        read("sales", "team");

        assertThat(directory.list().groups())
                .containsExactly(
                        new Listing.Group("sales", "The sales team", subjects("ann", "bob", "cid"), false),
                        new Listing.Group("team", "team", subjects("ann", "bob")));
        assertThat(lookups.get())
                .as("for one room two groups, the first of them twice, and an entry that is gone; a group; two titles")
                .isEqualTo(2 + 1 + 1 + 1 + 2);
    }

    @Test
    void groupsThatAreMissingEmptyOrOfOthersSayNothing() {
        server.group("empty");
        server.group("others", "cn=printer," + TestDirectory.BASE);
        read("missing", "empty", "others");

        assertThat(directory.list().groups())
                .extracting(Listing.Group::subjects)
                .containsExactly(Optional.empty(), Optional.empty(), Optional.empty());
        assertThat(signedIn("ann").rooms()).isEmpty();
    }

    /** A group in the group of which the searcher may see nothing is not told from one that is gone. */
    @Test
    void aGroupIsCompleteIfAllThatItNamesCanBeSeen() {
        server.group("team", members("ann", "bob"));
        server.group("hollow");
        server.group("whole", TestDirectory.dn("cid"), dn("team"), "ou=groups," + TestDirectory.BASE);
        server.group("hidden", TestDirectory.dn("cid"), "cn=gone,ou=groups," + TestDirectory.BASE);
        server.group("emptied", TestDirectory.dn("cid"), dn("hollow"));
        read("whole", "hidden", "emptied");

        assertThat(directory.list().groups())
                .extracting(group -> group.room() + " " + group.complete())
                .containsExactly("whole true", "hidden false", "emptied false");
    }

    @Test
    void largeGroupsComeInPieces() throws IOException {
        server.close();
        start(new Ranges());
        server.group("sales", members("ann", "bob", "cid", "dee", "eve"));
        read("sales");

        assertThat(directory.list().groups())
                .extracting(Listing.Group::subjects)
                .containsExactly(subjects("ann", "bob", "cid", "dee", "eve"));
    }

    @Test
    void aSignInNamesTheRoomsOfThePersonsOwnGroups() {
        server.group("team", members("ann"));
        server.group("sales", TestDirectory.dn("bob"), dn("team"));
        server.add(
                "dn: " + dn("board"),
                "objectClass: groupOfUniqueNames",
                "cn: board",
                "uniqueMember: " + TestDirectory.dn("ann"));
        read("sales", "team", "board", "missing");

        assertThat(signedIn("ann").rooms()).containsExactlyInAnyOrder("team", "board");
        assertThat(signedIn("bob").rooms()).containsExactly("sales");
        assertThat(signedIn("cid").rooms()).isEmpty();
    }

    @Test
    void groupsMayNameTheirMembersByTheirUserNames() {
        server.add("dn: " + dn("unix"), "objectClass: posixGroup", "cn: unix", "memberUid: bob", "memberUid: cid");
        server.group("sales", TestDirectory.dn("ann"), dn("unix"));
        read("sales", "unix");

        assertThat(directory.list().groups())
                .extracting(Listing.Group::subjects)
                .containsExactly(subjects("ann", "bob", "cid"), subjects("bob", "cid"));
        assertThat(signedIn("bob").rooms()).containsExactly("unix");
        assertThat(signedIn("ann").rooms()).containsExactly("sales");
    }

    @Test
    void listsOfRooms() {
        assertThat(RoomGroup.parse("")).contains(List.of());
        assertThat(RoomGroup.parse("sales=cn=a\\;b,dc=x; board = cn=board,dc=x"))
                .contains(List.of(new RoomGroup("sales", "cn=a\\;b,dc=x"), new RoomGroup("board", "cn=board,dc=x")));
        for (String bad : List.of(
                "cn=sales,dc=x",
                "sales",
                "sales=",
                "sales=nothing",
                "=cn=sales,dc=x",
                "sales=cn=a,dc=x;",
                "sales=cn=a,dc=x;sales=cn=b,dc=x")) {
            assertThat(RoomGroup.parse(bad)).as(bad).isEmpty();
        }
        List<String> many = new ArrayList<>();
        for (int i = 0; i <= 100; i++) {
            many.add("room" + i + "=cn=a,dc=x");
        }
        assertThat(RoomGroup.parse(String.join(";", many))).isEmpty();
        assertThat(RoomGroup.parse(String.join(";", many.subList(0, 100)))).isPresent();
    }

    @Test
    void theMembersOfTheRoomFollowTheDirectory() {
        server.group("team", members("cid"));
        server.group("sales", TestDirectory.dn("ann"), TestDirectory.dn("bob"), dn("team"));
        read("sales");
        try (Chat chat = new Chat(folder).ready()) {
            chat.register("keeper");
            IdentitySync sync = new IdentitySync(
                    directory,
                    chat.stores.identities(),
                    chat.accountDirectory,
                    new RoomMembersInMemory(chat.roomDirectory),
                    chat.journal::run,
                    64,
                    128);
            signIn(chat, "ann");
            assertThat(sync.compare(20, false).rooms())
                    .extracting(RoomReport::joined)
                    .containsExactly(List.of("ann"));
            signIn(chat, "bob");
            signIn(chat, "cid");
            assertThat(chat.roomDirectory.members("sales").keySet())
                    .as("of the group itself at once")
                    .containsExactly("ann", "bob");
            assertThat(sync.compare(20, false).rooms())
                    .extracting(RoomReport::joined)
                    .containsExactly(List.of("cid"));

            server.rename(TestDirectory.dn("ann"), "uid=annie");
            server.set(dn("sales"), "member", "uid=annie," + TestDirectory.PEOPLE, dn("team"));
            assertThat(sync.compare(20, false).rooms())
                    .extracting(RoomReport::left)
                    .containsExactly(List.of("bob"));
            server.remove(dn("sales"));
            sync.compare(100, false);
            assertThat(chat.roomDirectory.members("sales").keySet()).containsExactly("ann", "cid");
        }
    }

    private void signIn(Chat chat, String uid) {
        chat.externals.signIn(signedIn(uid), new Origin("192.0.2.1", "test"));
    }
}
