package org.chatrpc.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.chatrpc.log.command.Decision;
import org.chatrpc.model.Role;
import org.chatrpc.model.RoomRecord;
import org.chatrpc.model.Visibility;
import org.chatrpc.model.fact.room.RoomUpdated;
import org.chatrpc.problem.Problem;
import org.chatrpc.room.CreateRoom;
import org.chatrpc.room.OpenDirect;
import org.chatrpc.room.UpdateRoom;
import org.chatrpc.room.member.InviteMember;
import org.chatrpc.room.member.LeaveRoom;
import org.chatrpc.room.member.SetMemberRole;
import org.junit.jupiter.api.Test;

/** One person can create so many rooms, as each takes memory on every node for as long as it exists. */
interface RoomLimitContract extends DatabaseContract {
    private static CreateRoom create(String actor, String room) {
        return new CreateRoom(actor, room, "Room", "", Visibility.PUBLIC, Role.MEMBER, 2);
    }

    private static OpenDirect direct(String actor, String other) {
        return new OpenDirect(actor, other, 2);
    }

    @Test
    default void theTransactionCountsTheRoomsThatExist() {
        Chat chat = chat();
        chat.committed(Chat.accountCreated("root", true));
        chat.members("alice", "bob");

        List<Decision> decisions = chat.append(
                        create("alice", "one"),
                        create("bob", "other"),
                        create("alice", "one"),
                        create("alice", "two"),
                        create("alice", "three"))
                .decisions();
        assertThat(Chat.refusal(decisions.get(2))).isEqualTo(Problem.ROOM_EXISTS);
        assertThat(decisions.get(3).refusal()).isNull();
        assertThat(Chat.refusal(decisions.get(4))).isEqualTo(Problem.LIMIT_REACHED);
        assertThat(chat.refusal(create("alice", "three"))).isEqualTo(Problem.LIMIT_REACHED);
        assertThat(database().reopened().log().snapshot().rooms()).hasSize(4);

        Chat again = chat();
        log().snapshot().rooms().stream()
                .map(RoomRecord::info)
                .filter(info -> info.id().equals("one"))
                .forEach(info -> again.committed(new RoomUpdated("root", info.asDeleted())));
        again.committed(create("alice", "three"));
        assertThat(again.refusal(create("alice", "four"))).isEqualTo(Problem.LIMIT_REACHED);
    }

    @Test
    default void roomsCountForWhoeverCreatedThem() {
        Chat chat = chat();
        chat.members("alice", "bob");
        chat.append(create("alice", "one"), create("alice", "two"));
        chat.append(
                new InviteMember("alice", "one", "bob"),
                new SetMemberRole("alice", "one", "bob", Role.OWNER),
                new LeaveRoom("alice", "one"),
                new UpdateRoom(
                        "alice", "two", Optional.empty(), Optional.empty(), Optional.of(true), Optional.empty()));

        assertThat(chat.refusal(create("alice", "three"))).isEqualTo(Problem.LIMIT_REACHED);
        chat.committed(create("bob", "three"));
        chat.committed(create("bob", "four"));
    }

    @Test
    default void directRoomsCountByThemselvesForWhoeverOpensThem() {
        Chat chat = chat();
        chat.members("alice", "bob", "carol", "dave");
        chat.append(create("alice", "one"), create("alice", "two"));
        List<Decision> decisions = chat.append(
                        direct("alice", "bob"),
                        direct("carol", "alice"),
                        direct("alice", "dave"),
                        direct("bob", "alice"))
                .decisions();
        assertThat(decisions).extracting(Decision::refusal).containsOnlyNulls();

        chat.account("eve");
        assertThat(chat.refusal(direct("alice", "eve"))).isEqualTo(Problem.LIMIT_REACHED);
        assertThat(chat.committed(direct("alice", "bob"))).as("which exists").isEmpty();
        chat.committed(direct("eve", "alice"));
    }
}
