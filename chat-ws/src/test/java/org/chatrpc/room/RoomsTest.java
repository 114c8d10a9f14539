package org.chatrpc.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chatrpc.Refusals.assertRefused;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.chatrpc.Chat;
import org.chatrpc.model.Role;
import org.chatrpc.model.Visibility;
import org.chatrpc.problem.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoomsTest {
    @TempDir
    Path folder;

    private Chat chat;

    @BeforeEach
    void start() {
        chat = new Chat(folder).ready();
        chat.registerAll("ann", "bob", "cid");
    }

    @AfterEach
    void close() {
        chat.close();
    }

    @Test
    void everybodyIsInGeneralAndTheFirstUserOwnsIt() {
        assertThat(chat.rooms.get("ann", "general").role()).contains(Role.OWNER);
        assertThat(chat.rooms.get("bob", "general").role()).contains(Role.MEMBER);
        assertRefused(Problem.NOT_PERMITTED, () -> chat.members.leave("bob", "general"));
        assertRefused(Problem.NOT_PERMITTED, () -> chat.members.remove("ann", "general", "bob"));
    }

    @Test
    void aPrivateRoomDoesNotExistForOthers() {
        create("red", Visibility.PRIVATE);

        assertRefused(Problem.NO_SUCH_ROOM, () -> chat.rooms.get("bob", "red"));
        assertRefused(Problem.NO_SUCH_ROOM, () -> chat.members.join("bob", "red"));
        assertRefused(Problem.NO_SUCH_ROOM, () -> chat.members.list("bob", "red", "", 10));
        assertThat(ids("bob", false)).containsExactly("general");
        chat.members.invite("ann", "red", "bob");
        assertThat(ids("bob", true)).containsExactly("general", "red");
    }

    @Test
    void anyoneCanFindAndJoinAPublicRoom() {
        create("red", Visibility.PUBLIC);

        assertThat(ids("bob", false)).containsExactly("general", "red");
        assertThat(ids("bob", true)).containsExactly("general");
        assertThat(chat.members.join("bob", "red").role()).contains(Role.MEMBER);
        assertThat(chat.members.join("bob", "red").memberCount()).isEqualTo(2);
    }

    @Test
    void roomIdsAreUniqueAndValid() {
        create("red", Visibility.PRIVATE);

        assertRefused(Problem.ROOM_EXISTS, () -> create("red", Visibility.PUBLIC));
        for (String bad : List.of("", "Red", "ann~bob", "x".repeat(65), "a b", "@ann")) {
            assertRefused(Problem.INVALID_VALUE, () -> create(bad, Visibility.PUBLIC));
        }
    }

    @Test
    void onlyOwnersAndModeratorsCanChangeARoom() {
        create("red", Visibility.PUBLIC);
        chat.members.join("bob", "red");

        assertRefused(
                Problem.NOT_PERMITTED,
                () -> chat.rooms.update(
                        "bob", "red", Optional.of("Bob's"), Optional.empty(), Optional.empty(), Optional.empty()));
        chat.members.setRole("ann", "red", "bob", Role.MODERATOR);
        assertThat(chat.rooms
                        .update(
                                "bob",
                                "red",
                                Optional.of("Red room"),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty())
                        .info()
                        .title())
                .isEqualTo("Red room");
        assertRefused(
                Problem.NOT_PERMITTED,
                () -> chat.rooms.update(
                        "bob", "red", Optional.empty(), Optional.empty(), Optional.of(true), Optional.empty()));
    }

    @Test
    void moderatorsCanOnlyRemoveOrdinaryMembers() {
        create("red", Visibility.PUBLIC);
        chat.members.join("bob", "red");
        chat.members.join("cid", "red");
        chat.members.setRole("ann", "red", "bob", Role.MODERATOR);

        assertRefused(Problem.NOT_PERMITTED, () -> chat.members.remove("bob", "red", "ann"));
        assertRefused(Problem.NOT_PERMITTED, () -> chat.members.remove("cid", "red", "bob"));
        chat.members.remove("bob", "red", "cid");
        assertRefused(Problem.NOT_A_MEMBER, () -> chat.post("cid", "red", "still here?"));
    }

    @Test
    void aRoomWithMembersKeepsAnOwner() {
        create("red", Visibility.PUBLIC);
        chat.members.join("bob", "red");

        assertRefused(Problem.LAST_OWNER, () -> chat.members.leave("ann", "red"));
        assertRefused(Problem.LAST_OWNER, () -> chat.members.setRole("ann", "red", "ann", Role.MEMBER));
        chat.members.setRole("ann", "red", "bob", Role.OWNER);
        chat.members.leave("ann", "red");
        chat.members.leave("bob", "red");
        assertThat(chat.members.join("cid", "red").role()).contains(Role.OWNER);
    }

    @Test
    void aDirectRoomIsTheSameForBothAndForNobodyElse() {
        RoomView opened = chat.rooms.openDirect("bob", "ann");
        String id = opened.info().id();

        assertThat(chat.rooms.openDirect("ann", "bob").info().id()).isEqualTo(id);
        assertThat(opened.peer()).contains("ann");
        chat.post("ann", id, "psst");
        assertRefused(Problem.NO_SUCH_ROOM, () -> chat.rooms.get("cid", id));
        assertRefused(Problem.NOT_PERMITTED, () -> chat.members.invite("ann", id, "cid"));
        assertRefused(Problem.NOT_PERMITTED, () -> chat.members.leave("ann", id));
        assertRefused(Problem.NO_SUCH_USER, () -> chat.rooms.openDirect("ann", "nobody"));
    }

    @Test
    void readMarksOnlyMoveForward() {
        chat.post("ann", "general", "one");
        chat.post("ann", "general", "two");
        chat.members.markRead("bob", "general", 2);
        chat.members.markRead("bob", "general", 1);
        chat.members.markRead("bob", "general", 0);

        assertThat(chat.rooms.get("bob", "general").readNumber()).isEqualTo(2);
        assertRefused(Problem.INVALID_VALUE, () -> chat.members.markRead("bob", "general", 3));
        assertRefused(Problem.INVALID_VALUE, () -> chat.members.markRead("bob", "general", -1));
    }

    @Test
    void whoPostsHasReadEverythingBefore() {
        chat.post("ann", "general", "@bob, one");
        chat.post("bob", "general", "two");

        assertThat(chat.rooms.get("bob", "general").readNumber()).isEqualTo(2);
        assertThat(mentions("bob")).isZero();
        assertThat(chat.rooms.get("ann", "general").readNumber()).isOne();
        chat.close();

        chat = new Chat(folder).ready();
        assertThat(chat.rooms.get("bob", "general").readNumber()).isEqualTo(2);
        assertThat(mentions("bob")).isZero();
    }

    @Test
    void whoIsMentionedByAnEditAfterReadingHasAnUnreadMentionUntilMarkingTheRoomAgain() {
        String forgot =
                Long.toString(chat.post("ann", "general", "lunch?").message().id());
        chat.post("ann", "general", "now");
        chat.members.markRead("bob", "general", 2);
        chat.edits.edit("ann", forgot, "lunch, @bob?", OptionalInt.empty());

        assertThat(mentions("bob")).isOne();
        chat.members.markRead("bob", "general", 1);
        assertThat(mentions("bob"))
                .as("after a mark that is older than the last")
                .isOne();
        chat.close();

        chat = new Chat(folder).ready();
        assertThat(mentions("bob")).as("after a restart").isOne();
        chat.members.markRead("bob", "general", 2);
        assertThat(mentions("bob")).isZero();
        long seq = chat.journal.applied();
        chat.members.markRead("bob", "general", 2);
        assertThat(chat.journal.applied()).as("nothing is left to mark").isEqualTo(seq);

        chat.edits.edit("ann", forgot, "lunch, @bob!", OptionalInt.empty());
        assertThat(mentions("bob")).as("who was mentioned before").isZero();
        chat.edits.edit("ann", forgot, "lunch, @room", OptionalInt.empty());
        assertThat(mentions("bob")).as("everybody, by the owner").isOne();
        assertThat(mentions("ann")).as("the author").isZero();
        chat.post("bob", "general", "yes");
        assertThat(mentions("bob")).as("after an own message").isZero();
    }

    @Test
    void mentionsCountUntilTheyAreRead() {
        chat.post("ann", "general", "@bob and @cid");
        chat.post("ann", "general", "@bob, @ann");
        assertThat(mentions("bob")).isEqualTo(2);
        assertThat(mentions("ann")).isZero();

        chat.members.markRead("bob", "general", 1);
        assertThat(mentions("bob")).isOne();
        assertThat(mentions("cid")).isOne();
        chat.close();

        chat = new Chat(folder).ready();
        assertThat(mentions("bob")).isOne();
        assertThat(mentions("cid")).isOne();
        chat.post("ann", "general", "@bob");
        assertThat(mentions("bob")).isEqualTo(2);
        chat.members.markRead("bob", "general", 3);
        assertThat(mentions("bob")).isZero();
    }

    @Test
    void aRejoiningMemberHasNoUnreadMentions() {
        create("red", Visibility.PUBLIC);
        chat.members.join("bob", "red");
        chat.post("ann", "red", "@bob");
        chat.members.leave("bob", "red");
        chat.post("ann", "red", "@bob");

        assertThat(chat.rooms.get("bob", "red").mentions()).isZero();
        assertThat(chat.members.join("bob", "red").mentions()).isZero();
        chat.post("ann", "red", "@bob");
        assertThat(chat.rooms.get("bob", "red").mentions()).isOne();
    }

    @Test
    void everythingSurvivesARestart() {
        create("red", Visibility.PRIVATE);
        chat.members.invite("ann", "red", "bob");
        chat.members.setRole("ann", "red", "bob", Role.MODERATOR);
        chat.post("bob", "red", "hi");
        List<RoomView> before = chat.rooms.list("bob", false, "", Integer.MAX_VALUE);
        List<MemberView> members = chat.members.list("ann", "red", "", 10);
        chat.close();

        chat = new Chat(folder).ready();
        assertThat(chat.rooms.list("bob", false, "", Integer.MAX_VALUE)).isEqualTo(before);
        assertThat(chat.members.list("ann", "red", "", 10)).isEqualTo(members);
    }

    @Test
    void theListOfRoomsIsPagedById() {
        for (String id : List.of("red", "blue", "green")) {
            create(id, Visibility.PUBLIC);
        }
        chat.members.join("bob", "green");
        assertThat(page("bob", false, "", 2)).containsExactly("blue", "general");
        assertThat(page("bob", false, "general", 2)).containsExactly("green", "red");
        assertThat(page("bob", false, "red", 2)).isEmpty();
        assertThat(page("bob", true, "general", 2)).containsExactly("green");
        assertThat(page("bob", false, "gone", 9)).containsExactly("green", "red");
    }

    private List<String> page(String username, boolean joinedOnly, String afterRoom, int limit) {
        return chat.rooms.list(username, joinedOnly, afterRoom, limit).stream()
                .map(room -> room.info().id())
                .toList();
    }

    private int mentions(String username) {
        return chat.rooms.get(username, "general").mentions();
    }

    private void create(String id, Visibility visibility) {
        chat.rooms.create("ann", id, Optional.empty(), Optional.empty(), visibility, Optional.empty());
    }

    private List<String> ids(String username, boolean joinedOnly) {
        return page(username, joinedOnly, "", Integer.MAX_VALUE);
    }
}
