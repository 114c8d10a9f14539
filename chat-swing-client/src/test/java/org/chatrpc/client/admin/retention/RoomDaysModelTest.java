package org.chatrpc.client.admin.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.chatrpc.client.admin.retention.RoomDaysModel.Choice;
import org.chatrpc.client.admin.retention.RoomDaysModel.Field;
import org.chatrpc.client.session.admin.ManagedRoom;
import org.chatrpc.client.session.admin.RetentionDays;
import org.chatrpc.client.session.model.RoomKind;
import org.chatrpc.client.testing.SignedIn;
import org.junit.jupiter.api.Test;

class RoomDaysModelTest {

    private final SignedIn alice = SignedIn.alice();
    private final List<String> changes = new ArrayList<>();
    private final RoomDaysModel model = model("general");

    @Test
    void aNumberIsWantedOnlyWhereDaysAreChosen() {
        model.save(Choice.DAYS, "90", Choice.FOR_EVER, "many");
        pass();
        assertThat(model.saved().get()).isTrue();
        assertThat(changes).containsExactly("changed");
        assertThat(kept()).isEqualTo(new RetentionDays(OptionalInt.of(90), OptionalInt.of(0)));
        model("general").save(Choice.AS_SERVER, "", Choice.AS_SERVER, "");
        pass();
        assertThat(kept()).isEqualTo(RetentionDays.AS_SERVER);
    }

    @Test
    void wrongNumbersAreToldAtTheirField() {
        model.save(Choice.DAYS, "0", Choice.DAYS, "3.5");
        assertThat(model.errors().get()).containsOnlyKeys(Field.MESSAGES, Field.FILES);
        model.save(Choice.DAYS, "36501", Choice.AS_SERVER, "");
        assertThat(model.errors().get()).containsOnlyKeys(Field.MESSAGES);
        assertThat(model.errors().get().get(Field.MESSAGES)).contains("1 to 36,500");
        assertThat(model.busy().get()).isFalse();
    }

    @Test
    void aRoomThatIsGoneIsTold() {
        RoomDaysModel gone = model("gone");
        gone.save(Choice.FOR_EVER, "", Choice.FOR_EVER, "");
        pass();
        assertThat(gone.errors().get()).containsOnlyKeys(Field.FORM);
        assertThat(gone.saved().get()).isFalse();
    }

    @Test
    void theServersDaysAreRead() {
        pass();
        assertThat(model.server().get()).isPresent();
    }

    private RoomDaysModel model(String room) {
        ManagedRoom shown = new ManagedRoom(
                room, room, "", RoomKind.PUBLIC, false, 1, 0, Optional.empty(), RetentionDays.AS_SERVER, false, "");
        return new RoomDaysModel(alice.session(), shown, () -> changes.add("changed"));
    }

    private RetentionDays kept() {
        return alice.server()
                .administration()
                .rooms(alice.session().account().token(), "", "", 10)
                .items()
                .get(0)
                .kept();
    }

    private void pass() {
        alice.dispatcher().pass(Duration.ZERO);
    }
}
