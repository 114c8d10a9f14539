package org.chatrpc.client.soap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.chatrpc.client.session.announcement.Announcement;
import org.chatrpc.client.session.gateway.SessionToken;
import org.chatrpc.client.session.gateway.page.FeedEvent;
import org.chatrpc.contract.Event;
import org.chatrpc.contract.GetAnnouncementResponse;
import org.chatrpc.contract.ReceiveMessagesResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What everybody is told, by the contract. */
class SoapAnnouncementsTest {

    private static final SessionToken TOKEN = new SessionToken("secret");
    private static final Instant END = Instant.parse("2026-03-01T18:00:00.123Z");

    private final LoopbackServer server = new LoopbackServer();
    private final SoapChatGateway gateway = new SoapChatGateway(server.addresses(), Set.of());

    @AfterEach
    void stop() {
        server.close();
    }

    private static org.chatrpc.contract.Announcement told(String text, Instant end) {
        org.chatrpc.contract.Announcement told = new org.chatrpc.contract.Announcement();
        told.setAnnouncementId("7");
        told.setText(text);
        told.setAt(END);
        told.setEndsAt(end);
        return told;
    }

    @Test
    void readsWhatEverybodyIsTold() {
        GetAnnouncementResponse answer = new GetAnnouncementResponse();
        server.on("getAnnouncement", request -> answer);
        assertThat(gateway.announcement(TOKEN)).isEmpty();
        answer.setAnnouncement(told("Back at\n\u202Enoon", END));
        assertThat(gateway.announcement(TOKEN))
                .as("on one line and without direction controls")
                .map(Announcement::text)
                .hasValueSatisfying(text -> assertThat(text).doesNotContain("\n", "\u202E"));
        answer.setAnnouncement(told(" ", null));
        assertThat(gateway.announcement(TOKEN)).as("nothing that can be seen").isEmpty();
    }

    @Test
    void eventsTellWhenItChanges() {
        server.on("receiveMessages", request -> {
            ReceiveMessagesResponse page = new ReceiveMessagesResponse();
            for (boolean some : new boolean[] {true, false}) {
                Event event = new Event();
                event.setKind("ANNOUNCEMENT_CHANGED");
                event.setAt(END);
                event.setActor("ann");
                event.setAnnouncement(some ? told("Back at noon", END) : null);
                page.getEvent().add(event);
            }
            page.setCursor("c");
            return page;
        });
        assertThat(gateway.receive(TOKEN, "b", Duration.ZERO).events())
                .containsExactly(
                        new FeedEvent.AnnouncementChanged(
                                Optional.of(new Announcement("7", "Back at noon", Optional.of(END)))),
                        new FeedEvent.AnnouncementChanged(Optional.empty()));
    }
}
