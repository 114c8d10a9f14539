package org.chatrpc.client.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.chatrpc.client.chat.answer.ReplyModel.Answering;
import org.chatrpc.client.chat.row.MessageRows;
import org.chatrpc.client.chat.row.Row;
import org.chatrpc.client.chat.row.Row.Chip;
import org.chatrpc.client.chat.row.Row.MessageRow;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.gateway.MessageLink;
import org.chatrpc.client.session.gateway.RoomChange;
import org.chatrpc.client.session.gateway.ServerAddress;
import org.chatrpc.client.session.model.ChatMessage;
import org.chatrpc.client.session.model.Role;
import org.chatrpc.client.testing.InMemoryServer;
import org.chatrpc.client.testing.InMemoryServer.Weather;
import org.chatrpc.client.testing.ManualDispatcher;
import org.chatrpc.client.testing.SignedIn;
import org.chatrpc.client.ui.Command;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Answers, reactions, pins and links in the models of a room. */
class ResponsesModelTest {

    private static final String THUMB = "\uD83D\uDC4D";

    private final SignedIn alice = SignedIn.alice();
    private final ManualDispatcher dispatcher = alice.dispatcher();
    private final InMemoryServer server = alice.server();
    private final ChatSession session = alice.session();
    private ConversationModel model;

    @BeforeEach
    void open() {
        server.signUp("bob", "correct horse", "Bob");
        // Who was there before, and has not said anything, is only known by the list of members.
        server.signUp("chloe", "correct horse", "Chloé");
        server.post("general", "bob", "Lunch?\nOr later?");
        session.start();
        dispatcher.runRounds(3);
        model = new ConversationModel(
                session, session.rooms().find("general").orElseThrow(), ZoneOffset.UTC, MessageRows.TODAY);
        pass();
    }

    @Test
    void onlyTheNextMessageAnswersAndQuotesTheFirstLine() {
        model.answer().begin(row(1));
        assertThat(model.answer().answering().get()).map(Answering::text).contains("Lunch?");
        assertThat(model.send("yes")).isTrue();
        assertThat(row(0).quote()).contains(new Row.Quote(1, "Bob", "Lunch?"));
        assertThat(model.send("and then")).isTrue();
        pass();
        assertThat(row(2).quote()).isPresent();
        assertThat(row(3).quote()).isEmpty();
        assertThat(row(1).foot().answers()).isEqualTo(1);
    }

    @Test
    void theTextOfABlockedPersonIsQuotedOnlyWhileItIsShown() {
        session.moderationCalls().block("bob", true, () -> {}, failure -> {});
        pass();
        model.answer().begin(row(1));
        assertThat(model.answer().answering().get()).map(Answering::text).contains("A message by somebody you block");
        model.blocked().perform(Command.FOLD, row(1));
        model.answer().begin(row(1));
        assertThat(model.answer().answering().get()).map(Answering::text).contains("Lunch?");
    }

    @Test
    void theAnsweredMessageIsShownAsItIsNow() {
        model.answer().begin(row(1));
        int begun = model.answer().begun().get();
        server.edit("general", 1, "Dinner?");
        pass();
        assertThat(model.answer().answering().get()).map(Answering::text).contains("Dinner?");
        alice.untold(() -> server.delete("general", 1));
        assertThat(model.answer().answering().get()).map(Answering::text).contains("This message was deleted.");
        assertThat(model.answer().begun().get())
                .as("the focus stays where it is")
                .isEqualTo(begun);
        model.answer().cancel();
        server.post("general", "bob", "next");
        pass();
        assertThat(model.answer().answering().get()).isEmpty();
    }

    @Test
    void aTextThatIsNotAcceptedLeavesTheAnswerAsItIs() {
        model.answer().begin(row(1));
        assertThat(model.send("  ")).isFalse();
        assertThat(model.answer().answering().get()).isPresent();
    }

    @Test
    void nobodyRespondsInAnArchivedRoom() {
        server.setMemberRole(session.account().token(), "general", "alice", Role.OWNER);
        pass();
        model.answer().begin(row(1));
        assertThat(model.reactions().mayReact(row(1))).isTrue();
        assertThat(model.pins().mayPin(row(1), true)).isTrue();
        server.updateRoom(session.account().token(), RoomChange.archive("general", true));
        pass();
        assertThat(model.answer().answering().get()).isEmpty();
        assertThat(model.answer().mayAnswer(row(1))).isFalse();
        assertThat(model.reactions().mayReact(row(1))).isFalse();
        assertThat(model.pins().mayPin(row(1), true)).isFalse();
    }

    @Test
    void aReactionIsPendingUntilTheServerHasIt() {
        server.react("general", 1, "bob", THUMB, true);
        pass();
        server.weather(Weather.AWAY);
        model.reactions().toggle(row(1), THUMB);
        assertThat(row(1).foot().chips()).containsExactly(new Chip(THUMB, 2, true, true, List.of("bob", "alice")));
        model.reactions().toggle(row(1), THUMB);
        assertThat(row(1).foot().chips()).containsExactly(new Chip(THUMB, 1, false, true, List.of("bob")));
        server.weather(Weather.FINE);
        dispatcher.pass(Duration.ofSeconds(20));
        assertThat(row(1).foot().chips()).containsExactly(new Chip(THUMB, 1, false, false, List.of("bob")));
    }

    @Test
    void theTwelfthPersonToReactCanTakeThatBack() {
        for (int i = 0; i < 11; i++) {
            server.signUp("user" + i, "correct horse", "User " + i);
            server.react("general", 1, "user" + i, THUMB, true);
        }
        pass();
        assertThat(chip().mine()).isFalse();
        model.reactions().toggle(row(1), THUMB);
        pass();
        // Read again from the server, which names the first ten.
        model.close();
        model = new ConversationModel(
                session, session.rooms().find("general").orElseThrow(), ZoneOffset.UTC, MessageRows.TODAY);
        pass();
        assertThat(chip().count()).isEqualTo(12);
        assertThat(chip().mine()).isTrue();
        assertThat(chip().usernames()).hasSize(10).doesNotContain("alice");
        assertThat(model.reactions().names().who(chip()))
                .startsWith(THUMB + " You, ")
                .endsWith(" and 2 others");
        model.reactions().toggle(row(1), THUMB);
        pass();
        assertThat(chip().count()).isEqualTo(11);
        assertThat(chip().mine()).isFalse();
    }

    private Chip chip() {
        return row(1).foot().chips().get(0);
    }

    @Test
    void aPinIsPendingUntilTheServerHasIt() {
        server.setMemberRole(session.account().token(), "general", "alice", Role.OWNER);
        pass();
        server.weather(Weather.AWAY);
        session.changes().pin(message(1), true);
        assertThat(row(1).foot().pin()).isEqualTo(Row.Pin.PINNING);
        assertThat(model.pins().mayPin(row(1), false)).isTrue();
        session.changes().pin(message(1), false);
        assertThat(row(1).foot().pin()).isEqualTo(Row.Pin.UNPINNING);
        session.changes().pin(message(1), true);
        server.weather(Weather.FINE);
        dispatcher.pass(Duration.ofSeconds(20));
        assertThat(row(1).foot().pin()).isEqualTo(Row.Pin.YES);
    }

    @Test
    void whoMayNotPostCannotWriteButReact() {
        server.signUp("carol", "correct horse", "Carol");
        server.updateRoom(
                session.account().token(),
                RoomChange.describe("general", "General", "").postedBy(Role.MODERATOR));
        pass();
        assertThat(model.room().get().writable()).isFalse();
        assertThat(model.send("me too")).isFalse();
        assertThat(model.answer().mayAnswer(row(1))).isFalse();
        assertThat(model.reactions().mayReact(row(1))).isTrue();
        server.setMemberRole(session.account().token(), "general", "alice", Role.MODERATOR);
        pass();
        assertThat(model.send("me too")).isTrue();
    }

    @Test
    void messagesOfBlockedPeopleAreHiddenUntilTheUserWantsToSeeThem() {
        server.reply("general", "alice", "At one", message(1));
        pass();
        server.blockUser(session.account().token(), "bob");
        pass();
        assertThat(row(1).blocked()).isEqualTo(Row.Blocked.HIDDEN);
        assertThat(row(1).body()).isEmpty();
        assertThat(row(1).hasText()).isFalse();
        assertThat(row(2).quote().orElseThrow().text()).doesNotContain("Lunch");
        assertThat(model.subtitle().get()).doesNotContain("block");
        model.blocked().perform(Command.FOLD, row(1));
        assertThat(row(1).body()).isEqualTo("Lunch?\nOr later?");
        assertThat(row(1).blocked()).isEqualTo(Row.Blocked.SHOWN);
        model.blocked().perform(Command.FOLD, row(1));
        assertThat(row(1).hasText()).isFalse();
        server.unblockUser(session.account().token(), "bob");
        pass();
        assertThat(row(1).blocked()).isEqualTo(Row.Blocked.NO);
        assertThat(model.blocked().possible(Command.FOLD, row(1))).isFalse();
    }

    @Test
    void theTipNamesPeopleByTheirDisplayNames() {
        for (String name : List.of("chloe", "bob", "alice")) {
            server.react("general", 1, name, THUMB, true);
        }
        pass();
        Chip chip = row(1).foot().chips().get(0);
        assertThat(model.reactions().names().who(chip)).isEqualTo(THUMB + " chloe, Bob, You");
        dispatcher.runRounds(2);
        assertThat(model.reactions().names().who(chip)).isEqualTo(THUMB + " thumbs up: Chloé, Bob, You");
        assertThat(model.reactions().names().who(new Chip(THUMB, 14, false, false, List.of("bob"))))
                .isEqualTo(THUMB + " thumbs up: Bob and 13 others");
    }

    @Test
    void whoReactedIsShownByTheCurrentName() {
        server.react("general", 1, "bob", THUMB, true);
        pass();
        Chip chip = row(1).foot().chips().get(0);
        model.reactions().names().who(chip);
        pass();
        server.updateProfile(server.signIn("bob", "correct horse").token(), "Robert");
        pass();
        assertThat(model.reactions().names().who(chip)).isEqualTo(THUMB + " thumbs up: Robert");
    }

    @Test
    void aDeletedMessageHasNoResponsesButItsAnswers() {
        server.react("general", 1, "bob", THUMB, true);
        server.reply("general", "bob", "yes", server.post("general", "bob", "other"));
        pass();
        server.delete("general", 1);
        server.delete("general", 2);
        pass();
        assertThat(row(1).foot()).isEqualTo(Row.Foot.NONE);
        assertThat(row(2).foot().answers()).isEqualTo(1);
        assertThat(model.reactions().mayReact(row(2))).isFalse();
    }

    @Test
    void linksOfThisChatAreFollowedAndOthersAreNot() {
        List<MessageLink> elsewhere = new ArrayList<>();
        model.links().followElsewhere(elsewhere::add);
        assertThat(model.links().test(URI.create(model.links().of(1)))).isTrue();
        assertThat(model.moves().target().get().number()).isEqualTo(1);
        MessageLink zoo = new MessageLink(ServerAddress.LOCAL, "zoo", 7);
        assertThat(model.links().test(URI.create(zoo.text()))).isTrue();
        assertThat(elsewhere).containsExactly(zoo);
        assertThat(model.links().test(URI.create("https://example.org/#general/1")))
                .isFalse();
        model.links().followElsewhere(link -> false);
        assertThat(model.links().test(URI.create(zoo.text()))).isTrue();
        assertThat(model.links().notice().get()).contains("room");
    }

    private ChatMessage message(long number) {
        return model.find(number).orElseThrow();
    }

    /** The row of a message; 0 for the first unsent one. */
    private MessageRow row(long number) {
        return model.rows().get().stream()
                .filter(MessageRow.class::isInstance)
                .map(MessageRow.class::cast)
                .filter(row -> row.number() == number)
                .findFirst()
                .orElseThrow();
    }

    private void pass() {
        dispatcher.pass(Duration.ofSeconds(2));
    }
}
