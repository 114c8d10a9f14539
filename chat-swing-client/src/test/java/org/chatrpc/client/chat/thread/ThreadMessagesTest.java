package org.chatrpc.client.chat.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.chatrpc.client.session.gateway.page.HistoryPage;
import org.chatrpc.client.session.gateway.page.ThreadPage;
import org.chatrpc.client.session.model.ChatMessage;
import org.junit.jupiter.api.Test;

class ThreadMessagesTest {

    private final ThreadMessages messages = new ThreadMessages("m1");

    @Test
    void anAnswerToAnAnswerIsThereBeforeTheFeedSaysWhichThreadItIsIn() {
        ChatMessage first = message(2, "m1");
        messages.newest(new ThreadPage(message(1), new HistoryPage(List.of(first), false)));
        ChatMessage own = message(3, "m2");
        assertThat(messages.take(own)).isTrue();
        assertThat(messages.answers()).containsExactly(first, own);
        ChatMessage delivered = own.inThread(Optional.of("m1"));
        assertThat(messages.take(delivered)).isTrue();
        assertThat(messages.answers()).containsExactly(first, delivered);
        assertThat(messages.take(message(5, "m4"))).isFalse();
    }

    private static ChatMessage message(long number, String... answered) {
        return new ChatMessage(
                "m" + number,
                "general",
                number,
                "alice",
                "Alice",
                "Hello",
                Instant.EPOCH,
                Optional.empty(),
                0,
                Optional.empty(),
                Optional.empty(),
                List.of(answered).stream().findFirst(),
                List.of());
    }
}
