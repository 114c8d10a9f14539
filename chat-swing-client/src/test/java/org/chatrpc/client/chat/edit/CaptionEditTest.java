package org.chatrpc.client.chat.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.chatrpc.client.chat.ConversationModel;
import org.chatrpc.client.chat.edit.EditModel.Editing;
import org.chatrpc.client.chat.row.MessageRows;
import org.chatrpc.client.chat.row.Row.MessageRow;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.model.Attachment;
import org.chatrpc.client.testing.InMemoryServer;
import org.chatrpc.client.testing.ManualDispatcher;
import org.chatrpc.client.testing.SignedIn;
import org.junit.jupiter.api.Test;

/** The text of a message with files can be removed. */
class CaptionEditTest {
    private static final Attachment PLAN = new Attachment(
            "plan", "plan.pdf", "application/pdf", 1_000, Optional.empty(), Optional.empty(), Optional.empty());

    private final SignedIn alice = SignedIn.alice();
    private final ManualDispatcher dispatcher = alice.dispatcher();
    private final InMemoryServer server = alice.server();

    @Test
    void onlyAMessageWithFilesCanLoseItsText() {
        server.post("general", "alice", "plain");
        server.post("general", "alice", "typo", List.of(PLAN));
        ChatSession session = alice.session();
        session.start();
        dispatcher.runRounds(3);
        ConversationModel model = new ConversationModel(
                session, session.rooms().find("general").orElseThrow(), ZoneOffset.UTC, MessageRows.TODAY);
        EditModel edit = model.edit();
        pass();

        edit.begin(last(model));
        assertThat(edit.editing().get()).map(Editing::mayBeEmpty).contains(true);
        assertThat(edit.save(" \n")).isTrue();
        pass();
        assertThat(server.bodies("general")).containsExactly("plain", "");
        edit.begin(last(model));
        assertThat(edit.save("\u200b")).as("a text that nobody sees").isFalse();
        assertThat(edit.save("")).as("what it is already").isTrue();

        server.post("general", "alice", "no file");
        pass();
        edit.begin(last(model));
        assertThat(edit.editing().get()).map(Editing::mayBeEmpty).contains(false);
        assertThat(edit.save("")).isFalse();
    }

    private static MessageRow last(ConversationModel model) {
        return model.edit().last().orElseThrow();
    }

    private void pass() {
        dispatcher.pass(Duration.ofSeconds(2));
    }
}
