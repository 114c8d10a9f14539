package org.chatrpc.client.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.chatrpc.client.session.admin.ManagedRoom;
import org.chatrpc.client.testing.ManualDispatcher;
import org.chatrpc.client.testing.SignedIn;
import org.junit.jupiter.api.Test;

class RoomsModelTest {

    private final SignedIn alice = SignedIn.alice();
    private final ManualDispatcher dispatcher = alice.dispatcher();
    private final RoomsModel model = new RoomsModel(alice.session(), dispatcher);
    private final List<String> told = new ArrayList<>();

    @Test
    void aRoomThatCannotBeDeletedIsToldApartFromSomebodyWhoMayNotDeleteIt() {
        dispatcher.pass(Duration.ofSeconds(1));
        ManagedRoom general = model.found().items().get().get(0);
        model.delete(general, general.id(), () -> told.add("done"), told::add);
        dispatcher.pass(Duration.ofSeconds(1));
        assertThat(told).hasSize(1).last().asString().contains("there is a legal hold on it");
        alice.demote();
        model.delete(general, general.id(), () -> told.add("done"), told::add);
        dispatcher.pass(Duration.ofSeconds(1));
        assertThat(told).hasSize(2).last().asString().contains("not allowed");
    }
}
