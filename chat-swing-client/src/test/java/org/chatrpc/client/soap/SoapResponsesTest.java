package org.chatrpc.client.soap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.chatrpc.client.session.gateway.SessionToken;
import org.chatrpc.client.session.gateway.page.HistoryRange;
import org.chatrpc.client.session.gateway.page.ThreadPage;
import org.chatrpc.client.session.model.ChatMessage;
import org.chatrpc.client.session.model.Responses;
import org.chatrpc.client.session.model.outgoing.OutgoingReaction;
import org.chatrpc.contract.AddReaction;
import org.chatrpc.contract.AddReactionResponse;
import org.chatrpc.contract.GetThread;
import org.chatrpc.contract.GetThreadResponse;
import org.chatrpc.contract.ListPinned;
import org.chatrpc.contract.ListPinnedResponse;
import org.chatrpc.contract.Message;
import org.chatrpc.contract.PinMessage;
import org.chatrpc.contract.PinMessageResponse;
import org.chatrpc.contract.Reaction;
import org.chatrpc.contract.RemoveReaction;
import org.chatrpc.contract.RemoveReactionResponse;
import org.chatrpc.contract.UnpinMessage;
import org.chatrpc.contract.UnpinMessageResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Reactions, pins and threads by the contract. */
class SoapResponsesTest {

    private static final SessionToken TOKEN = new SessionToken("secret");
    private static final Instant AT = Instant.parse("2026-03-01T12:00:00.123Z");

    private final LoopbackServer server = new LoopbackServer();
    private final SoapChatGateway gateway = new SoapChatGateway(server.addresses(), Set.of());

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void addsAndRemovesReactionsAndPins() {
        List<String> asked = new ArrayList<>();
        server.on("addReaction", request -> {
            AddReaction add = (AddReaction) request;
            asked.add("add " + add.getMessageId() + " " + add.getEmoji());
            return new AddReactionResponse();
        });
        server.on("removeReaction", request -> {
            RemoveReaction remove = (RemoveReaction) request;
            asked.add("remove " + remove.getMessageId() + " " + remove.getEmoji());
            return new RemoveReactionResponse();
        });
        server.on("pinMessage", request -> {
            asked.add("pin " + ((PinMessage) request).getMessageId());
            return new PinMessageResponse();
        });
        server.on("unpinMessage", request -> {
            asked.add("unpin " + ((UnpinMessage) request).getMessageId());
            return new UnpinMessageResponse();
        });
        gateway.react(TOKEN, new OutgoingReaction("k", "general", AT, "m7", "\u2764\uFE0F", true));
        gateway.react(TOKEN, new OutgoingReaction("k", "general", AT, "m7", "\u2764\uFE0F", false));
        gateway.pin(TOKEN, "m7", true);
        gateway.pin(TOKEN, "m7", false);
        assertThat(asked).containsExactly("add m7 \u2764\uFE0F", "remove m7 \u2764\uFE0F", "pin m7", "unpin m7");
    }

    @Test
    void readsAllPagesOfPinnedMessagesLatestFirst() {
        server.on("listPinned", request -> {
            long before = Optional.ofNullable(((ListPinned) request).getBeforeNumber())
                    .orElse(6L);
            ListPinnedResponse response = new ListPinnedResponse();
            LongStream.range(Math.max(1, before - 2), before)
                    .mapToObj(SoapResponsesTest::message)
                    .forEach(response.getMessage()::add);
            response.setHasMore(before > 3);
            return response;
        });
        assertThat(gateway.listPinned(TOKEN, "general"))
                .extracting(ChatMessage::number)
                .containsExactly(5L, 4L, 3L, 2L, 1L);
    }

    @Test
    void readsThreadsWithTheResponsesToEachMessage() {
        server.on("getThread", request -> {
            GetThread asked = (GetThread) request;
            assertThat(asked.getAfterNumber()).isEqualTo(3);
            assertThat(asked.getBeforeNumber()).isNull();
            assertThat(asked.getLimit()).isEqualTo(2);
            Message root = message(1);
            root.setReplyCount(2);
            root.setPinnedAt(AT);
            Reaction reaction = new Reaction();
            reaction.setEmoji("\u2764\uFE0F");
            reaction.setCount(12);
            reaction.getUsername().addAll(List.of("bob", "chloe"));
            reaction.setOwn(true);
            root.getReaction().add(reaction);
            Message answer = message(4);
            answer.setReplyTo("m1");
            answer.setThreadRoot("m1");
            GetThreadResponse response = new GetThreadResponse();
            response.setRoot(root);
            response.getMessage().add(answer);
            response.setHasMore(true);
            return response;
        });
        ThreadPage page = gateway.readThread(TOKEN, "m1", new HistoryRange.After(3), 2);
        assertThat(page.root().responses())
                .isEqualTo(new Responses(
                        Optional.of(AT),
                        2,
                        List.of(new org.chatrpc.client.session.model.Reaction(
                                "\u2764\uFE0F", 12, List.of("bob", "chloe"), true))));
        assertThat(page.answers().messages()).extracting(ChatMessage::thread).containsExactly("m1");
        assertThat(page.answers().hasMore()).isTrue();
    }

    @Test
    void aMentionOfEverybodyMentionsEachMember() {
        server.on("listPinned", request -> {
            Message toBob = message(2);
            toBob.getMention().add("bob");
            Message toAll = message(1);
            toAll.setMentionsAll(true);
            ListPinnedResponse response = new ListPinnedResponse();
            response.getMessage().addAll(List.of(toBob, toAll));
            return response;
        });
        List<ChatMessage> messages = gateway.listPinned(TOKEN, "general");
        assertThat(messages).extracting(message -> message.mentions("bob")).containsExactly(true, true);
        assertThat(messages).extracting(message -> message.mentions("alice")).containsExactly(false, true);
    }

    private static Message message(long number) {
        Message message = new Message();
        message.setMessageId("m" + number);
        message.setRoom("general");
        message.setNumber(number);
        message.setAuthor("alice");
        message.setBody("text " + number);
        message.setSentAt(AT);
        return message;
    }
}
