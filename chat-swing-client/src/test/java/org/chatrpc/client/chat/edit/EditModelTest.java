package org.chatrpc.client.chat.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chatrpc.client.chat.ConversationModel;
import org.chatrpc.client.chat.edit.EditModel.Editing;
import org.chatrpc.client.chat.row.Delivery;
import org.chatrpc.client.chat.row.MessageRows;
import org.chatrpc.client.chat.row.Row.MessageRow;
import org.chatrpc.client.chat.row.RowTexts;
import org.chatrpc.client.chat.text.MessageText;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.gateway.Refusal;
import org.chatrpc.client.session.gateway.RoomChange;
import org.chatrpc.client.session.model.MessageRevision;
import org.chatrpc.client.session.model.Role;
import org.chatrpc.client.session.outbox.MessageChanges;
import org.chatrpc.client.testing.InMemoryServer;
import org.chatrpc.client.testing.InMemoryServer.Weather;
import org.chatrpc.client.testing.ManualDispatcher;
import org.chatrpc.client.testing.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EditModelTest {

    private final SignedIn alice = SignedIn.alice();
    private final ManualDispatcher dispatcher = alice.dispatcher();
    private final InMemoryServer server = alice.server();
    private final ChatSession session = alice.session();
    private ConversationModel model;
    private EditModel edit;

    @BeforeEach
    void open() {
        server.signUp("bob", "correct horse", "Bob");
        server.post("general", "alice", "mine 1");
        server.post("general", "alice", "mine 2");
        server.post("general", "bob", "his");
        session.start();
        dispatcher.runRounds(3);
        model = new ConversationModel(
                session, session.rooms().find("general").orElseThrow(), ZoneOffset.UTC, MessageRows.TODAY);
        edit = model.edit();
        pass();
    }

    @Test
    void onlyOwnMessagesCanBeEditedAndOnlyModeratorsDeleteThoseOfOthers() {
        assertThat(rows()).extracting(edit::mayEdit).containsExactly(true, true, false);
        assertThat(rows()).extracting(edit::mayDelete).containsExactly(true, true, false);
        server.setMemberRole(session.account().token(), "general", "alice", Role.MODERATOR);
        pass();
        assertThat(rows()).extracting(edit::mayEdit).containsExactly(true, true, false);
        assertThat(rows()).extracting(edit::mayDelete).containsExactly(true, true, true);
    }

    @Test
    void theLastOwnMessageIsTheOneToEdit() {
        assertThat(edit.last()).map(MessageRow::body).contains("mine 2");
        server.delete("general", 2);
        pass();
        assertThat(edit.last()).map(MessageRow::body).contains("mine 1");
        server.weather(Weather.AWAY);
        model.send("not sent yet");
        assertThat(edit.last()).isEmpty();
    }

    @Test
    void theNewTextIsShownAtOnceAndMarkedUntilTheServerHasIt() {
        server.weather(Weather.AWAY);
        edit.begin(row(1));
        assertThat(edit.editing().get()).map(Editing::text).contains("mine 1");
        assertThat(edit.save("changed ")).isTrue();
        assertThat(edit.editing().get()).isEmpty();
        assertThat(row(1).body()).isEqualTo("changed");
        assertThat(row(1).delivery()).isEqualTo(Delivery.SENDING);
        assertThat(RowTexts.spoken(row(1))).endsWith("Change not sent yet.");
        server.weather(Weather.FINE);
        dispatcher.pass(Duration.ofSeconds(20));
        assertThat(row(1).delivery()).isEqualTo(Delivery.STORED);
        assertThat(row(1).edited()).isTrue();
        assertThat(server.bodies("general")).containsExactly("changed", "mine 2", "his");
    }

    @Test
    void aTextThatTheServerWouldRefuseIsNotAccepted() {
        edit.begin(row(1));
        assertThat(edit.save("  ")).isFalse();
        assertThat(edit.save("x".repeat(MessageText.LIMIT + 1))).isFalse();
        assertThat(edit.editing().get()).isPresent();
    }

    @Test
    void anUnchangedTextMakesNoCall() {
        edit.begin(row(1));
        assertThat(edit.save("mine 1")).isTrue();
        pass();
        assertThat(server.calls()).doesNotContain("editMessage");
    }

    @Test
    void aRefusedTextStaysOnItsMessageAndCanBeEditedFurther() {
        server.refuseNextSend(new Refusal("EDITING_CLOSED", "Too late.", false, Optional.empty(), ""));
        edit.begin(row(1));
        edit.save("refused");
        pass();
        assertThat(row(1).body()).isEqualTo("refused");
        assertThat(RowTexts.spoken(row(1))).endsWith("Not changed: Too late.");
        edit.begin(row(1));
        assertThat(edit.editing().get()).map(Editing::text).contains("refused");
        edit.save("refused");
        pass();
        assertThat(server.bodies("general")).startsWith("refused");
        assertThat(row(1).delivery()).isEqualTo(Delivery.STORED);
    }

    @Test
    void discardingARefusedTextShowsTheOneOnTheServer() {
        server.refuseNextSend(new Refusal("EDITING_CLOSED", "Too late.", false, Optional.empty(), ""));
        edit.begin(row(1));
        edit.save("refused");
        pass();
        session.outbox().discard(row(1).outboxKey());
        assertThat(row(1).body()).isEqualTo("mine 1");
        assertThat(row(1).delivery()).isEqualTo(Delivery.STORED);
    }

    @Test
    void aRefusedTextOfADeletedMessageStandsAtTheEnd() {
        edit.begin(row(1));
        server.delete("general", 1);
        edit.save("too late");
        pass();
        assertThat(rows()).last().satisfies(row -> {
            assertThat(row.body()).isEqualTo("too late");
            assertThat(row.delivery()).isEqualTo(Delivery.FAILED);
            assertThat(edit.mayEdit(row)).isFalse();
        });
    }

    @Test
    void aDeletionSaysSoUntilItIsUndoneOrMade() {
        edit.begin(row(2));
        edit.delete(row(2), "");
        assertThat(edit.editing().get()).isEmpty();
        assertThat(row(2).toBeDeleted()).isTrue();
        assertThat(edit.mayEdit(row(2))).isFalse();
        assertThat(edit.mayDelete(row(2))).isFalse();
        assertThat(RowTexts.spoken(row(2))).endsWith("This message is being deleted.");
        session.outbox().discard(row(2).outboxKey());
        assertThat(row(2).toBeDeleted()).isFalse();
        edit.delete(row(2), "");
        dispatcher.pass(MessageChanges.UNDO);
        assertThat(row(2).deleted()).isTrue();
        assertThat(server.bodies("general")).containsExactly("mine 1", "", "his");
    }

    @Test
    void theReasonOfAModeratorSurvivesARestartAndIsShown() {
        server.setMemberRole(session.account().token(), "general", "alice", Role.MODERATOR);
        pass();
        server.weather(Weather.AWAY);
        edit.delete(row(3), "Advertising");
        dispatcher.pass(MessageChanges.UNDO);
        session.close();
        server.weather(Weather.FINE);
        ChatSession later = alice.again();
        later.start();
        ConversationModel again = new ConversationModel(
                later, session.rooms().find("general").orElseThrow(), ZoneOffset.UTC, MessageRows.TODAY);
        dispatcher.pass(Duration.ofSeconds(20));
        assertThat(again.rows().get())
                .last()
                .satisfies(row -> assertThat(RowTexts.spoken(row)).endsWith(": Deleted by Alice: Advertising"));
        assertThat(server.bodies("general")).containsExactly("mine 1", "mine 2", "");
    }

    @Test
    void anArchivedRoomEndsTheEditing() {
        edit.begin(row(1));
        server.updateRoom(session.account().token(), RoomChange.archive("general", true));
        pass();
        assertThat(edit.editing().get()).isEmpty();
        assertThat(edit.mayEdit(row(1))).isFalse();
        assertThat(edit.mayDelete(row(1))).isTrue();
    }

    @Test
    void anEarlierEditIsContinuedOnceTheRoomIsWritable() {
        List<String> ended = new ArrayList<>();
        server.updateRoom(session.account().token(), RoomChange.archive("general", true));
        pass();
        edit.resume(new EditDraft(1, 0, "half"), () -> ended.add("deleted"));
        assertThat(edit.editing().get()).isEmpty();
        server.updateRoom(session.account().token(), RoomChange.archive("general", false));
        pass();
        assertThat(edit.editing().get()).map(Editing::text).contains("half");
        assertThat(ended).isEmpty();
    }

    @Test
    void anEarlierEditOfADeletedMessageEnds() {
        List<String> ended = new ArrayList<>();
        server.delete("general", 1);
        pass();
        edit.resume(new EditDraft(1, 0, "half"), () -> ended.add("deleted"));
        assertThat(edit.editing().get()).isEmpty();
        assertThat(ended).containsExactly("deleted");
    }

    @Test
    void anEarlierEditOfAMessageFarUpIsContinued() {
        List<String> ended = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            server.post("general", "bob", "his " + i);
        }
        pass();
        ConversationModel again = new ConversationModel(
                alice.again(), session.rooms().find("general").orElseThrow(), ZoneOffset.UTC, MessageRows.TODAY);
        pass();
        assertThat(again.rows().get()).noneMatch(row -> row instanceof MessageRow shown && shown.number() == 1);
        again.edit().resume(new EditDraft(1, 0, "half"), () -> ended.add("deleted"));
        pass();
        assertThat(again.edit().editing().get()).map(Editing::text).contains("half");
        assertThat(ended).isEmpty();
    }

    @Test
    void anEarlierEditOfAMessageFarUpEndsIfThatWasDeleted() {
        List<String> ended = new ArrayList<>();
        server.delete("general", 1);
        for (int i = 0; i < 200; i++) {
            server.post("general", "bob", "his " + i);
        }
        pass();
        ConversationModel again = new ConversationModel(
                alice.again(), session.rooms().find("general").orElseThrow(), ZoneOffset.UTC, MessageRows.TODAY);
        pass();
        again.edit().resume(new EditDraft(1, 0, "half"), () -> ended.add("deleted"));
        pass();
        assertThat(again.edit().editing().get()).isEmpty();
        assertThat(ended).containsExactly("deleted");
    }

    @Test
    void aClosedModelNoLongerFollowsTheRoom() {
        edit.begin(row(1));
        edit.close();
        server.updateRoom(session.account().token(), RoomChange.archive("general", true));
        pass();
        assertThat(edit.editing().get()).isPresent();
    }

    @Test
    void theEarlierTextsAreReadLatestFirst() {
        edit.begin(row(1));
        edit.save("changed");
        pass();
        assertThat(rows()).extracting(edit::mayReadEarlier).containsExactly(true, false, false);
        RevisionsModel earlier = edit.earlier(row(1)).orElseThrow();
        dispatcher.runRounds(1);
        assertThat(earlier.state().get()).isInstanceOfSatisfying(RevisionsModel.State.Loaded.class, loaded -> {
            assertThat(loaded.texts()).extracting(MessageRevision::body).containsExactly("changed", "mine 1");
        });
        server.weather(Weather.AWAY);
        RevisionsModel away = edit.earlier(row(1)).orElseThrow();
        dispatcher.runRounds(1);
        assertThat(away.state().get()).isInstanceOf(RevisionsModel.State.Failed.class);
    }

    private void pass() {
        dispatcher.pass(Duration.ofSeconds(1));
    }

    private MessageRow row(long number) {
        return rows().stream().filter(row -> row.number() == number).findFirst().orElseThrow();
    }

    private List<MessageRow> rows() {
        return model.rows().get().stream()
                .filter(MessageRow.class::isInstance)
                .map(MessageRow.class::cast)
                .toList();
    }
}
