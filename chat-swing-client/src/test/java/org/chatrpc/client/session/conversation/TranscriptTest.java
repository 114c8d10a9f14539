package org.chatrpc.client.session.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.chatrpc.client.session.model.ChatMessage;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class TranscriptTest {

    private final Transcript transcript = new Transcript();

    @Test
    void mergingTwiceChangesNothing() {
        assertThat(transcript.merge(page(1, 3))).isTrue();
        assertThat(transcript.merge(page(1, 3))).isFalse();
        assertThat(numbers()).containsExactly(1L, 2L, 3L);
    }

    @Test
    void tellsAfterWhichNumberAMessageIsMissing() {
        transcript.merge(page(10, 12));
        assertThat(transcript.gapAfter()).isEmpty();
        transcript.merge(message(15));
        assertThat(transcript.gapAfter()).hasValue(12);
        transcript.merge(page(13, 14));
        assertThat(transcript.gapAfter()).isEmpty();
    }

    @Test
    void anOlderStateOfAMessageDoesNotUndoAnEdit() {
        transcript.merge(edited(1, "new", Instant.EPOCH.plusSeconds(9)));
        transcript.merge(message(1));
        assertThat(transcript.messages().get(0).body()).isEqualTo("new");
        transcript.merge(edited(1, "newer", Instant.EPOCH.plusSeconds(10)));
        assertThat(transcript.messages().get(0).body()).isEqualTo("newer");
    }

    @RepeatedTest(50)
    void theResultIsIndependentOfTheOrderOfPagesAndEvents(RepetitionInfo round) {
        Random random = new Random(round.getCurrentRepetition());
        List<List<ChatMessage>> pieces = new ArrayList<>();
        for (long from = 1; from <= 100; from += 1 + random.nextInt(20)) {
            pieces.add(page(from, Math.min(100, from + 20 + random.nextInt(10))));
        }
        LongStream.rangeClosed(1, 100).forEach(number -> pieces.add(List.of(message(number))));
        Collections.shuffle(pieces, random);
        pieces.forEach(transcript::merge);
        assertThat(transcript.messages()).isEqualTo(page(1, 100));
    }

    private List<Long> numbers() {
        return transcript.messages().stream().map(ChatMessage::number).toList();
    }

    private static List<ChatMessage> page(long from, long to) {
        return LongStream.rangeClosed(from, to)
                .mapToObj(TranscriptTest::message)
                .toList();
    }

    private static ChatMessage message(long number) {
        return message(number, "text " + number, Optional.empty());
    }

    private static ChatMessage edited(long number, String body, Instant at) {
        return message(number, body, Optional.of(at));
    }

    private static ChatMessage message(long number, String body, Optional<Instant> editedAt) {
        return new ChatMessage(
                "id" + number,
                "general",
                number,
                "bob",
                "Bob",
                body,
                Instant.EPOCH.plusSeconds(number),
                Optional.empty(),
                0,
                editedAt,
                Optional.empty(),
                Optional.empty(),
                List.of());
    }
}
