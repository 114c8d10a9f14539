package org.chatrpc.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chatrpc.account.ChangePassword;
import org.chatrpc.account.UpdateProfile;
import org.chatrpc.account.session.CloseSession;
import org.chatrpc.account.session.SignIn;
import org.chatrpc.admin.account.DeactivateAccount;
import org.chatrpc.admin.account.EndSession;
import org.chatrpc.admin.account.EndSessions;
import org.chatrpc.admin.account.ReactivateAccount;
import org.chatrpc.admin.account.ResetPassword;
import org.chatrpc.log.command.AttributedCommand;
import org.chatrpc.log.command.Attribution;
import org.chatrpc.log.command.Caller;
import org.chatrpc.log.command.Command;
import org.chatrpc.log.command.Decision;
import org.chatrpc.log.store.LogStore.Commit;
import org.chatrpc.model.Role;
import org.chatrpc.model.SessionRecord;
import org.chatrpc.model.Visibility;
import org.chatrpc.model.fact.FactKinds;
import org.chatrpc.model.fact.account.SessionOpened;
import org.chatrpc.problem.Problem;
import org.chatrpc.room.CreateRoom;
import org.chatrpc.room.member.LeaveRoom;
import org.junit.jupiter.api.Test;

/** The session that a write is made with must be open when the transaction decides, whatever the rule of the write asks for. */
interface CallerContract extends DatabaseContract {
    private static <R> AttributedCommand<R> by(String username, String session, Command<R> command) {
        return new AttributedCommand<>(
                command, new Attribution("Operation", "192.0.2.1", Optional.of(new Caller(username, session))));
    }

    /** Somebody with the sessions "first of" and "second of". */
    private static void signedIn(Chat chat, String username) {
        chat.members(username);
        chat.committed(
                new SessionOpened(Chat.session("first of " + username, username)),
                new SessionOpened(Chat.session("second of " + username, username)));
    }

    /** Everything that ends the first session, by the name of its owner. */
    private static Map<String, Command<?>> ends() {
        return Map.of(
                "ann", new CloseSession("ann", "first of ann"),
                "bob", new ChangePassword("bob", "second of bob", "hash of bob", "new hash"),
                "cid", new DeactivateAccount("root", "cid"),
                "dan", new EndSession("root", "dan", "first of dan"),
                "eve", new EndSessions("root", "eve"),
                "fay", new ResetPassword("root", "fay", "new hash"));
    }

    /** Writes whose own rules neither ask for the account nor for the session. */
    private static List<Command<?>> writes(String username) {
        return List.of(
                Chat.post("general", username, "late"),
                new CreateRoom(username, "room-of-" + username, "Room", "", Visibility.PUBLIC, Role.MEMBER),
                new UpdateProfile(username, "Late"),
                new LeaveRoom(username, "general"));
    }

    @Test
    default void nothingIsWrittenWithASessionThatHasEnded() {
        Chat chat = chat();
        chat.committed(Chat.accountCreated("root", true));
        ends().forEach((username, end) -> {
            signedIn(chat, username);
            List<Command<?>> batch = new ArrayList<>(List.of(end));
            writes(username).forEach(write -> batch.add(by(username, "first of " + username, write)));

            Commit commit = log().append(batch, Chat.NOW);

            assertThat(commit.decisions().get(0).refusal()).as("%s", end).isNull();
            assertThat(commit.decisions().subList(1, batch.size()))
                    .as("in the same transaction as %s", end)
                    .extracting(Chat::refusal)
                    .containsOnly(Problem.UNAUTHENTICATED);
            assertThat(commit.entries())
                    .as("what %s does itself", end)
                    .isNotEmpty()
                    .extracting(entry -> FactKinds.nameOf(entry.fact()))
                    .doesNotContain("MESSAGE_POSTED", "ROOM_CREATED", "MEMBER_LEFT");
            for (Command<?> write : writes(username)) {
                assertThat(chat.refusal(by(username, "first of " + username, write)))
                        .as("after %s", end)
                        .isEqualTo(Problem.UNAUTHENTICATED);
            }
        });
        assertThat(log().snapshot().rooms()).hasSize(1);
    }

    @Test
    default void aReactivatedAccountDoesNotGetItsSessionsBack() {
        Chat chat = chat();
        chat.committed(Chat.accountCreated("root", true));
        signedIn(chat, "ann");
        AttributedCommand<?> late = by("ann", "first of ann", Chat.post("general", "ann", "late"));

        List<Decision> decisions = chat.append(
                        new DeactivateAccount("root", "ann"), new ReactivateAccount("root", "ann"), late)
                .decisions();

        assertThat(Chat.refusal(decisions.get(2))).isEqualTo(Problem.UNAUTHENTICATED);
        chat.committed(new SignIn(Chat.session("third", "ann"), "hash of ann", 20, Map.of()));
        chat.committed(by("ann", "third", Chat.post("general", "ann", "again")));
    }

    @Test
    default void aSessionIsGoodForItsOwnerOnlyAndForEndingItself() {
        Chat chat = chat();
        signedIn(chat, "ann");
        signedIn(chat, "bob");

        assertThat(chat.refusal(by("ann", "first of bob", Chat.post("general", "ann", "x"))))
                .isEqualTo(Problem.UNAUTHENTICATED);
        chat.committed(by("ann", "first of ann", new ChangePassword("ann", "first of ann", "hash of ann", "new hash")));
        chat.committed(by("ann", "first of ann", Chat.post("general", "ann", "still there")));
        chat.committed(by("ann", "first of ann", new CloseSession("ann", "first of ann")));
        assertThat(chat.refusal(by("ann", "first of ann", new CloseSession("ann", "first of ann"))))
                .isEqualTo(Problem.UNAUTHENTICATED);
        assertThat(log().snapshot().sessions())
                .extracting(SessionRecord::id)
                .containsExactlyInAnyOrder("first of bob", "second of bob");
    }
}
