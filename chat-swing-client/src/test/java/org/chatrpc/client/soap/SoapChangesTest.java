package org.chatrpc.client.soap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.chatrpc.client.session.gateway.SessionToken;
import org.chatrpc.client.session.model.ChatMessage;
import org.chatrpc.client.session.model.MessageRevision;
import org.chatrpc.client.session.model.outgoing.OutgoingChange;
import org.chatrpc.contract.DeleteMessage;
import org.chatrpc.contract.DeleteMessageResponse;
import org.chatrpc.contract.EditMessage;
import org.chatrpc.contract.EditMessageResponse;
import org.chatrpc.contract.GetRevisions;
import org.chatrpc.contract.GetRevisionsResponse;
import org.chatrpc.contract.Message;
import org.chatrpc.contract.Revision;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Editing and deleting messages by the contract. */
class SoapChangesTest {

    private static final SessionToken TOKEN = new SessionToken("secret");
    private static final Instant AT = Instant.parse("2026-03-01T12:00:00.123Z");

    private final LoopbackServer server = new LoopbackServer();
    private final SoapChatGateway gateway = new SoapChatGateway(server.addresses(), Set.of());

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void editsWithTheRevisionThatWasEditedAndReturnsTheNewOne() {
        AtomicReference<EditMessage> asked = new AtomicReference<>();
        server.on("editMessage", request -> {
            asked.set((EditMessage) request);
            EditMessageResponse response = new EditMessageResponse();
            Message message = new Message();
            message.setMessageId("m7");
            message.setRoom("general");
            message.setNumber(7);
            message.setAuthor("alice");
            message.setBody("new\ntext");
            message.setSentAt(AT);
            message.setRevision(4);
            response.setMessage(message);
            return response;
        });
        OptionalInt revision = OptionalInt.of(3);
        ChatMessage edited = gateway.editMessage(
                TOKEN, new OutgoingChange.Edit("k", "general", Instant.now(), "m7", revision, "new\ntext"));
        assertThat(edited.revision()).isEqualTo(4);
        assertThat(edited.body()).isEqualTo("new\ntext");
        assertThat(asked.get().getMessageId()).isEqualTo("m7");
        assertThat(asked.get().getBody()).isEqualTo("new\ntext");
        assertThat(asked.get().getRevision()).isEqualTo(3);
        gateway.editMessage(
                TOKEN, new OutgoingChange.Edit("k", "general", Instant.now(), "m7", OptionalInt.empty(), "text"));
        assertThat(asked.get().getRevision()).isNull();
    }

    @Test
    void readsAllPagesOfEarlierTextsInOrder() {
        server.on("getRevisions", request -> {
            int before = Optional.ofNullable(((GetRevisions) request).getBeforeRevision())
                    .orElse(5);
            GetRevisionsResponse response = new GetRevisionsResponse();
            IntStream.range(Math.max(0, before - 2), before).forEach(number -> {
                Revision revision = new Revision();
                revision.setRevision(number);
                revision.setBody("text " + number);
                revision.setWrittenAt(AT);
                revision.setWrittenBy("alice");
                response.getRevision().add(revision);
            });
            response.setHasMore(before > 2);
            return response;
        });
        assertThat(gateway.listRevisions(TOKEN, "m7"))
                .extracting(MessageRevision::body)
                .containsExactly("text 0", "text 1", "text 2", "text 3", "text 4");
    }

    @Test
    void deletesByTheIdOfTheMessage() {
        AtomicReference<DeleteMessage> asked = new AtomicReference<>();
        server.on("deleteMessage", request -> {
            asked.set((DeleteMessage) request);
            return new DeleteMessageResponse();
        });
        gateway.deleteMessage(TOKEN, "m7", "");
        assertThat(asked.get().getMessageId()).isEqualTo("m7");
        assertThat(asked.get().getReason()).isNull();
        gateway.deleteMessage(TOKEN, "m7", "Advertising");
        assertThat(asked.get().getReason()).isEqualTo("Advertising");
    }
}
