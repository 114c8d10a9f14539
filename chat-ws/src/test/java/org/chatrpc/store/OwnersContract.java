package org.chatrpc.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chatrpc.log.Draft;
import org.chatrpc.log.Outcome;
import org.chatrpc.log.Outcome.Refusal;
import org.chatrpc.model.Fact;
import org.chatrpc.model.Role;
import org.chatrpc.model.Snapshot.Membership;
import org.chatrpc.model.Visibility;
import org.junit.jupiter.api.Test;

/** A room with people in it has an owner, in whatever order they come, go and change roles. */
interface OwnersContract extends DatabaseContract {
    Outcome LAST_OWNER = new Outcome.Refused(Refusal.LAST_OWNER);

    /** The room {@code tea} of these owners, with carol as a plain member. */
    private Chat teaOf(String... owners) {
        Chat chat = chat();
        chat.members("alice", "bob", "carol");
        chat.committed(Chat.roomCreated("tea", owners[0]));
        for (String owner : owners) {
            chat.committed(new Fact.MemberJoined(owner, "tea", owner, Role.OWNER));
        }
        chat.join("tea", "carol");
        return chat;
    }

    private static Fact demoted(String room, String username) {
        return new Fact.RoleChanged(username, room, username, Role.MEMBER);
    }

    private List<String> owners(String room) {
        return log().snapshot().memberships().stream()
                .filter(stay -> stay.room().equals(room) && stay.toSeq() == 0 && stay.role() == Role.OWNER)
                .map(Membership::username)
                .toList();
    }

    @Test
    default void theLastOwnerNeitherLeavesNorStepsDown() {
        Chat chat = teaOf("alice");

        assertThat(chat.refusal(Chat.left("tea", "alice"))).isEqualTo(Refusal.LAST_OWNER);
        assertThat(chat.refusal(demoted("tea", "alice"))).isEqualTo(Refusal.LAST_OWNER);
        chat.committed(new Fact.RoleChanged("alice", "tea", "carol", Role.OWNER));
        assertThat(chat.committed(demoted("tea", "alice"))).hasSize(1);
        assertThat(chat.committed(Chat.left("tea", "alice"))).hasSize(1);
        assertThat(owners("tea")).containsExactly("carol");
    }

    @Test
    default void ofTwoOwnersWhoGoInOneBatchTheSecondStays() {
        Chat chat = teaOf("alice", "bob");

        assertThat(chat.append(
                                new Draft.Facts(Chat.left("tea", "alice")),
                                new Draft.Facts(Chat.left("tea", "bob")),
                                new Draft.Facts(demoted("tea", "bob")))
                        .outcomes()
                        .subList(1, 3))
                .containsExactly(LAST_OWNER, LAST_OWNER);
        assertThat(owners("tea")).containsExactly("bob");
    }

    @Test
    default void ofTwoOwnersWhoGoInTwoBatchesTheSecondStays() {
        Chat chat = teaOf("alice", "bob");
        chat.committed(demoted("tea", "alice"));

        assertThat(chat.refusal(Chat.left("tea", "bob"))).isEqualTo(Refusal.LAST_OWNER);
        assertThat(chat.refusal(new Fact.MemberLeft("alice", "tea", "bob"))).isEqualTo(Refusal.LAST_OWNER);
        assertThat(owners("tea")).containsExactly("bob");
    }

    @Test
    default void anOwnerThatTheBatchDoesNotNameCounts() {
        Chat chat = teaOf("alice", "bob");

        assertThat(chat.committed(Chat.left("tea", "alice"))).hasSize(1);
    }

    @Test
    default void anOwnerMadeAndUnmadeByARefusedDraftDoesNotCount() {
        Chat chat = teaOf("alice");

        assertThat(chat.append(
                                new Draft.Facts(
                                        new Fact.RoleChanged("alice", "tea", "carol", Role.OWNER),
                                        Chat.joined("nowhere", "alice")),
                                new Draft.Facts(Chat.left("tea", "alice")))
                        .outcomes())
                .containsExactly(new Outcome.Refused(Refusal.NO_SUCH_ROOM), LAST_OWNER);
        assertThat(owners("tea")).containsExactly("alice");
    }

    @Test
    default void whoIsAloneMayLeaveAndWhoComesToTheEmptyRoomOwnsIt() {
        Chat chat = teaOf("alice");
        chat.committed(Chat.left("tea", "carol"));
        assertThat(chat.refusal(demoted("tea", "alice"))).isEqualTo(Refusal.LAST_OWNER);

        chat.append(
                new Draft.Facts(Chat.left("tea", "alice")),
                new Draft.Facts(Chat.joined("tea", "bob")),
                new Draft.Facts(Chat.joined("tea", "carol")));

        assertThat(owners("tea")).containsExactly("bob");
        chat.committed(Chat.left("tea", "carol"));
        chat.committed(Chat.left("tea", "bob"));
        assertThat(chat.committed(Chat.joined("tea", "carol")).get(0).fact())
                .isEqualTo(new Fact.MemberJoined("carol", "tea", "carol", Role.OWNER));
        chat.join("tea", "alice");
        assertThat(owners("tea")).containsExactly("carol");
    }

    @Test
    default void aDirectRoomHasNoOwner() {
        Chat chat = chat();
        chat.members("alice", "bob");
        chat.committed(
                new Fact.RoomCreated("alice", Chat.room("~", "", Visibility.DIRECT)),
                Chat.joined("~", "alice"),
                Chat.joined("~", "bob"));

        assertThat(owners("~")).isEmpty();
    }
}
