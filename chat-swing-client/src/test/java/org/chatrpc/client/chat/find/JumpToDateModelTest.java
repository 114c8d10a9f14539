package org.chatrpc.client.chat.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.chatrpc.client.chat.ConversationModel;
import org.chatrpc.client.chat.row.MessageRows;
import org.chatrpc.client.chat.row.Row;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.testing.InMemoryServer;
import org.chatrpc.client.testing.InMemoryServer.Weather;
import org.chatrpc.client.testing.ManualDispatcher;
import org.chatrpc.client.testing.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JumpToDateModelTest {

    private static final int DAYS = 50;
    private static final int A_DAY = 200;

    private final ManualDispatcher dispatcher = new ManualDispatcher();
    private final InMemoryServer server =
            new InMemoryServer(dispatcher.instant().minus(Duration.ofDays(DAYS + 10L))).withoutHolding();
    private final LocalDate first =
            LocalDate.ofInstant(dispatcher.instant(), ZoneOffset.UTC).minusDays(DAYS + 10L);
    private final List<Long> led = new ArrayList<>();
    private ConversationModel conversation;
    private JumpToDateModel model;

    @BeforeEach
    void open() {
        server.signUp("bob", "correct horse", "Bob");
        for (int day = 0; day < DAYS; day++) {
            for (int i = 0; i < A_DAY; i++) {
                server.post("general", "bob", "day " + day);
            }
            server.passTime(Duration.ofDays(1).minus(Duration.ofSeconds(A_DAY)));
        }
        ChatSession session = SignedIn.alice(server, dispatcher).session();
        session.start();
        dispatcher.runRounds(3);
        conversation = new ConversationModel(
                session, session.rooms().find("general").orElseThrow(), ZoneOffset.UTC, MessageRows.TODAY);
        dispatcher.runRounds(3);
        conversation.moves().target().onChange(lead -> led.add(lead.number()));
        model = conversation.jumpToDate();
    }

    @Test
    void findsTheFirstMessageOfADayInAHandfulOfCalls() {
        int before = server.calls().size();
        model.jump(first.plusDays(20));
        dispatcher.pass(Duration.ofSeconds(1));
        assertThat(led).containsExactly(20L * A_DAY + 1);
        assertThat(server.calls().subList(before, server.calls().size()).stream()
                        .filter("readHistory"::equals))
                .hasSizeLessThanOrEqualTo(15);
        assertThat(conversation.rows().get()).contains(new Row.Day(first.plusDays(20), MessageRows.TODAY.get()));
    }

    @Test
    void anEmptyDayLeadsToTheNextDayWithMessages() {
        model.jump(first.minusDays(300));
        dispatcher.pass(Duration.ofSeconds(1));
        assertThat(led).containsExactly(1L);
    }

    @Test
    void saysWhenThereIsNothingOnTheDayOrLater() {
        model.jump(first.plusDays(DAYS + 5L));
        dispatcher.pass(Duration.ofSeconds(1));
        assertThat(led).isEmpty();
        assertThat(model.state().get()).isEqualTo(new JumpState.NothingThere());
    }

    @Test
    void showsHowFarItIsAndCanBeGivenUp() {
        model.jump(first.plusDays(7));
        dispatcher.runRounds(2);
        assertThat(model.state().get().searching()).hasValueSatisfying(under -> {
            assertThat(under.done()).isEqualTo(2);
            assertThat(under.steps()).isBetween(10, 15);
        });
        model.cancel();
        dispatcher.pass(Duration.ofSeconds(1));
        assertThat(model.state().get()).isEqualTo(new JumpState.Idle());
        assertThat(led).isEmpty();
    }

    @Test
    void saysWhenTheServerGivesNoAnswer() {
        server.weather(Weather.AWAY);
        model.jump(first.plusDays(7));
        dispatcher.runRounds(2);
        assertThat(model.state().get()).isInstanceOf(JumpState.Failed.class);
        server.weather(Weather.FINE);
        model.jump(first.plusDays(7));
        dispatcher.pass(Duration.ofSeconds(1));
        assertThat(led).containsExactly(7L * A_DAY + 1);
    }

    @Test
    void everyDayIsFound() {
        for (int day = 0; day < DAYS; day++) {
            model.jump(first.plusDays(day));
            dispatcher.pass(Duration.ofSeconds(1));
            assertThat(led).last().isEqualTo((long) day * A_DAY + 1);
        }
    }
}
