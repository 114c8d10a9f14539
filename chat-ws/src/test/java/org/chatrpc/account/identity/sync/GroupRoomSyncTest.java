package org.chatrpc.account.identity.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chatrpc.Refusals.assertRefused;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.chatrpc.account.identity.sync.RoomReport.Standing;
import org.chatrpc.feed.FeedPage;
import org.chatrpc.model.Role;
import org.chatrpc.model.RoomInfo;
import org.chatrpc.model.Visibility;
import org.chatrpc.problem.Problem;
import org.junit.jupiter.api.Test;

/** The people of a group of the directory are the members of a room. */
class GroupRoomSyncTest extends GroupRoomChat {

    @Test
    void theRoomIsCreatedAndItsMembersAreThoseOfTheGroup() {
        assertThat(compare())
                .isEqualTo(new RoomReport(ROOM, Standing.CREATED, List.of("p0", "p1", "p2", "p3", "p4"), List.of()));

        RoomInfo created = room().orElseThrow();
        assertThat(created.title()).isEqualTo("The sales team");
        assertThat(created.visibility()).isEqualTo(Visibility.PRIVATE);
        assertThat(members()).containsExactlyElementsOf(group);
        assertThat(members()).allMatch(name -> role(name) == Role.MEMBER);
        assertThat(audited())
                .containsExactly(
                        "ROOM_CREATED  by system",
                        "MEMBER_JOINED p0 by system",
                        "MEMBER_JOINED p1 by system",
                        "MEMBER_JOINED p2 by system",
                        "MEMBER_JOINED p3 by system",
                        "MEMBER_JOINED p4 by system");
        long before = chat.journal.applied();
        assertThat(compare()).isEqualTo(new RoomReport(ROOM, Standing.FOLLOWED, List.of(), List.of()));
        assertThat(chat.journal.applied()).as("nothing to change").isEqualTo(before);
    }

    @Test
    void whoeverLeavesTheGroupIsOutAtOnceAndWhoeverComesIsIn() throws Exception {
        compare();
        String cursor = chat.read("p0", "a session", Optional.empty(), Duration.ZERO, OptionalInt.empty())
                .cursor();
        CompletableFuture<FeedPage> waiting =
                CompletableFuture.supplyAsync(() -> chat.poll("p0", cursor, Duration.ofSeconds(30)));
        group.remove("p0");

        assertThat(compare()).isEqualTo(new RoomReport(ROOM, Standing.FOLLOWED, List.of(), List.of("p0")));
        assertThat(waiting.get(5, TimeUnit.SECONDS).cursor()).isNotEqualTo(cursor);
        assertRefused(Problem.NO_SUCH_ROOM, () -> chat.rooms.get("p0", ROOM));
        group.add("p9");
        assertThat(compare().joined()).containsExactly("p9");
        assertThat(members()).containsExactly("p1", "p2", "p3", "p4", "p9");
        assertThat(audited()).contains("MEMBER_LEFT p0 by system", "MEMBER_JOINED p9 by system");
    }

    @Test
    void guestsWhoAreNoneOfTheDirectorysPeopleStay() {
        compare();
        chat.register("guest");
        chat.administration.rooms().setOwner("keeper", ROOM, "p1");
        chat.administration.services().create("keeper", "builds", Optional.empty(), List.of());
        List.of("guest", "builds", "p9").forEach(name -> chat.members.invite("p1", ROOM, name));

        assertThat(compare().left()).as("whom the directory knows").containsExactly("p9");
        assertThat(members()).contains("guest", "builds", "p1");
        assertThat(role("p1")).isEqualTo(Role.OWNER);
    }

    @Test
    void whoeverIsNotListedIsAMatterOfTheAccount() {
        compare();
        people.remove("p0");
        assertThat(compare(0, false).left()).isEmpty();
        assertThat(members()).contains("p0");
        assertThat(chat.accountDirectory.find("p0").orElseThrow().isActive()).isFalse();
        people.add("p0");
        group.remove("p0");

        assertThat(compare().left()).containsExactly("p0");
    }

    @Test
    void howManyLeftDoesNotMatterIfTheWholeGroupCouldBeSeen() {
        compare();
        group.removeAll(Set.of("p0", "p1", "p2", "p3"));

        assertThat(compare(0, false))
                .isEqualTo(new RoomReport(ROOM, Standing.FOLLOWED, List.of(), List.of("p0", "p1", "p2", "p3")));
        assertThat(members()).containsExactly("p4");
    }

    @Test
    void aGroupThatCannotBeReadOrIsMuchSmallerWhereAPartCannotBeSeenRemovesNobody() {
        compare();
        complete = false;
        silent = true;
        assertThat(compare(100, false).standing()).isEqualTo(Standing.SILENT);
        silent = false;
        down = true;
        assertRefused(Problem.UNAVAILABLE, this::compare);
        down = false;
        group.removeAll(Set.of("p0", "p1"));
        group.add("p9");

        RoomReport report = compare(39, false);
        assertThat(report).isEqualTo(new RoomReport(ROOM, Standing.TOO_MANY_LEFT, List.of("p9"), List.of("p0", "p1")));
        assertThat(members()).contains("p0", "p1", "p9");
        assertThat(sync.compare(0, true).hasDoubts()).isTrue();
        group.add("p1");
        assertThat(compare(0, false).left()).as("one always may").containsExactly("p0");
        group.removeAll(Set.of("p1", "p2"));
        assertThat(compare(40, false).left()).containsExactly("p1", "p2");
        assertThat(members()).containsExactly("p3", "p4", "p9");
    }

    @Test
    void aDryRunSaysWhatWouldHappen() {
        RoomReport first = compare(20, true);
        assertThat(first.standing()).isEqualTo(Standing.CREATED);
        assertThat(first.joined()).containsExactlyElementsOf(group);
        assertThat(room()).isEmpty();
        compare();
        group.remove("p4");
        group.add("p5");
        long before = chat.journal.applied();

        assertThat(compare(20, true)).isEqualTo(new RoomReport(ROOM, Standing.FOLLOWED, List.of("p5"), List.of("p4")));
        assertThat(chat.journal.applied()).isEqualTo(before);
    }

    @Test
    void whoeverSignsInForTheFirstTimeIsInTheRoomAtOnce() {
        people.add("new");
        group.add("new");
        signIn(person("new").withRooms(Set.of(ROOM, "unknown")));
        assertThat(room()).as("not before a comparison").isEmpty();
        compare();
        assertThat(members()).contains("new");
        signIn(person("newer").withRooms(Set.of(ROOM)));

        assertThat(members()).contains("newer");
        assertThat(audited()).contains("MEMBER_JOINED newer by system");
    }

    @Test
    void whoeverJoinsWhileTheDirectoryIsListingStays() {
        compare();
        people.add("late");
        signIn(person("late"));
        meanwhile = () -> signIn(person("late").withRooms(Set.of(ROOM)));
        assertThat(compare().left()).isEmpty();
        assertThat(members()).contains("late");
        meanwhile = () -> {};
        assertThat(compare().left()).containsExactly("late");
    }

    @Test
    void afterARestartItIsStillTheRoomOfTheGroup() {
        compare();
        chat.close();
        open();
        group.remove("p4");
        assertThat(compare()).isEqualTo(new RoomReport(ROOM, Standing.FOLLOWED, List.of(), List.of("p4")));
    }
}
