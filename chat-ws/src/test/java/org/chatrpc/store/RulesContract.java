package org.chatrpc.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.groups.Tuple;
import org.chatrpc.account.ChangePassword;
import org.chatrpc.account.RegisterAccount;
import org.chatrpc.account.UpdateProfile;
import org.chatrpc.account.session.RenewSession;
import org.chatrpc.account.session.SignIn;
import org.chatrpc.log.command.Decision;
import org.chatrpc.model.AccountInfo;
import org.chatrpc.model.Membership;
import org.chatrpc.model.Membership.Notify;
import org.chatrpc.model.Role;
import org.chatrpc.model.RoomInfo;
import org.chatrpc.model.RoomRecord;
import org.chatrpc.model.SessionRecord;
import org.chatrpc.model.Visibility;
import org.chatrpc.problem.Problem;
import org.chatrpc.room.CreateRoom;
import org.chatrpc.room.MarkRead;
import org.chatrpc.room.OpenDirect;
import org.chatrpc.room.SetRoomPreferences;
import org.chatrpc.room.UpdateRoom;
import org.chatrpc.room.member.InviteMember;
import org.chatrpc.room.member.JoinRoom;
import org.chatrpc.room.member.LeaveRoom;
import org.chatrpc.room.member.RemoveMember;
import org.chatrpc.room.member.SetMemberRole;
import org.junit.jupiter.api.Test;

/**
 * The rule of a command is decided in the transaction, given the changes of the commands before it, whoever sent them.
 */
interface RulesContract extends DatabaseContract {

    /** The room {@code tea}, with alice as owner, bob as moderator and carol as member. */
    private Chat tea() {
        Chat chat = chat();
        chat.members("alice", "bob", "carol");
        chat.account("dave");
        chat.committed(new CreateRoom("alice", "tea", "Tea", "", Visibility.PUBLIC, Role.MEMBER));
        chat.committed(new InviteMember("alice", "tea", "bob"));
        chat.committed(new InviteMember("alice", "tea", "carol"));
        chat.committed(new SetMemberRole("alice", "tea", "bob", Role.MODERATOR));
        return chat;
    }

    private static UpdateRoom topic(String actor, String topic) {
        return new UpdateRoom(actor, "tea", Optional.empty(), Optional.of(topic), Optional.empty(), Optional.empty());
    }

    private static UpdateRoom archived(String actor) {
        return new UpdateRoom(actor, "tea", Optional.empty(), Optional.empty(), Optional.of(true), Optional.empty());
    }

    private RoomInfo roomTea() {
        return log().snapshot().rooms().stream()
                .map(RoomRecord::info)
                .filter(room -> room.id().equals("tea"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    default void aNewTopicDoesNotUndoAConcurrentArchiving() {
        Chat chat = tea();

        chat.append(archived("alice"), topic("bob", "mint"));

        assertThat(roomTea().archived()).isTrue();
        assertThat(roomTea().topic()).isEqualTo("mint");
        chat.append(topic("bob", "black"));
        assertThat(roomTea().archived()).isTrue();
    }

    @Test
    default void aJustDemotedModeratorCannotModerate() {
        Chat chat = tea();

        List<Decision> decisions = chat.append(
                        new SetMemberRole("alice", "tea", "bob", Role.MEMBER),
                        topic("bob", "late"),
                        new RemoveMember("bob", "tea", "carol"),
                        new SetMemberRole("bob", "tea", "carol", Role.MODERATOR))
                .decisions();

        assertThat(decisions.subList(1, 4)).extracting(Chat::refusal).containsOnly(Problem.NOT_PERMITTED);
        assertThat(chat.refusal(new RemoveMember("bob", "tea", "carol"))).isEqualTo(Problem.NOT_PERMITTED);
    }

    @Test
    default void aJustDemotedModeratorCannotInviteToAPrivateRoom() {
        Chat chat = chat();
        chat.members("alice", "bob", "carol");
        chat.committed(new CreateRoom("alice", "plans", "Plans", "", Visibility.PRIVATE, Role.MEMBER));
        chat.committed(new InviteMember("alice", "plans", "bob"));
        chat.committed(new SetMemberRole("alice", "plans", "bob", Role.MODERATOR));

        List<Decision> decisions = chat.append(
                        new SetMemberRole("alice", "plans", "bob", Role.MEMBER),
                        new InviteMember("bob", "plans", "carol"),
                        new RemoveMember("alice", "plans", "bob"),
                        new InviteMember("bob", "plans", "carol"))
                .decisions();

        assertThat(Chat.refusal(decisions.get(1))).isEqualTo(Problem.NOT_PERMITTED);
        assertThat(Chat.refusal(decisions.get(3))).isEqualTo(Problem.NO_SUCH_ROOM);
    }

    @Test
    default void aJustArchivedRoomCannotBeJoined() {
        Chat chat = tea();

        List<Decision> decisions = chat.append(
                        archived("alice"),
                        new JoinRoom("dave", "tea"),
                        new InviteMember("alice", "tea", "dave"),
                        Chat.post("tea", "carol", "late"))
                .decisions();

        assertThat(decisions.subList(1, 4)).extracting(Chat::refusal).containsOnly(Problem.ROOM_ARCHIVED);
    }

    @Test
    default void aSignInWithAJustChangedPasswordOpensNoSession() {
        Chat chat = chat();
        chat.account("alice");
        SignIn first = new SignIn(Chat.session("first", "alice"), "hash of alice", 20, Map.of());
        SignIn before = new SignIn(Chat.session("before", "alice"), "hash of alice", 20, Map.of());
        SignIn after = new SignIn(Chat.session("after", "alice"), "hash of alice", 20, Map.of());
        ChangePassword change = new ChangePassword("alice", "first", "hash of alice", "new hash");

        List<Decision> decisions =
                chat.append(first, before, change, after, change).decisions();

        assertThat(Chat.refusal(decisions.get(3))).isEqualTo(Problem.WRONG_CREDENTIALS);
        assertThat(Chat.refusal(decisions.get(4))).isEqualTo(Problem.WRONG_CREDENTIALS);
        assertThat(chat.refusal(after)).isEqualTo(Problem.WRONG_CREDENTIALS);
        assertThat(log().snapshot().sessions()).extracting(SessionRecord::id).containsExactly("first");
    }

    @Test
    default void ofTwoConcurrentFirstRegistrationsOnlyOneSucceedsIfRegistrationIsClosed() {
        Chat chat = chat();
        List<Decision> decisions = chat.append(registration("alice", false), registration("bob", false))
                .decisions();

        assertThat(Chat.refusal(decisions.get(1))).isEqualTo(Problem.REGISTRATION_CLOSED);
        assertThat(chat.refusal(registration("carol", false))).isEqualTo(Problem.REGISTRATION_CLOSED);
        assertThat(log().snapshot().accounts())
                .extracting(AccountInfo::username)
                .containsExactly("alice");
    }

    @Test
    default void onlyTheFirstAccountIsAdministratorAndOwnsTheRoomForAll() {
        Chat chat = chat();
        List<Decision> decisions = chat.append(
                        registration("alice", true), registration("bob", true), registration("alice", true))
                .decisions();

        assertThat(Chat.refusal(decisions.get(2))).isEqualTo(Problem.USERNAME_TAKEN);
        chat.committed(registration("carol", true));
        assertThat(log().snapshot().accounts())
                .extracting(AccountInfo::username, AccountInfo::administrator)
                .containsExactlyInAnyOrder(tuple("alice", true), tuple("bob", false), tuple("carol", false));
        assertThat(log().snapshot().memberships())
                .filteredOn(Membership::isOwner)
                .extracting(Membership::username)
                .containsExactly("alice");
    }

    private static RegisterAccount registration(String username, boolean open) {
        return registration(username, true, open);
    }

    private static RegisterAccount registration(String username, boolean mayBeFirst, boolean open) {
        return new RegisterAccount(
                username, username, "hash", Chat.session("of " + username, username), mayBeFirst, open, "general");
    }

    @Test
    default void theFirstAccountTakesTheSetupTokenIfThereIsOne() {
        Chat chat = chat();
        List<Decision> decisions = chat.append(
                        registration("alice", false, true),
                        registration("bob", true, true),
                        registration("carol", false, true))
                .decisions();

        assertThat(Chat.refusal(decisions.get(0))).isEqualTo(Problem.SETUP_TOKEN_REQUIRED);
        assertThat(log().snapshot().accounts())
                .extracting(AccountInfo::username, AccountInfo::administrator)
                .containsExactlyInAnyOrder(tuple("bob", true), tuple("carol", false));
    }

    @Test
    default void theLeastRecentlyUsedSessionIsClosedAtTheLimit() {
        Chat chat = chat();
        chat.account("alice");
        Instant used = Instant.now().plusSeconds(60);
        for (String id : List.of("desktop", "one", "two")) {
            chat.committed(new SignIn(Chat.session(id, "alice"), "hash of alice", 3, Map.of()));
        }
        chat.committed(new SignIn(Chat.session("three", "alice"), "hash of alice", 3, Map.of("desktop", used)));

        assertThat(log().snapshot().sessions())
                .extracting(SessionRecord::id)
                .containsExactlyInAnyOrder("desktop", "two", "three");
    }

    @Test
    default void commandsWithoutEffectRecordNothing() {
        Chat chat = tea();
        chat.committed(Chat.post("tea", "alice", "hello"));
        chat.committed(new MarkRead("carol", "tea", 1));
        long before = log().snapshot().seq();

        chat.committed(new JoinRoom("carol", "tea"));
        chat.committed(new InviteMember("alice", "tea", "carol"));
        chat.committed(new SetMemberRole("alice", "tea", "bob", Role.MODERATOR));
        chat.committed(new MarkRead("carol", "tea", 1));
        chat.committed(new MarkRead("carol", "tea", 0));
        chat.committed(topic("bob", ""));
        chat.committed(new UpdateProfile("alice", "The alice"));
        chat.committed(new OpenDirect("alice", "bob"));
        chat.committed(new OpenDirect("bob", "alice"));
        chat.committed(new RenewSession("alice", "no such session", Chat.NOW, Chat.NOW));

        assertThat(log().snapshot().seq()).isEqualTo(before + 3);
    }

    @Test
    default void whoJoinsOrPostsHasReadUpToThen() {
        Chat chat = chat();
        chat.members("alice", "bob");
        chat.account("carol");
        chat.append(
                Chat.post("general", "alice", "1"),
                Chat.post("general", "alice", "2"),
                new JoinRoom("carol", "general"),
                Chat.post("general", "bob", "3"));

        assertThat(log().snapshot().memberships())
                .extracting(Membership::username, Membership::readNumber)
                .containsExactlyInAnyOrder(tuple("alice", 2L), tuple("bob", 3L), tuple("carol", 2L));
    }

    @Test
    default void onlyGivenPreferencesChangeAndTheyEndWithTheMembership() {
        Chat chat = tea();
        chat.committed(new SetRoomPreferences("carol", "tea", Optional.of(Notify.NOTHING), Optional.empty()));
        chat.committed(new SetRoomPreferences("carol", "tea", Optional.empty(), Optional.of(true)));
        assertThat(chat.committed(
                        new SetRoomPreferences("carol", "tea", Optional.of(Notify.NOTHING), Optional.of(true))))
                .isEmpty();

        assertThat(preferences("carol")).containsExactly(tuple(Notify.NOTHING, true));
        assertThat(chat.refusal(new SetRoomPreferences("dave", "tea", Optional.empty(), Optional.of(true))))
                .isEqualTo(Problem.NOT_A_MEMBER);
        chat.append(new LeaveRoom("carol", "tea"), new JoinRoom("carol", "tea"));
        assertThat(preferences("carol")).last().isEqualTo(tuple(Notify.ALL, false));
    }

    private List<Tuple> preferences(String username) {
        return log().snapshot().memberships().stream()
                .filter(member -> member.room().equals("tea"))
                .filter(member -> member.username().equals(username))
                .map(member -> tuple(member.notifications(), member.favourite()))
                .toList();
    }

    @Test
    default void aPrivateRoomDoesNotExistForOthers() {
        Chat chat = chat();
        chat.members("alice", "bob");
        chat.committed(new CreateRoom("alice", "plans", "Plans", "", Visibility.PRIVATE, Role.MEMBER));

        assertThat(List.of(
                        chat.refusal(new JoinRoom("bob", "plans")),
                        chat.refusal(new LeaveRoom("bob", "plans")),
                        chat.refusal(new MarkRead("bob", "plans", 0)),
                        chat.refusal(new InviteMember("bob", "plans", "bob")),
                        chat.refusal(new RemoveMember("bob", "plans", "alice")),
                        chat.refusal(new SetMemberRole("bob", "plans", "bob", Role.OWNER)),
                        chat.refusal(new JoinRoom("bob", "nowhere"))))
                .containsOnly(Problem.NO_SUCH_ROOM);
    }
}
