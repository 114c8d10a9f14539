package org.chatrpc.client.chat.row.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.chatrpc.client.chat.ConversationModel;
import org.chatrpc.client.chat.row.Row.Day;
import org.chatrpc.client.chat.row.RowTexts;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.testing.InMemoryServer;
import org.chatrpc.client.testing.ManualDispatcher;
import org.chatrpc.client.testing.SignedIn;
import org.chatrpc.client.ui.Texts;
import org.junit.jupiter.api.Test;

class TodayTest {

    private final ManualDispatcher dispatcher = new ManualDispatcher();

    @Test
    void theDayChangesAtMidnightOfTheZone() {
        Today today = new Today(dispatcher, dispatcher, ZoneId.of("Europe/Berlin"));
        assertThat(today.day().get()).isEqualTo(LocalDate.of(2026, 3, 1));
        dispatcher.pass(Duration.ofHours(11).minusSeconds(1));
        assertThat(today.day().get()).isEqualTo(LocalDate.of(2026, 3, 1));
        dispatcher.pass(Duration.ofSeconds(1));
        assertThat(today.day().get()).isEqualTo(LocalDate.of(2026, 3, 2));
        dispatcher.pass(Duration.ofDays(2));
        assertThat(today.day().get()).isEqualTo(LocalDate.of(2026, 3, 4));
        today.close();
        assertThat(dispatcher.nextDelay()).isEmpty();
    }

    @Test
    void headingsSayYesterdayOnceMidnightHasPassed() {
        InMemoryServer server = new InMemoryServer(dispatcher.instant()).withoutHolding();
        ChatSession session = SignedIn.alice(server, dispatcher).session();
        server.post("general", "alice", "late in the evening");
        session.start();
        dispatcher.runRounds(3);
        Today today = new Today(dispatcher, dispatcher, ZoneOffset.UTC);
        ConversationModel model = new ConversationModel(
                session, session.rooms().find("general").orElseThrow(), ZoneOffset.UTC, today.day());
        dispatcher.runRounds(3);
        assertThat(headings(model)).containsExactly(Texts.get("day.today"));
        dispatcher.pass(Duration.ofHours(12));
        assertThat(headings(model)).containsExactly(Texts.get("day.yesterday"));
    }

    private static List<String> headings(ConversationModel model) {
        return model.rows().get().stream()
                .filter(Day.class::isInstance)
                .map(RowTexts::spoken)
                .toList();
    }
}
