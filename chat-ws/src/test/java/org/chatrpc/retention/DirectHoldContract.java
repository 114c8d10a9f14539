package org.chatrpc.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.chatrpc.Refusals.assertRefused;

import java.time.Duration;
import org.chatrpc.model.Visibility;
import org.chatrpc.model.audit.AuditEntry;
import org.chatrpc.model.message.StoredMessage;
import org.chatrpc.problem.Problem;
import org.chatrpc.room.RoomView;
import org.junit.jupiter.api.Test;

/** What two people wrote to each other can be held as well, and stays their own business. */
abstract class DirectHoldContract extends RetainedChat {
    private static final String DIRECT = "bob~cid";

    private StoredMessage talk() {
        chat.rooms.openDirect("bob", "cid");
        return chat.post("bob", DIRECT, SECRET).message();
    }

    @Test
    void whatTwoPeopleWroteIsKeptWhileTheirRoomIsHeld() {
        StoredMessage message = talk();
        retention().setHold("ann", DIRECT, true, "case 9");
        clock.advance(Duration.ofDays(31));
        ran();
        assertThat(stored(message).body()).isEqualTo(SECRET);

        retention().setHold("ann", DIRECT, false, "");
        await().atMost(LONG).until(() -> stored(message).isDeleted());
    }

    @Test
    void administratorsSeeTheHoldAndNothingElseOfTheRoom() {
        talk();
        RoomView held = retention().setHold("ann", DIRECT, true, "case 9");

        assertThat(held.info().id()).isEqualTo(DIRECT);
        assertThat(held.info().visibility()).isEqualTo(Visibility.DIRECT);
        assertThat(held.info().retention().held()).isTrue();
        assertThat(held.info().retention().holdReason()).isEqualTo("case 9");
        assertThat(held.lastNumber()).isZero();
        assertThat(held.lastMessageAt()).isEmpty();
        assertThat(held.peer()).isEmpty();
        assertRefused(Problem.NO_SUCH_ROOM, () -> chat.administration.rooms().get("ann", DIRECT));
        assertRefused(Problem.NO_SUCH_ROOM, () -> retention().setDays("ann", DIRECT, 5, null));
        assertRefused(Problem.NO_SUCH_ROOM, () -> retention().deleteRoom("ann", DIRECT, DIRECT));
        assertRefused(Problem.NO_SUCH_ROOM, () -> retention().setHold("ann", "ann~bob", true, ""));
        assertRefused(Problem.NOT_PERMITTED, () -> retention().setHold("bob", DIRECT, false, ""));
    }

    /** The id of the room says who talks to whom. */
    @Test
    void neitherTheAuditLogNorARefusalNamesTheRoom() {
        talk();
        retention().setHold("ann", DIRECT, true, "case 9");

        assertThat(assertRefused(
                        Problem.NOT_PERMITTED,
                        () -> chat.administration.erasures().erase("ann", "bob", "bob", "KEEP")))
                .hasMessageContaining("a direct room")
                .hasMessageNotContaining("cid");
        assertThat(audited("LEGAL_HOLD_SET"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.room()).isEmpty())
                .extracting(AuditEntry::after)
                .isEqualTo("{\"legalHold\":\"true\",\"visibility\":\"DIRECT\",\"reason\":\"case 9\"}");
        assertThat(chat.stores.audit().after(0, 10_000).toString()).doesNotContain(DIRECT);
    }
}
