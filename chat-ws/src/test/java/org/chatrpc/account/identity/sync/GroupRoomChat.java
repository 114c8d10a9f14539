package org.chatrpc.account.identity.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.chatrpc.Chat;
import org.chatrpc.account.identity.ExternalIdentity;
import org.chatrpc.account.session.Origin;
import org.chatrpc.model.Role;
import org.chatrpc.model.RoomInfo;
import org.chatrpc.ops.RoomMembersInMemory;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;
import org.chatrpc.room.RoomView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A chat with ten people of a directory, five of whom are in the group of a room, and with an administrator who is none of them. */
abstract class GroupRoomChat implements PeopleSource {
    private static final Origin HOME = new Origin("192.0.2.1", "test");
    static final String ROOM = "sales";

    @TempDir
    Path folder;

    final Set<String> people = new TreeSet<>();
    final Set<String> group = new TreeSet<>();
    boolean silent;
    boolean complete = true;
    boolean down;
    Runnable meanwhile = () -> {};
    Chat chat;
    IdentitySync sync;

    @Override
    public String provider() {
        return "test";
    }

    @Override
    public Listing list() {
        List<ListedPerson> all = people.stream()
                .map(name -> new ListedPerson(person(name), true))
                .toList();
        Optional<Set<String>> subjects = silent || group.isEmpty()
                ? Optional.empty()
                : Optional.of(Set.of(group.stream().map(name -> "id-" + name).toArray(String[]::new)));
        meanwhile.run();
        if (down) {
            throw ChatException.of(Problem.UNAVAILABLE, "down");
        }
        return new Listing(all, List.of(new Listing.Group(ROOM, "The sales team", subjects, complete)));
    }

    static ExternalIdentity person(String name) {
        return new ExternalIdentity("test", "id-" + name, name, "The " + name, Optional.empty());
    }

    void signIn(ExternalIdentity person) {
        chat.externals.signIn(person, HOME);
    }

    @BeforeEach
    void start() {
        open();
        chat.register("keeper");
        for (int i = 0; i < 10; i++) {
            people.add("p" + i);
            signIn(person("p" + i));
        }
        group.addAll(List.of("p0", "p1", "p2", "p3", "p4"));
    }

    void open() {
        chat = new Chat(folder).ready();
        sync = sync(128);
    }

    IdentitySync sync(int maxTitle) {
        return new IdentitySync(
                this,
                chat.stores.identities(),
                chat.accountDirectory,
                new RoomMembersInMemory(chat.roomDirectory),
                chat.journal::run,
                64,
                maxTitle);
    }

    @AfterEach
    void close() {
        chat.close();
    }

    RoomReport compare() {
        return compare(20, false);
    }

    RoomReport compare(int percent, boolean dryRun) {
        List<RoomReport> reports = sync.compare(percent, dryRun).rooms();
        assertThat(reports).hasSize(1);
        return reports.get(0);
    }

    Set<String> members() {
        return chat.roomDirectory.members(ROOM).keySet();
    }

    Role role(String name) {
        return chat.roomDirectory.members(ROOM).get(name).role();
    }

    Optional<RoomInfo> room() {
        return chat.roomDirectory.find(ROOM, "").map(RoomView::info);
    }

    List<String> audited() {
        return chat.stores.audit().after(0, 10_000).stream()
                .filter(entry -> entry.room().equals(ROOM))
                .map(entry -> entry.kind() + " " + entry.subject() + " by " + entry.actor())
                .toList();
    }
}
