package org.chatrpc.client.chat.everybody;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.chatrpc.client.base.Value;
import org.chatrpc.client.session.ChatSession;
import org.chatrpc.client.session.model.Role;
import org.chatrpc.client.testing.InMemoryServer;
import org.chatrpc.client.testing.ManualDispatcher;
import org.chatrpc.client.testing.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RoomMentionModelTest {

    private final SignedIn alice = SignedIn.alice();
    private final ManualDispatcher dispatcher = alice.dispatcher();
    private final InMemoryServer server = alice.server();
    private final ChatSession session = alice.session();
    private final Value<Integer> askAbove = new Value<>(2);
    private final RoomMentionModel everybody = new RoomMentionModel(session, "general", askAbove);

    @BeforeEach
    void start() {
        for (String name : new String[] {"bob", "chloe", "dan"}) {
            server.signUp(name, "correct horse", name);
        }
        session.start();
        dispatcher.runRounds(3);
    }

    @Test
    void whoMayNotMentionEverybodyNotifiesNobody() {
        assertThat(everybody.may()).isFalse();
        assertThat(everybody.notified("@room lunch", "")).isZero();
    }

    @Test
    void theOtherMembersAreNotifiedByAMentionThatIsNotOnlyQuoted() {
        moderate();
        assertThat(everybody.may()).isTrue();
        assertThat(everybody.notified("@room lunch", "")).isEqualTo(3);
        assertThat(everybody.notified("Lunch, @Room!", "")).isEqualTo(3);
        for (String text : new String[] {"", "lunch", "> @room lunch", "`@room`", "me@room", "@roommate", "@ room"}) {
            assertThat(everybody.notified(text, "")).as(text).isZero();
        }
    }

    @Test
    void anEditNotifiesNobodyAgain() {
        moderate();
        assertThat(everybody.notified("@room dinner", "@room lunch")).isZero();
        assertThat(everybody.notified("@room dinner", "dinner")).isEqualTo(3);
    }

    @Test
    void inADirectRoomNobodyCan() {
        String direct = server.openDirect(session.account().token(), "bob").id();
        dispatcher.pass(Duration.ofSeconds(1));
        server.setMemberRole(session.account().token(), direct, "alice", Role.OWNER);
        dispatcher.pass(Duration.ofSeconds(1));
        assertThat(new RoomMentionModel(session, direct, askAbove).may()).isFalse();
    }

    @Test
    void itAsksAboveTheNumberThatIsSet() {
        assertThat(everybody.asksFor(2)).isFalse();
        assertThat(everybody.asksFor(3)).isTrue();
        askAbove.set(0);
        assertThat(everybody.asksFor(1)).isTrue();
        assertThat(everybody.asksFor(0)).isFalse();
    }

    private void moderate() {
        server.setMemberRole(session.account().token(), "general", "alice", Role.MODERATOR);
        dispatcher.pass(Duration.ofSeconds(1));
    }
}
