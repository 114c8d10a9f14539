package org.chatrpc.client.session.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.model.RoomSummary;
import org.chatrpc.client.testing.ManualDispatcher;
import org.chatrpc.client.testing.SignedIn;
import org.junit.jupiter.api.Test;

class RoomCallsTest {

    private final SignedIn alice = SignedIn.alice();
    private final ManualDispatcher dispatcher = alice.dispatcher();
    private final ChatSession session = alice.session();

    @Test
    void whatWasChosenForARoomDoesNotAddIt() {
        // Without its feed, the session knows of no room, as of one that was left while the call was under way.
        List<String> done = new ArrayList<>();
        session.roomCalls()
                .setNotify(
                        "general", RoomSummary.Notify.NOTHING, () -> done.add("level"), failure -> done.add("failed"));
        session.roomCalls().setFavourite("general", true, () -> done.add("favourite"), failure -> done.add("failed"));
        dispatcher.pass(Duration.ofSeconds(1));
        assertThat(done).containsExactly("level", "favourite");
        assertThat(session.rooms().find("general")).isEmpty();
    }
}
