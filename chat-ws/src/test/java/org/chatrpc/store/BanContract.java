package org.chatrpc.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chatrpc.log.store.LogStore.Commit;
import org.chatrpc.model.Ban;
import org.chatrpc.model.ReadLimit;
import org.chatrpc.model.Role;
import org.chatrpc.model.Slice;
import org.chatrpc.model.Visibility;
import org.chatrpc.model.fact.Fact;
import org.chatrpc.model.fact.LogEntry;
import org.chatrpc.model.fact.room.MemberBanned;
import org.chatrpc.model.fact.room.MemberLeft;
import org.chatrpc.model.fact.room.MemberUnbanned;
import org.chatrpc.problem.Problem;
import org.chatrpc.room.CreateRoom;
import org.chatrpc.room.member.BanMember;
import org.chatrpc.room.member.InviteMember;
import org.chatrpc.room.member.JoinRoom;
import org.chatrpc.room.member.LeaveRoom;
import org.chatrpc.room.member.SetMemberRole;
import org.chatrpc.room.member.UnbanMember;
import org.junit.jupiter.api.Test;

/** Who is banned from a room can neither join nor be invited, until unbanned. */
interface BanContract extends DatabaseContract {

    /** The room {@code tea}, with alice as owner, bob as moderator and carol as member; dave is not a member. */
    private Chat tea() {
        Chat chat = chat();
        chat.members("alice", "bob", "carol", "dave");
        chat.committed(new CreateRoom("alice", "tea", "Tea", "", Visibility.PUBLIC, Role.MEMBER));
        chat.committed(new InviteMember("alice", "tea", "bob"));
        chat.committed(new InviteMember("alice", "tea", "carol"));
        chat.committed(new SetMemberRole("alice", "tea", "bob", Role.MODERATOR));
        return chat;
    }

    private static List<Fact> facts(List<LogEntry> entries) {
        return entries.stream().map(LogEntry::fact).toList();
    }

    private List<Ban> bans(String room) {
        return database().stores().bans().bans(room, "", ReadLimit.items(10)).items();
    }

    @Test
    default void aBannedMemberLeavesAndCanNeitherJoinNorBeInvitedUntilUnbanned() {
        Chat chat = tea();

        assertThat(facts(chat.committed(new BanMember("bob", "tea", "carol"))))
                .containsExactly(new MemberLeft("bob", "tea", "carol"), new MemberBanned("bob", "tea", "carol"));
        assertThat(chat.committed(new BanMember("alice", "tea", "carol"))).isEmpty();
        assertThat(bans("tea")).containsExactly(new Ban("tea", "carol", "bob", Chat.NOW));
        assertThat(chat.refusal(new JoinRoom("carol", "tea"))).isEqualTo(Problem.USER_BANNED);
        assertThat(chat.refusal(new InviteMember("alice", "tea", "carol"))).isEqualTo(Problem.USER_BANNED);

        assertThat(facts(chat.committed(new UnbanMember("bob", "tea", "carol"))))
                .containsExactly(new MemberUnbanned("bob", "tea", "carol"));
        assertThat(chat.committed(new UnbanMember("bob", "tea", "carol"))).isEmpty();
        assertThat(bans("tea")).isEmpty();
        assertThat(chat.committed(new JoinRoom("carol", "tea"))).hasSize(1);
    }

    @Test
    default void whoIsNotAMemberOrNoLongerOneCanBeBannedToo() {
        Chat chat = tea();
        chat.committed(new LeaveRoom("carol", "tea"));

        assertThat(facts(chat.committed(new BanMember("bob", "tea", "carol"))))
                .containsExactly(new MemberBanned("bob", "tea", "carol"));
        assertThat(chat.committed(new BanMember("bob", "tea", "dave"))).hasSize(1);
        assertThat(chat.refusal(new JoinRoom("dave", "tea"))).isEqualTo(Problem.USER_BANNED);
        assertThat(chat.refusal(new BanMember("bob", "tea", "eve"))).isEqualTo(Problem.NO_SUCH_USER);
        assertThat(database().stores().bans().bans("tea", "", ReadLimit.items(1)))
                .isEqualTo(new Slice<>(List.of(new Ban("tea", "carol", "bob", Chat.NOW)), true));
        assertThat(database().stores().bans().bans("tea", "carol", ReadLimit.items(1)))
                .isEqualTo(new Slice<>(List.of(new Ban("tea", "dave", "bob", Chat.NOW)), false));
    }

    @Test
    default void whoeverCanRemoveAMemberCanBanAndUnban() {
        Chat chat = tea();
        chat.committed(new BanMember("alice", "tea", "dave"));

        assertThat(chat.refusal(new BanMember("carol", "tea", "bob"))).isEqualTo(Problem.NOT_PERMITTED);
        assertThat(chat.refusal(new UnbanMember("carol", "tea", "dave"))).isEqualTo(Problem.NOT_PERMITTED);
        assertThat(chat.refusal(new BanMember("bob", "tea", "alice"))).isEqualTo(Problem.NOT_PERMITTED);
        assertThat(chat.refusal(new UnbanMember("dave", "tea", "dave"))).isEqualTo(Problem.NOT_A_MEMBER);
        assertThat(chat.refusal(new BanMember("alice", "tea", "alice"))).isEqualTo(Problem.INVALID_VALUE);
        assertThat(chat.refusal(new BanMember("alice", "general", "bob"))).isEqualTo(Problem.NOT_PERMITTED);
        assertThat(chat.refusal(new BanMember("alice", "nowhere", "bob"))).isEqualTo(Problem.NO_SUCH_ROOM);
        assertThat(chat.committed(new UnbanMember("bob", "tea", "dave"))).hasSize(1);
    }

    @Test
    default void ofABanAndAJoinTheTransactionTakesTheFirst() {
        Chat chat = tea();

        Commit joinFirst = chat.append(new JoinRoom("dave", "tea"), new BanMember("bob", "tea", "dave"));
        assertThat(facts(joinFirst.entries()))
                .endsWith(new MemberLeft("bob", "tea", "dave"), new MemberBanned("bob", "tea", "dave"));
        Commit both = chat.append(
                new UnbanMember("bob", "tea", "dave"),
                new BanMember("alice", "tea", "dave"),
                new JoinRoom("dave", "tea"));
        assertThat(Chat.refusal(both.decisions().get(2))).isEqualTo(Problem.USER_BANNED);
        assertThat(database()
                        .reopened()
                        .bans()
                        .bans("tea", "", ReadLimit.items(10))
                        .items())
                .containsExactly(new Ban("tea", "dave", "alice", Chat.NOW));
    }
}
