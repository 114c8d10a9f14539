package org.chatrpc.account.identity.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chatrpc.Refusals.assertRefused;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.chatrpc.Chat;
import org.chatrpc.account.TestClock;
import org.chatrpc.account.identity.ExternalIdentity;
import org.chatrpc.account.session.NewSession;
import org.chatrpc.account.session.Origin;
import org.chatrpc.model.AccountInfo;
import org.chatrpc.ops.RoomMembersInMemory;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Accounts follow a directory, unless it is more likely wrong than right. */
class IdentitySyncTest implements PeopleSource {
    private static final Origin HOME = new Origin("192.0.2.1", "test");

    @TempDir
    Path folder;

    private final Map<String, ListedPerson> listed = new TreeMap<>();
    private final List<NewSession> sessions = new ArrayList<>();
    private boolean down;
    private int lists;
    private Runnable meanwhile = () -> {};
    private Chat chat;
    private IdentitySync sync;

    @Override
    public String provider() {
        return "test";
    }

    @Override
    public Listing list() {
        lists++;
        List<ListedPerson> before = List.copyOf(listed.values());
        meanwhile.run();
        if (down) {
            throw ChatException.of(Problem.UNAVAILABLE, "down");
        }
        return new Listing(before, List.of());
    }

    private static ExternalIdentity person(String name, Optional<Boolean> administrator) {
        return new ExternalIdentity("test", "id-" + name, name, "The " + name, administrator);
    }

    private void list(String name, boolean enabled, Optional<Boolean> administrator) {
        listed.put(name, new ListedPerson(person(name, administrator), enabled));
    }

    /** Ten people with sessions, and an administrator who is none of them. */
    @BeforeEach
    void start() {
        chat = new Chat(folder).ready();
        chat.register("keeper");
        for (int i = 0; i < 10; i++) {
            list("p" + i, true, Optional.empty());
            sessions.add(chat.externals.signIn(person("p" + i, Optional.empty()), HOME));
        }
        sync = new IdentitySync(
                this,
                chat.stores.identities(),
                chat.accountDirectory,
                new RoomMembersInMemory(chat.roomDirectory),
                chat.journal::run,
                64,
                128);
    }

    @AfterEach
    void close() {
        chat.close();
    }

    private SyncReport compare() {
        return sync.compare(20, false);
    }

    private boolean isActive(String name) {
        return chat.accountDirectory.find(name).filter(AccountInfo::isActive).isPresent();
    }

    @Test
    void nothingChangesIfNothingChanged() {
        long before = chat.journal.applied();
        SyncReport report = compare();

        assertThat(report).isEqualTo(new SyncReport(10, 10, List.of(), List.of(), List.of(), List.of()));
        assertThat(chat.journal.applied()).isEqualTo(before);
    }

    @Test
    void whoIsRemovedOrDisabledIsOutAndComesBack() {
        listed.remove("p1");
        list("p2", false, Optional.empty());
        assertThat(compare().gone()).containsExactlyInAnyOrder("p1", "p2");

        assertThat(isActive("p1") || isActive("p2")).isFalse();
        assertRefused(
                Problem.UNAUTHENTICATED,
                () -> chat.sessions.authenticate(sessions.get(1).token()));
        assertThat(chat.sessions.authenticate(sessions.get(3).token()).username())
                .isEqualTo("p3");
        list("p1", true, Optional.empty());
        list("p2", true, Optional.empty());
        assertThat(compare().updated()).containsExactlyInAnyOrder("p1", "p2");
        assertThat(isActive("p1") && isActive("p2")).isTrue();
    }

    /** Each of them has been found and said to be out; how many these are says nothing of the directory. */
    @Test
    void whoIsListedAsDisabledIsOutHoweverManyTheseAre() {
        for (int i = 1; i < 10; i++) {
            list("p" + i, false, Optional.empty());
        }
        assertThat(sync.compare(0, true).gone()).hasSize(9);
        assertThat(isActive("p1")).as("tried only").isTrue();
        SyncReport report = sync.compare(0, false);

        assertThat(report.gone()).hasSize(9);
        assertThat(report.hasDoubts()).isFalse();
        assertThat(isActive("p1") || isActive("p9")).isFalse();
        assertThat(isActive("p0") && isActive("keeper")).isTrue();
    }

    @Test
    void whoIsDisabledIsOutAlsoIfOthersAreMissing() {
        List.of("p1", "p2", "p3").forEach(listed::remove);
        list("p4", false, Optional.empty());
        list("p5", false, Optional.empty());
        SyncReport report = compare();

        assertThat(report.gone()).containsExactly("p4", "p5");
        assertThat(report.doubtful()).containsExactly("p1", "p2", "p3");
        assertThat(List.of("p1", "p2", "p3")).allMatch(this::isActive);
        assertThat(isActive("p4") || isActive("p5")).isFalse();
    }

    @Test
    void whoeverJoinsWhileTheDirectoryIsListingStays() {
        meanwhile = () -> chat.externals.signIn(person("late", Optional.empty()), HOME);
        assertThat(compare().gone()).isEmpty();
        assertThat(isActive("late")).isTrue();
    }

    @Test
    void anErrorDoesNotEndTheComparing() {
        TestClock clock = new TestClock();
        try (SyncSchedule schedule = schedule(clock, Duration.ofMinutes(20))) {
            meanwhile = () -> {
                throw new AssertionError("of a library");
            };
            schedule.look();
            clock.advance(Duration.ofMinutes(5));
            meanwhile = () -> {};
            schedule.look();
            assertThat(lists).isEqualTo(2);
        }
    }

    @Test
    void aFailedOrEmptyOrMuchSmallerListDeactivatesNobody() {
        down = true;
        assertRefused(Problem.UNAVAILABLE, this::compare);
        down = false;
        Map<String, ListedPerson> all = Map.copyOf(listed);
        listed.clear();
        assertThat(sync.compare(100, false).refused()).isTrue();
        listed.putAll(all);
        List.of("p1", "p2", "p3").forEach(listed::remove);
        list("p4", true, Optional.of(true));
        SyncReport report = compare();

        assertThat(report.refused()).isTrue();
        assertThat(report.gone()).isEmpty();
        assertThat(report.doubtful()).containsExactly("p1", "p2", "p3");
        assertThat(report.updated()).as("what is certain is done").containsExactly("p4");
        assertThat(List.of("p1", "p2", "p3")).allMatch(this::isActive);
        assertThat(sync.compare(30, true).refused()).isFalse();
        assertThat(isActive("p1")).as("tried only").isTrue();
        assertThat(sync.compare(30, false).refused()).isFalse();
        assertThat(isActive("p1")).isFalse();
    }

    @Test
    void namesAndRolesFollow() {
        listed.put(
                "p1",
                new ListedPerson(new ExternalIdentity("test", "id-p1", "other", "Married", Optional.of(true)), true));
        assertThat(compare().updated()).containsExactly("p1");
        AccountInfo account = chat.accountDirectory.find("p1").orElseThrow();
        assertThat(account.displayName()).isEqualTo("Married");
        assertThat(account.administrator()).isTrue();
        assertThat(chat.accountDirectory.exists("other")).isFalse();
    }

    @Test
    void theLastAdministratorIsKept() {
        list("p1", true, Optional.of(true));
        compare();
        chat.administration.accounts().setAdministrator("p1", "keeper", false);
        listed.remove("p1");
        SyncReport report = compare();

        assertThat(report.kept()).containsExactly("p1");
        assertThat(isActive("p1")).isTrue();
    }

    @Test
    void itIsComparedInTimeByOneNodeAndSoonerAfterAFailure() {
        TestClock clock = new TestClock();
        Duration within = Duration.ofMinutes(20);
        try (SyncSchedule one = schedule(clock, within);
                SyncSchedule other = schedule(clock, within)) {
            one.look();
            other.look();
            assertThat(lists).isEqualTo(1);
            clock.advance(Duration.ofMinutes(15));
            down = true;
            other.look();
            one.look();
            assertThat(lists).isEqualTo(2);
            clock.advance(Duration.ofMinutes(5));
            down = false;
            listed.remove("p1");
            one.look();
            other.look();
            assertThat(lists).isEqualTo(3);
            assertThat(isActive("p1")).isFalse();
        }
    }

    private SyncSchedule schedule(Clock clock, Duration within) {
        return new SyncSchedule(
                sync, chat.stores.identities(), provider(), 20, within, chat.journal::isReady, clock, Thread::new);
    }
}
