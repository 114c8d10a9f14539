package org.chatrpc.soap.mapping;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import org.chatrpc.Chat;
import org.chatrpc.ChatOptions;
import org.chatrpc.feed.EphemeralEvent;
import org.chatrpc.model.fact.LogEntry;
import org.chatrpc.model.fact.message.MessageDeleted;
import org.chatrpc.model.fact.message.MessageEdited;
import org.chatrpc.model.fact.message.MessageFact;
import org.chatrpc.model.fact.message.MessagePosted;
import org.chatrpc.model.fact.message.ReactionAdded;
import org.chatrpc.model.message.StoredMessage;
import org.chatrpc.soap.xml.XmlBuffer;
import org.chatrpc.store.SqliteTemplate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenderedMessagesTest {
    @TempDir
    private Path folder;

    private Chat chat;
    private RenderedMessages rendered;
    private StoredMessage message;

    @BeforeEach
    void start() {
        chat = new Chat(SqliteTemplate.databaseAt(folder.resolve("chat.db")), ChatOptions.defaults()).ready();
        chat.register("ann");
        chat.register("bob");
        message = chat.post("ann", "general", "hello").message();
        PeopleMapping people = new PeopleMapping(chat.accountDirectory, chat.presenceView);
        MessageMapping messages = new MessageMapping(people, new OwnReactions(chat.finder::reactingPeople, 1 << 20));
        RoomMapping rooms = new RoomMapping(people, chat.messages::everybodyRole);
        rendered = new RenderedMessages(
                new EventMapping(chat.roomDirectory, people, rooms, messages, chat.announcements),
                messages,
                people,
                1 << 20);
    }

    @AfterEach
    void close() {
        chat.close();
    }

    @Test
    void whatIsToldInPassingIsWrittenAsItStandsNow() {
        Instant at = Instant.parse("2026-01-02T03:04:05.678Z");
        XmlBuffer xml = new XmlBuffer(512);
        rendered.event(new EphemeralEvent.Typing("general", "ann", at), "bob", xml);
        rendered.event(new EphemeralEvent.PresenceChanged("ann", at), "bob", xml);

        assertThat(new String(xml.toByteArray(), StandardCharsets.UTF_8))
                .startsWith("<event><kind>TYPING</kind><room>general</room><actor>ann</actor>"
                        + "<at>2026-01-02T03:04:05.678Z</at></event>"
                        + "<event><kind>PRESENCE_CHANGED</kind><actor>ann</actor><at>2026-01-02T03:04:05.678Z</at>"
                        + "<user><username>ann</username><displayName>ann</displayName><presence>ONLINE</presence>")
                .doesNotContain("<status>");
    }

    @Test
    void onlyTheAuthorSeesTheClientMessageId() {
        for (int i = 0; i < 2; i++) {
            assertThat(history(message, "bob")).contains("<body>hello</body>").doesNotContain("clientMessageId");
            assertThat(history(message, "ann")).contains("<clientMessageId>" + message.clientMessageId());
            assertThat(event(message, "bob")).doesNotContain("clientMessageId");
            assertThat(event(message, "ann")).contains("<clientMessageId>" + message.clientMessageId());
        }
    }

    @Test
    void anEventContainsTheMessageAsHistoryHasIt() {
        assertThat(event(message, "bob"))
                .startsWith("<event><kind>MESSAGE_POSTED</kind>")
                .endsWith(history(message, "bob") + "</event>");
    }

    @Test
    void aNewDisplayNameOfTheAuthorAppearsInMessagesSentBefore() {
        assertThat(history(message, "bob")).contains("<authorName>ann</authorName>");
        chat.accounts.updateProfile("ann", "Ann Ångström");
        assertThat(history(message, "bob")).contains("<authorName>Ann Ångström</authorName>");
        assertThat(event(message, "bob")).contains("<authorName>Ann Ångström</authorName>");
    }

    @Test
    void anotherMessageOfTheSameIdIsNotMistakenForIt() {
        history(message, "bob");
        StoredMessage restored = new StoredMessage(
                message.id(), "general", 1, "ann", "from a backup", "other", 0, message.sentAt(), List.of());
        assertThat(history(restored, "bob")).contains("<body>from a backup</body>");
    }

    @Test
    void theEventOfAChangeContainsTheMessageAsHistoryHasIt() {
        history(message, "bob");
        String id = Long.toString(message.id());
        StoredMessage edited = chat.edits.edit("ann", id, "hallo", OptionalInt.empty());
        for (String reader : List.of("bob", "ann")) {
            assertThat(event(new MessageEdited("ann", edited), reader))
                    .startsWith("<event><kind>MESSAGE_EDITED</kind>")
                    .contains("<body>hallo</body>", "<revision>1</revision>", "<editedBy>ann</editedBy>")
                    .endsWith(history(edited, reader) + "</event>");
        }
    }

    @Test
    void theEventOfAReactionIsWrittenAsTheSoapStackWouldWriteIt() throws Exception {
        history(message, "bob");
        chat.reactions.add("bob", Long.toString(message.id()), "👍");
        chat.reactions.add("ann", Long.toString(message.id()), "👍");
        StoredMessage now = chat.stores.messages().find(message.id()).orElseThrow();
        for (String reader : List.of("bob", "ann")) {
            assertThat(history(now, reader))
                    .contains("<reaction><emoji>👍</emoji><count>2</count><username>bob</username>"
                            + "<username>ann</username><own>true</own></reaction>");
            assertThat(event(new ReactionAdded("bob", "👍", now), reader))
                    .startsWith("<event><kind>REACTION_ADDED</kind><room>general</room><actor>bob</actor>")
                    .endsWith(history(now, reader) + "<messageId>" + message.id()
                            + "</messageId><emoji>👍</emoji></event>");
        }
    }

    @Test
    void aReactionToADeletedMessageIsNotDelivered() {
        chat.reactions.add("bob", Long.toString(message.id()), "👍");
        chat.edits.delete("ann", Long.toString(message.id()), "");
        StoredMessage deleted = chat.stores.messages().find(message.id()).orElseThrow();
        assertThat(event(new ReactionAdded("bob", "👍", message).with(deleted), "ann"))
                .isEmpty();
    }

    @Test
    void aDeletedMessageHasNoText() {
        history(message, "bob");
        chat.edits.delete("ann", Long.toString(message.id()), "mistake");
        StoredMessage deleted = chat.stores.messages().find(message.id()).orElseThrow();
        for (String reader : List.of("bob", "ann")) {
            assertThat(event(new MessageDeleted("ann", deleted), reader))
                    .startsWith("<event><kind>MESSAGE_DELETED</kind>")
                    .contains("<deletedBy>ann</deletedBy>", "<deletedReason>mistake</deletedReason>")
                    .doesNotContain("body", "hello");
        }
        assertThat(event(deleted, "bob")).doesNotContain("body", "hello");
    }

    private String history(StoredMessage stored, String reader) {
        XmlBuffer xml = new XmlBuffer(16);
        rendered.message(stored, reader, xml);
        return new String(xml.toByteArray(), UTF_8);
    }

    private String event(StoredMessage stored, String reader) {
        return event(new MessagePosted(stored), reader);
    }

    private String event(MessageFact fact, String reader) {
        XmlBuffer xml = new XmlBuffer(16);
        rendered.event(new LogEntry(100, message.sentAt(), fact), reader, xml);
        return new String(xml.toByteArray(), UTF_8);
    }
}
