package org.chatrpc.account.identity.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chatrpc.account.identity.sync.RoomReport.Standing;
import org.chatrpc.model.Role;
import org.chatrpc.model.Visibility;
import org.junit.jupiter.api.Test;

/** What a group decides of its room, and what it does not. */
class GroupRoomRulesTest extends GroupRoomChat {

    @Test
    void anExistingRoomIsNeverTakenOverAndADeletedOneNeverComesBack() {
        chat.rooms.create("p9", ROOM, Optional.empty(), Optional.empty(), Visibility.PRIVATE, Optional.empty());
        assertThat(compare()).isEqualTo(RoomReport.unchanged(ROOM, Standing.TAKEN));
        signIn(person("p0").withRooms(Set.of(ROOM)));
        assertThat(members()).containsExactly("p9");
        assertThat(room().orElseThrow().title()).isEqualTo(ROOM);

        chat.administration.retention().deleteRoom("keeper", ROOM, ROOM);
        assertThat(compare()).isEqualTo(RoomReport.unchanged(ROOM, Standing.DELETED));
        assertThat(members()).isEmpty();
    }

    @Test
    void aRoomThatSomebodyCreatesMeanwhileIsTheirs() {
        meanwhile = () ->
                chat.rooms.create("p9", ROOM, Optional.empty(), Optional.empty(), Visibility.PUBLIC, Optional.empty());
        assertThat(compare().standing()).isEqualTo(Standing.TAKEN);
        assertThat(members()).containsExactly("p9");
    }

    @Test
    void intoAnArchivedRoomNobodyComesButOutOfItTheyGo() {
        compare();
        chat.administration.rooms().setArchived("keeper", ROOM, true);
        group.remove("p0");
        group.add("p9");
        assertThat(compare()).isEqualTo(new RoomReport(ROOM, Standing.FOLLOWED, List.of(), List.of("p0")));
        chat.administration.rooms().setArchived("keeper", ROOM, false);
        assertThat(compare().joined()).containsExactly("p9");
    }

    @Test
    void whoeverLeavesByHandComesBackUnlessBanned() {
        compare();
        chat.administration.rooms().setOwner("keeper", ROOM, "p1");
        chat.members.leave("p2", ROOM);
        chat.bans.ban("p1", ROOM, "p3");
        assertThat(compare().joined()).containsExactly("p2");
        assertThat(members()).doesNotContain("p3");
        chat.bans.unban("p1", ROOM, "p3");
        assertThat(compare().joined()).containsExactly("p3");
    }

    @Test
    void theLastOwnerHandsTheRoomOver() {
        compare();
        chat.administration.rooms().setOwner("keeper", ROOM, "p0");
        group.remove("p0");
        compare();
        assertThat(members()).containsExactly("p1", "p2", "p3", "p4");
        assertThat(role("p1")).isEqualTo(Role.OWNER);
        assertThat(audited()).contains("ROLE_CHANGED p1 by system");
    }

    @Test
    void whoeverIsDeactivatedComesBackOnlyWithTheAccount() {
        compare();
        chat.administration.accounts().deactivate("keeper", "p0");
        chat.members.leave("p1", ROOM);
        chat.administration.accounts().deactivate("keeper", "p1");
        assertThat(compare()).isEqualTo(new RoomReport(ROOM, Standing.FOLLOWED, List.of(), List.of()));
        chat.administration.accounts().reactivate("keeper", "p1");
        assertThat(compare().joined()).containsExactly("p1");
    }

    @Test
    void aTitleThatNoRoomCanHaveIsTheId() {
        sync = sync(5);
        assertThat(compare().standing()).isEqualTo(Standing.CREATED);
        assertThat(room().orElseThrow().title()).isEqualTo(ROOM);
    }
}
