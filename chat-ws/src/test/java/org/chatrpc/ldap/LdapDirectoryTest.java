package org.chatrpc.ldap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chatrpc.Refusals.assertRefused;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.chatrpc.account.identity.ContainerRealm;
import org.chatrpc.account.identity.Credentials;
import org.chatrpc.account.identity.ExternalIdentity;
import org.chatrpc.account.identity.sync.ListedPerson;
import org.chatrpc.limit.FairQueuePolicy;
import org.chatrpc.limit.Network;
import org.chatrpc.problem.Problem;
import org.chatrpc.testing.TestDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A directory is asked by LDAP, with TLS. */
class LdapDirectoryTest {
    private static final Duration SHORT = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    private final List<AutoCloseable> open = new ArrayList<>();
    private TestDirectory server;
    private Instant now = Instant.now();

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable each : open) {
            each.close();
        }
    }

    private TestDirectory server(TestDirectory started) {
        open.add(started);
        server = started;
        server.person("ann", "Ann Other");
        server.person("bob", "Bob");
        return server;
    }

    private LdapDirectory directory(List<LdapServer> servers, boolean startTls, Optional<String> administrators) {
        return directory(servers, startTls, administrators, Optional.of(server.certificate()));
    }

    private LdapDirectory directory(
            List<LdapServer> servers, boolean startTls, Optional<String> administrators, Optional<Path> trusted) {
        LdapPolicy policy = new LdapPolicy(
                servers,
                startTls,
                trusted,
                TestDirectory.SEARCHER,
                TestDirectory.SEARCHER_PASSWORD,
                new LdapPolicy.People(
                        TestDirectory.PEOPLE,
                        "(objectClass=person)",
                        List.of("uid", "mail"),
                        "entryUUID",
                        "uid",
                        List.of("displayName", "cn")),
                administrators,
                List.of(),
                2,
                SHORT,
                SHORT,
                2,
                2,
                new FairQueuePolicy(2, 10, 10, SHORT));
        LdapDirectory directory = new LdapDirectory(policy, () -> now);
        open.add(0, directory);
        return directory;
    }

    private LdapDirectory directory(Optional<String> administrators) {
        server(new TestDirectory(folder));
        return directory(List.of(ldaps()), true, administrators);
    }

    private LdapServer ldaps() {
        return new LdapServer("localhost", server.tlsPort(), true);
    }

    private LdapServer ldap() {
        return new LdapServer("localhost", server.plainPort(), false);
    }

    private static Optional<ExternalIdentity> check(LdapDirectory directory, String login, String password) {
        return directory.authenticate(new Credentials(login, password, Network.UNKNOWN, ContainerRealm.NONE));
    }

    private static boolean isRight(LdapDirectory directory, String login) {
        return check(directory, login, "password of " + login).isPresent();
    }

    @Test
    void thePasswordIsThatOfTheEntry() {
        LdapDirectory directory = directory(Optional.empty());
        String id = server.value(TestDirectory.dn("ann"), "entryUUID");

        assertThat(check(directory, "ann", "password of ann"))
                .contains(new ExternalIdentity("ldap", id, "ann", "Ann Other", Optional.empty()));
        assertThat(check(directory, "ann@example.org", "password of ann")).isPresent();
        assertThat(check(directory, "ann", "password of bob")).isEmpty();
        assertThat(check(directory, "nobody", "password of nobody")).isEmpty();
    }

    @Test
    void anEmptyPasswordIsNobodys() {
        LdapDirectory directory = directory(Optional.empty());
        assertThat(check(directory, "ann", "")).isEmpty();
    }

    @Test
    void aNameIsNeverAPartOfTheFilter() {
        LdapDirectory directory = directory(Optional.empty());
        for (String name : List.of("*", "an*", "ann)(uid=*", "*)(objectClass=*", "ann\\2a", "(|(uid=ann))")) {
            assertThat(check(directory, name, "password of ann")).as(name).isEmpty();
        }
        assertThat(isRight(directory, "ann")).isTrue();
    }

    @Test
    void nobodySignsInWithANameThatSeveralHave() {
        LdapDirectory directory = directory(Optional.empty());
        server.set(TestDirectory.dn("bob"), "mail", "ann@example.org");

        assertThat(check(directory, "ann@example.org", "password of ann")).isEmpty();
        assertThat(isRight(directory, "ann")).isTrue();
    }

    @Test
    void whatIdentifiesAPersonSurvivesANewName() {
        LdapDirectory directory = directory(Optional.empty());
        ExternalIdentity before = check(directory, "ann", "password of ann").orElseThrow();
        server.rename(TestDirectory.dn("ann"), "uid=annie");

        ExternalIdentity after = check(directory, "annie", "password of ann").orElseThrow();
        assertThat(after.subject()).isEqualTo(before.subject());
        assertThat(after.username()).isEqualTo("annie");
    }

    @Test
    void startTlsComesBeforeAnythingElse() {
        server(new TestDirectory(folder));
        assertThat(isRight(directory(List.of(ldap()), true, Optional.empty()), "ann"))
                .isTrue();
    }

    @Test
    void aCertificateThatNobodySignedIsNotTrusted() {
        server(new TestDirectory(folder));
        for (LdapServer each : List.of(ldaps(), ldap())) {
            LdapDirectory directory = directory(List.of(each), true, Optional.empty(), Optional.empty());
            assertRefused(Problem.UNAVAILABLE, () -> isRight(directory, "ann"));
        }
    }

    @Test
    void anotherServerTakesOverAndADirectoryThatIsDownIsNotAWrongPassword() {
        server(new TestDirectory(folder));
        LdapServer dead = new LdapServer("localhost", 1, true);
        LdapDirectory directory = directory(List.of(dead, ldaps()), true, Optional.empty());
        assertThat(isRight(directory, "ann")).isTrue();

        server.stop();
        assertRefused(Problem.UNAVAILABLE, () -> isRight(directory, "ann"));
        assertRefused(Problem.UNAVAILABLE, directory::list);
        server.start();
        assertThat(isRight(directory, "ann")).isTrue();
    }

    @Test
    void whoeverIsDisabledOrHasExpiredIsOutButALockAfterWrongPasswordsIsNoneOfOurs() {
        LdapDirectory directory = directory(Optional.empty());
        String ann = TestDirectory.dn("ann");
        server.set(ann, "pwdAccountLockedTime", "20260101000000Z");
        server.set(ann, "lockoutTime", "133500000000000000");
        assertThat(isRight(directory, "ann")).isTrue();
        assertThat(directory.list().people()).allMatch(ListedPerson::enabled);
        for (List<String> disabled : List.of(
                List.of("userAccountControl", "514"),
                List.of("nsAccountLock", "TRUE"),
                List.of("loginDisabled", "TRUE"),
                List.of("krbPrincipalExpiration", "20240101000000Z"),
                List.of("pwdEndTime", "20240101000000Z"),
                List.of("accountExpires", "133500000000000000"),
                List.of("shadowExpire", "19000"),
                List.of("pwdAccountLockedTime", "000001010000Z"))) {
            server.set(ann, disabled.get(0), disabled.get(1));
            assertRefused(Problem.ACCOUNT_INACTIVE, () -> isRight(directory, "ann"));
            assertThat(check(directory, "ann", "wrong")).isEmpty();
            assertThat(directory.list().people())
                    .filteredOn(person -> !person.enabled())
                    .extracting(person -> person.identity().username())
                    .containsExactly("ann");
            server.set(ann, disabled.get(0));
        }
        server.set(ann, "userAccountControl", "512");
        assertThat(isRight(directory, "ann")).isTrue();
        server.set(ann, "krbPrincipalExpiration", "20240101000000Z");
        now = Instant.parse("2023-12-31T00:00:00Z"); // A listing deactivates, and so goes by the clock that is given.
        assertThat(directory.list().people()).allMatch(ListedPerson::enabled);
    }

    @Test
    void everybodyIsListedInPages() {
        LdapDirectory directory = directory(Optional.empty());
        for (int i = 0; i < 5; i++) {
            server.person("person" + i, "Person " + i);
        }
        server.add("dn: cn=printer," + TestDirectory.PEOPLE, "objectClass: device", "cn: printer");

        assertThat(directory.list().people())
                .extracting(person -> person.identity().username())
                .containsExactlyInAnyOrder("ann", "bob", "person0", "person1", "person2", "person3", "person4");
    }

    @Test
    void whoeverHasNoUserNameAnyMoreIsListedAllTheSame() {
        LdapDirectory directory = directory(Optional.empty());
        server.add(
                "dn: cn=nameless," + TestDirectory.PEOPLE,
                "objectClass: person",
                "cn: nameless",
                "mail: nameless@example.org",
                "userPassword: password of nameless@example.org");

        assertThat(directory.list().people())
                .extracting(person -> person.identity().displayName())
                .containsExactlyInAnyOrder("Ann Other", "Bob", "nameless");
        assertThat(isRight(directory, "nameless@example.org")).isFalse();
    }

    @Test
    void groupsInGroupsAdministerAndMayContainThemselves() {
        LdapDirectory directory = directory(Optional.of(TestDirectory.ADMINISTRATORS));
        server.person("cid", "Cid");
        server.person("dee", "Dee");
        String deepest = server.group("deepest", TestDirectory.dn("dee"));
        String deeper = server.group("deeper", TestDirectory.dn("cid"), deepest);
        String unix = "cn=unix," + TestDirectory.BASE;
        server.add("dn: " + unix, "objectClass: posixGroup", "cn: unix", "memberUid: BOB", "memberUid: gone");
        String deep =
                server.group("deep", unix, deeper, TestDirectory.ADMINISTRATORS, "cn=gone," + TestDirectory.PEOPLE);
        server.group("administrators", TestDirectory.dn("ann").toUpperCase(Locale.ROOT), deep);

        assertThat(administrators(directory)).containsExactlyInAnyOrder("ann", "bob", "cid");
        for (String each : List.of("ann", "bob")) {
            assertThat(administrates(directory, each)).contains(true);
        }
        assertThat(administrates(directory, "dee")).as("below the third level").contains(false);
    }

    @Test
    void aGroupThatCannotBeReadSaysNothing() {
        LdapDirectory directory = directory(Optional.of(TestDirectory.ADMINISTRATORS));

        assertThat(administrates(directory, "ann")).isEmpty();
        assertThat(directory.list().people())
                .allSatisfy(
                        person -> assertThat(person.identity().administrator()).isEmpty());
    }

    @Test
    void largeGroupsComeInPieces() {
        server(new TestDirectory(folder, new Ranges()));
        LdapDirectory directory = directory(List.of(ldaps()), true, Optional.of(TestDirectory.ADMINISTRATORS));
        List<String> members = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            server.person("person" + i, "Person " + i);
            members.add(TestDirectory.dn("person" + i));
        }
        server.group("administrators", members.toArray(String[]::new));

        assertThat(administrators(directory))
                .containsExactlyInAnyOrder("person0", "person1", "person2", "person3", "person4");
    }

    private static Optional<Boolean> administrates(LdapDirectory directory, String login) {
        return check(directory, login, "password of " + login).orElseThrow().administrator();
    }

    private static List<String> administrators(LdapDirectory directory) {
        return directory.list().people().stream()
                .map(ListedPerson::identity)
                .filter(person -> person.administrator().orElseThrow())
                .map(ExternalIdentity::username)
                .toList();
    }
}
