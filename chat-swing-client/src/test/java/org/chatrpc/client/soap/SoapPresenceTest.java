package org.chatrpc.client.soap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chatrpc.client.session.gateway.PresenceChange;
import org.chatrpc.client.session.gateway.SessionToken;
import org.chatrpc.client.session.gateway.page.FeedEvent;
import org.chatrpc.client.session.model.Person;
import org.chatrpc.client.session.model.Presence;
import org.chatrpc.client.session.model.Status;
import org.chatrpc.contract.Event;
import org.chatrpc.contract.ReceiveMessagesResponse;
import org.chatrpc.contract.SetPresence;
import org.chatrpc.contract.SetPresenceResponse;
import org.chatrpc.contract.SetTyping;
import org.chatrpc.contract.SetTypingResponse;
import org.chatrpc.contract.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Presence and typing by the contract. */
class SoapPresenceTest {

    private static final SessionToken TOKEN = new SessionToken("secret");
    private static final Instant AT = Instant.parse("2026-03-01T12:00:00.123Z");

    private final LoopbackServer server = new LoopbackServer();
    private final SoapChatGateway gateway = new SoapChatGateway(server.addresses(), Set.of());

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void tellsThatTheUserIsTypingAndWhenToTellAgain() {
        server.on("setTyping", request -> {
            SetTypingResponse response = new SetTypingResponse();
            if (((SetTyping) request).getRoom().equals("small")) {
                response.setRepeatAfterMillis(5000L);
            }
            return response;
        });
        assertThat(gateway.setTyping(TOKEN, "small")).contains(Duration.ofSeconds(5));
        assertThat(gateway.setTyping(TOKEN, "large")).isEmpty();
    }

    @Test
    void onlyWhatChangesIsSent() {
        List<SetPresence> asked = new ArrayList<>();
        server.on("setPresence", request -> {
            asked.add((SetPresence) request);
            SetPresenceResponse response = new SetPresenceResponse();
            User me = user("BUSY");
            me.setStatus("BUSY");
            me.setStatusText("In a\u2028meeting");
            me.setStatusUntil(AT);
            response.setUser(me);
            return response;
        });
        Person me = gateway.setPresence(TOKEN, PresenceChange.choose(Presence.BUSY));
        assertThat(me.status().chosen()).contains(Presence.BUSY);
        assertThat(me.status().text()).doesNotContain("\u2028").startsWith("In a");
        assertThat(me.status().until()).contains(AT);
        gateway.setPresence(TOKEN, PresenceChange.say("", Optional.empty()));
        gateway.setPresence(TOKEN, PresenceChange.idle(true));
        assertThat(asked).extracting(SetPresence::getStatus).containsExactly("BUSY", null, null);
        assertThat(asked).extracting(SetPresence::getStatusText).containsExactly(null, "", null);
        assertThat(asked).extracting(SetPresence::isIdle).containsExactly(null, null, true);
    }

    @Test
    void readsEventsAndTakesAnUnknownPresenceForOnline() {
        server.on("receiveMessages", request -> {
            ReceiveMessagesResponse response = new ReceiveMessagesResponse();
            response.setCursor("7");
            Event typing = event("TYPING");
            typing.setRoom("general");
            Event changed = event("PRESENCE_CHANGED");
            changed.setUser(user("DANCING"));
            response.getEvent().addAll(List.of(typing, changed, event("PRESENCE_CHANGED")));
            return response;
        });
        assertThat(gateway.receive(TOKEN, "6", Duration.ZERO).events())
                .containsExactly(
                        new FeedEvent.Typing("general", "bob", AT),
                        new FeedEvent.PresenceChanged(new Person("bob", "Bob", Status.of(Presence.ONLINE))));
    }

    private static Event event(String kind) {
        Event event = new Event();
        event.setKind(kind);
        event.setAt(AT);
        event.setActor("bob");
        return event;
    }

    private static User user(String presence) {
        User user = new User();
        user.setUsername("bob");
        user.setDisplayName("Bob");
        user.setPresence(presence);
        return user;
    }
}
