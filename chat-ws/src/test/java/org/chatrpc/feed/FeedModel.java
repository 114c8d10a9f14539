package org.chatrpc.feed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.chatrpc.model.Membership.Notify;
import org.chatrpc.model.Role;
import org.chatrpc.model.Visibility;
import org.chatrpc.room.RoomNames;

/**
 * The naive reference: decides each operation by the rules of the chat, and records as text what each user must receive. It
 * has no log, cursors or nodes. Each operation returns whether it is allowed.
 */
final class FeedModel {
    private final Map<String, Room> rooms = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, List<String>> received = new HashMap<>();
    final BlockModel blocks = new BlockModel();

    private static final class Room {
        private final Visibility visibility;
        private final Map<String, Member> members = new TreeMap<>();
        private final Set<String> banned = new HashSet<>();
        private String title;
        private String topic = "";
        private boolean archived;
        private Role postingRole = Role.MEMBER;
        private long last;

        Room(Visibility visibility, String title) {
            this.visibility = visibility;
            this.title = title;
        }

        long owners() {
            return members.values().stream()
                    .filter(member -> member.role == Role.OWNER)
                    .count();
        }
    }

    private static final class Member {
        private Role role;
        private long read;
        private Notify notify = Notify.ALL;
        private boolean favourite;

        Member(Role role, long read) {
            this.role = role;
            this.read = read;
        }
    }

    /** All are members of the room for everybody, and the first one owns it. */
    FeedModel(List<String> people, String titleOfGeneral) {
        rooms.put(RoomNames.GENERAL, new Room(Visibility.PUBLIC, titleOfGeneral));
        people.forEach(person -> {
            names.put(person, person);
            received.put(person, new ArrayList<>());
            add(RoomNames.GENERAL, person);
        });
    }

    /** Everything that the user must have received by now, in order. */
    List<String> receivedBy(String person) {
        return received.get(person);
    }

    long lastNumber(String room) {
        return rooms.containsKey(room) ? rooms.get(room).last : 0;
    }

    void openDirect(String one, String other) {
        Room room = new Room(Visibility.DIRECT, "");
        List.of(one, other).forEach(person -> room.members.put(person, new Member(Role.MEMBER, 0)));
        rooms.put(RoomNames.direct(one, other), room);
    }

    boolean create(String actor, String id, Visibility visibility) {
        if (rooms.containsKey(id)) {
            return false;
        }
        rooms.put(id, new Room(visibility, id));
        add(id, actor);
        deliver(id, "joined " + id + " " + actor + " OWNER by " + actor);
        return true;
    }

    boolean update(
            String actor,
            String id,
            Optional<String> title,
            Optional<String> topic,
            Optional<Boolean> archived,
            Optional<Role> postingRole) {
        Role needed = archived.isPresent() || postingRole.isPresent() ? Role.OWNER : Role.MODERATOR;
        if (!has(actor, id, needed) || (archived.orElse(false) && id.equals(RoomNames.GENERAL))) {
            return false;
        }
        Room room = rooms.get(id);
        String before = words(id, room);
        room.title = title.orElse(room.title);
        room.topic = topic.orElse(room.topic);
        room.archived = archived.orElse(room.archived);
        room.postingRole = postingRole.orElse(room.postingRole);
        if (!words(id, room).equals(before)) {
            deliver(id, "updated " + words(id, room) + " by " + actor);
        }
        return true;
    }

    private static String words(String id, Room room) {
        return id + " '" + room.title + "' '" + room.topic + "' " + room.archived + " " + room.postingRole;
    }

    boolean join(String actor, String id) {
        Room room = rooms.get(id);
        if (room == null || (room.visibility != Visibility.PUBLIC && !room.members.containsKey(actor))) {
            return false;
        }
        return isIn(actor, id) || (!room.archived && !room.banned.contains(actor) && enter(actor, id, actor));
    }

    boolean invite(String actor, String id, String other) {
        if (!isIn(actor, id)) {
            return false;
        }
        Room room = rooms.get(id);
        if (room.archived || (room.visibility == Visibility.PRIVATE && !has(actor, id, Role.MODERATOR))) {
            return false;
        }
        return isIn(other, id) || (!room.banned.contains(other) && enter(actor, id, other));
    }

    private boolean enter(String actor, String id, String person) {
        Role role = add(id, person);
        deliver(id, "joined " + id + " " + person + " " + role + " by " + actor);
        return true;
    }

    private Role add(String id, String person) {
        Room room = rooms.get(id);
        Role role = room.members.isEmpty() ? Role.OWNER : Role.MEMBER;
        room.members.put(person, new Member(role, room.last));
        return role;
    }

    boolean leave(String actor, String id) {
        return isIn(actor, id) && remove(actor, id, actor);
    }

    boolean expel(String actor, String id, String other) {
        if (!has(actor, id, Role.MODERATOR) || !isIn(other, id)) {
            return false;
        }
        return isAbove(actor, id, other) && remove(actor, id, other);
    }

    private boolean isAbove(String actor, String id, String other) {
        return has(actor, id, Role.OWNER) || !has(other, id, Role.MODERATOR);
    }

    boolean ban(String actor, String id, String other) {
        if (!has(actor, id, Role.MODERATOR) || actor.equals(other) || id.equals(RoomNames.GENERAL)) {
            return false;
        }
        if (isIn(other, id) && !(isAbove(actor, id, other) && remove(actor, id, other))) {
            return false;
        }
        if (rooms.get(id).banned.add(other)) {
            deliver(id, "banned " + id + " " + other + " by " + actor);
        }
        return true;
    }

    boolean unban(String actor, String id, String other) {
        if (!has(actor, id, Role.MODERATOR) || id.equals(RoomNames.GENERAL)) {
            return false;
        }
        if (rooms.get(id).banned.remove(other)) {
            deliver(id, "unbanned " + id + " " + other + " by " + actor);
        }
        return true;
    }

    private boolean remove(String actor, String id, String person) {
        if (id.equals(RoomNames.GENERAL)
                || (isLastOwner(person, id) && rooms.get(id).members.size() > 1)) {
            return false;
        }
        deliver(id, "left " + id + " " + person + " by " + actor);
        rooms.get(id).members.remove(person);
        return true;
    }

    boolean setRole(String actor, String id, String other, Role role) {
        if (!has(actor, id, Role.OWNER) || !isIn(other, id)) {
            return false;
        }
        Member member = rooms.get(id).members.get(other);
        if (member.role == role) {
            return true;
        }
        if (isLastOwner(other, id)) {
            return false;
        }
        member.role = role;
        deliver(id, "role " + id + " " + other + " " + role + " by " + actor);
        return true;
    }

    boolean post(String actor, String id) {
        if (!mayPost(actor, id) || rooms.get(id).archived) {
            return false;
        }
        Room room = rooms.get(id);
        room.last++;
        room.members.get(actor).read = room.last;
        deliver(id, "posted " + id + " " + room.last + " by " + actor);
        String peer = RoomNames.peer(id, actor).orElse(actor);
        if (blocks.isBlockedIn(actor, id) && room.members.get(peer).read == room.last - 1) {
            markRead(peer, id, room.last);
        }
        return true;
    }

    boolean mayPin(String actor, String id) {
        return has(actor, id, rooms.get(id).visibility == Visibility.DIRECT ? Role.MEMBER : Role.MODERATOR);
    }

    boolean mayPost(String actor, String id) {
        return rooms.containsKey(id) && has(actor, id, rooms.get(id).postingRole);
    }

    boolean markRead(String actor, String id, long number) {
        if (!isIn(actor, id)) {
            return false;
        }
        Member member = rooms.get(id).members.get(actor);
        if (number > member.read) {
            member.read = number;
            received.get(actor).add("read " + id + " " + number);
        }
        return true;
    }

    boolean prefer(String actor, String id, Notify notify, boolean favourite) {
        if (!isIn(actor, id)) {
            return false;
        }
        Member member = rooms.get(id).members.get(actor);
        if (member.notify != notify || member.favourite != favourite) {
            member.notify = notify;
            member.favourite = favourite;
            received.get(actor).add("prefers " + id + " " + notify + " " + favourite);
        }
        return true;
    }

    boolean rename(String actor, String name) {
        if (!name.equals(names.put(actor, name))) {
            received.values().forEach(lines -> lines.add("named " + actor + " '" + name + "'"));
        }
        return true;
    }

    /** Delivers to the current members of the room. */
    void deliver(String id, String what) {
        members(id).forEach(member -> received.get(member).add(what));
    }

    Set<String> members(String id) {
        return new HashSet<>(rooms.get(id).members.keySet());
    }

    boolean isArchived(String id) {
        return rooms.get(id).archived;
    }

    boolean isIn(String person, String id) {
        return rooms.containsKey(id) && rooms.get(id).members.containsKey(person);
    }

    boolean has(String person, String id, Role atLeast) {
        return isIn(person, id) && rooms.get(id).members.get(person).role.compareTo(atLeast) >= 0;
    }

    private boolean isLastOwner(String person, String id) {
        return has(person, id, Role.OWNER) && rooms.get(id).owners() == 1;
    }
}
