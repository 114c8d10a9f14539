package org.chatrpc.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import org.chatrpc.admin.account.DeactivateAccount;
import org.chatrpc.admin.report.ResolveReport;
import org.chatrpc.admin.room.SetRoomArchived;
import org.chatrpc.admin.room.SetRoomOwner;
import org.chatrpc.message.report.ReportMessage;
import org.chatrpc.model.ReadLimit;
import org.chatrpc.model.Role;
import org.chatrpc.model.Visibility;
import org.chatrpc.model.message.Report;
import org.chatrpc.model.message.ReportedMessage;
import org.chatrpc.model.message.StoredMessage;
import org.chatrpc.problem.Problem;
import org.chatrpc.room.CreateRoom;
import org.chatrpc.room.OpenDirect;
import org.chatrpc.room.member.BanMember;
import org.junit.jupiter.api.Test;

/** What administrators do with rooms and with reports is decided in the transaction. */
interface AdministratorRoomsContract extends AdministeredContract {
    @Test
    default void roomsGetOwnersAndAreArchived() {
        Chat chat = administered();
        chat.committed(new CreateRoom("alice", "tea", "Tea", "", Visibility.PRIVATE, Role.MEMBER));
        chat.committed(new SetRoomOwner("zoe", "tea", "bob"));
        chat.committed(new SetRoomOwner("zoe", "general", "bob"));
        assertThat(chat.committed(new SetRoomOwner("zoe", "tea", "bob"))).isEmpty();
        assertThat(log().snapshot().memberships())
                .filteredOn(member -> member.isOwner() && !member.username().equals("zoe"))
                .extracting(member -> member.room() + " " + member.username())
                .containsExactlyInAnyOrder("tea alice", "tea bob", "general bob");

        chat.committed(new SetRoomArchived("zoe", "tea", true));
        assertThat(chat.committed(new SetRoomArchived("zoe", "tea", true))).isEmpty();
        assertThat(chat.refusal(Chat.post("tea", "alice", "late"))).isEqualTo(Problem.ROOM_ARCHIVED);
        chat.committed(new SetRoomArchived("zoe", "tea", false));
        chat.committed(Chat.post("tea", "alice", "again"));
    }

    @Test
    default void someRoomsAndPeopleAreNotForThat() {
        Chat chat = administered();
        chat.account("carol");
        chat.account("dave");
        chat.committed(new OpenDirect("alice", "bob"));
        chat.committed(new CreateRoom("alice", "tea", "Tea", "", Visibility.PUBLIC, Role.MEMBER));
        chat.committed(new BanMember("alice", "tea", "bob"));
        chat.committed(new DeactivateAccount("zoe", "carol"));

        assertThat(chat.refusal(new SetRoomOwner("zoe", "alice~bob", "zoe"))).isEqualTo(Problem.NO_SUCH_ROOM);
        assertThat(chat.refusal(new SetRoomArchived("zoe", "alice~bob", true))).isEqualTo(Problem.NO_SUCH_ROOM);
        assertThat(chat.refusal(new SetRoomArchived("zoe", "nowhere", true))).isEqualTo(Problem.NO_SUCH_ROOM);
        assertThat(chat.refusal(new SetRoomArchived("zoe", "general", true))).isEqualTo(Problem.NOT_PERMITTED);
        assertThat(chat.refusal(new SetRoomOwner("zoe", "tea", "bob"))).isEqualTo(Problem.USER_BANNED);
        assertThat(chat.refusal(new SetRoomOwner("zoe", "tea", "carol"))).isEqualTo(Problem.ACCOUNT_INACTIVE);
        assertThat(chat.refusal(new SetRoomOwner("zoe", "tea", "nobody"))).isEqualTo(Problem.NO_SUCH_USER);
    }

    @Test
    default void aReportIsResolvedOnceAndListedWithItsMessage() {
        Chat chat = administered();
        StoredMessage one = chat.posted(Chat.post("general", "alice", "buy this"));
        StoredMessage two = chat.posted(Chat.post("general", "alice", "buy that"));
        chat.append(
                new ReportMessage("bob", "general", one.id(), "spam"),
                new ReportMessage("zoe", "general", one.id(), "indeed"),
                new ReportMessage("bob", "general", two.id(), "again"));
        Report.Key first = new Report.Key(one.id(), "bob");
        chat.committed(new ResolveReport("zoe", first, Optional.empty(), "talked to alice"));
        assertThat(chat.committed(new ResolveReport("zoe", first, Optional.empty(), "talked again")))
                .isEmpty();
        assertThat(chat.refusal(new ResolveReport("zoe", new Report.Key(one.id(), "alice"), Optional.empty(), "")))
                .isEqualTo(Problem.NO_SUCH_REPORT);
        database().reopened();

        List<ReportedMessage> all = reports(new Report.Key(0, ""), false, 10);
        assertThat(all)
                .extracting(each -> each.report().reporter(), ReportedMessage::number, ReportedMessage::body)
                .containsExactly(
                        tuple("bob", one.number(), "buy this"),
                        tuple("zoe", one.number(), "buy this"),
                        tuple("bob", two.number(), "buy that"));
        assertThat(all.get(0).report().resolution())
                .isEqualTo(new Report.Resolution("zoe", "talked to alice", Chat.NOW));
        assertThat(reports(new Report.Key(0, ""), true, 10)).isEqualTo(all.subList(1, 3));
        assertThat(reports(first, false, 1)).isEqualTo(all.subList(1, 2));
        assertThat(reports(all.get(1).report().key(), false, 5)).isEqualTo(all.subList(2, 3));
    }

    private List<ReportedMessage> reports(Report.Key after, boolean openOnly, int limit) {
        return database()
                .stores()
                .reports()
                .reports(after, openOnly, ReadLimit.items(limit))
                .items();
    }
}
