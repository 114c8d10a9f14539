package org.chatrpc.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.chatrpc.account.session.SignIn;
import org.chatrpc.admin.account.DeactivateAccount;
import org.chatrpc.log.command.AttributedCommand;
import org.chatrpc.log.command.Attribution;
import org.chatrpc.log.command.Caller;
import org.chatrpc.log.command.Command;
import org.chatrpc.log.command.Decision;
import org.chatrpc.message.edit.DeleteMessage;
import org.chatrpc.message.edit.EditMessage;
import org.chatrpc.message.edit.EditPolicy;
import org.chatrpc.model.Role;
import org.chatrpc.model.Visibility;
import org.chatrpc.model.fact.account.SessionOpened;
import org.chatrpc.model.message.StoredMessage;
import org.chatrpc.room.CreateRoom;
import org.chatrpc.room.UpdateRoom;
import org.chatrpc.room.member.InviteMember;
import org.chatrpc.room.member.SetMemberRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** All nodes wait for the head row, so how often a transaction goes to the server while it holds that row is bounded. */
class PostgresRoundTripsTest {
    /** Locking the row, reading, writing, and the commit. */
    private static final int MAX = 4;

    private static final EditPolicy EDITS = new EditPolicy(true, Duration.ZERO, true, 200);

    @RegisterExtension
    final PostgresDatabaseExtension database = new PostgresDatabaseExtension();

    private Chat chat;

    @BeforeEach
    void start() {
        chat = new Chat(database.stores().log());
        chat.committed(Chat.accountCreated("root", true));
        chat.members("alice", "bob", "carol");
        chat.committed(
                new SessionOpened(Chat.session("of alice", "alice")),
                new SessionOpened(Chat.session("of root", "root")));
        chat.committed(new CreateRoom("alice", "tea", "Tea", "", Visibility.PUBLIC, Role.MEMBER));
        chat.committed(new InviteMember("alice", "tea", "bob"));
    }

    private static AttributedCommand<?> by(String username, Command<?> command) {
        return new AttributedCommand<>(
                command,
                new Attribution("Operation", "192.0.2.1", Optional.of(new Caller(username, "of " + username))));
    }

    /** What is sent from the locking of the head row on, if the commands succeed. */
    private List<String> sent(List<Command<?>> commands) {
        database.statements().reset();
        List<Decision> decisions =
                database.stores().log().append(commands, Chat.NOW).decisions();
        assertThat(decisions).extracting(Decision::refusal).containsOnlyNulls();
        List<String> seen = database.statements().seen();
        int locked = 0;
        while (!seen.get(locked).contains("FOR UPDATE")) {
            locked++;
        }
        return seen.subList(locked, seen.size());
    }

    private void assertFewRoundTrips(Command<?>... commands) {
        List<String> sent = sent(List.of(commands));
        assertThat(sent).hasSizeLessThanOrEqualTo(MAX);
        assertThat(sent.get(sent.size() - 1)).startsWith("commit");
    }

    @Test
    void aMessageAndManyMessages() {
        assertFewRoundTrips(by("alice", Chat.post("general", "alice", "hello")));
        List<Command<?>> many = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            many.add(by("alice", Chat.mention("general", "alice", "bob", "carol")));
        }
        assertThat(sent(many)).hasSizeLessThanOrEqualTo(MAX);
    }

    @Test
    void whatIsAudited() {
        int audited = database.stores().audit().after(0, 1_000).size();
        assertFewRoundTrips(by("alice", new SetMemberRole("alice", "tea", "bob", Role.MODERATOR)));
        assertFewRoundTrips(
                by("alice", Chat.post("tea", "alice", "hello")),
                by(
                        "alice",
                        new UpdateRoom(
                                "alice",
                                "tea",
                                Optional.of("Chai"),
                                Optional.empty(),
                                Optional.of(true),
                                Optional.empty())),
                new SignIn(Chat.session("second of bob", "bob"), "hash of bob", 1, Map.of()));
        assertFewRoundTrips(by("root", new DeactivateAccount("root", "alice")));
        assertThat(database.stores().audit().after(0, 1_000)).hasSizeGreaterThanOrEqualTo(audited + 3);
    }

    @Test
    void aRefusalThatIsAuditedWithoutAnyFact() {
        assertFewRoundTrips(new AuditSteps.Refused("WRONG_CREDENTIALS"));
    }

    @Test
    void changesOfAMessage() {
        StoredMessage message = chat.posted(Chat.post("general", "alice", "hello"));
        assertFewRoundTrips(by(
                "alice",
                new EditMessage(
                        "alice",
                        "general",
                        message.id(),
                        "hello, @bob",
                        OptionalInt.empty(),
                        Chat.mentions(List.of("bob")),
                        EDITS)));
        assertFewRoundTrips(by("alice", new DeleteMessage("alice", "general", message.id(), "")));
    }
}
