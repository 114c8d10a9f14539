package org.chatrpc.client.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chatrpc.client.session.admin.ManagedMember;
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

    /** The server is asked for the owners, wherever they are in the order of names. */
    @Test
    void theOwnersOfALargeRoomAreFound() {
        for (int i = 0; i < 300; i++) {
            alice.server().signUp("member" + i, "correct horse", "Member " + i);
        }
        alice.server().signUp("zoe", "correct horse", "Zoe");
        alice.server().administration().setOwner(alice.session().account().token(), "general", "zoe");
        dispatcher.pass(Duration.ofSeconds(1));
        model.select(Optional.of(model.found().items().get().get(0)));
        dispatcher.pass(Duration.ofSeconds(1));
        assertThat(model.owners().get()).isEqualTo("Owned by Zoe (@zoe)");
    }

    @Test
    void membersAreReadPageByPageAndFoundByName() {
        for (int i = 100; i < 350; i++) {
            alice.server().signUp("member" + i, "correct horse", "Member " + i);
        }
        dispatcher.pass(Duration.ofSeconds(1));
        RoomMembersModel members = new RoomMembersModel(
                alice.session(), dispatcher, model.found().items().get().get(0));
        dispatcher.pass(Duration.ofSeconds(1));
        assertThat(members.found().items().get()).hasSize(100);
        members.found().more();
        dispatcher.pass(Duration.ofSeconds(1));
        assertThat(members.found().items().get()).hasSize(200);
        members.found().search("member 207");
        dispatcher.pass(Duration.ofSeconds(1));
        assertThat(members.found().items().get())
                .extracting(ManagedMember::username)
                .containsExactly("member207");
        members.found().search("nobody");
        dispatcher.pass(Duration.ofSeconds(1));
        assertThat(members.found().message().get()).isEqualTo("There is no such member.");
    }
}
