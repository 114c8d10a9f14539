package org.chatrpc.account.identity.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chatrpc.account.directory.AccountDirectory;
import org.chatrpc.account.identity.sync.RoomReport.Standing;
import org.chatrpc.log.command.CommandRunner;
import org.chatrpc.model.AccountInfo;
import org.chatrpc.model.LinkedIdentity;
import org.chatrpc.model.RoomInfo;
import org.chatrpc.text.NameText;

/**
 * Synchronises the members of rooms with the groups of a provider. Of the people whom the provider lists, those in the
 * group become members and the others are removed, however many they are, provided that the group was read completely.
 * People whom the provider does not list, and accounts of other origin, are left alone. Thread-safe.
 */
public final class GroupRoomSync {
    private static final int PERCENT = 100;

    private final RoomMembers rooms;
    private final AccountDirectory people;
    private final CommandRunner commands;
    private final int maxTitle;

    /**
     * @param maxTitle in characters
     */
    GroupRoomSync(RoomMembers rooms, AccountDirectory people, CommandRunner commands, int maxTitle) {
        this.rooms = rooms;
        this.people = people;
        this.commands = commands;
        this.maxTitle = maxTitle;
    }

    /**
     * The state of the provider that rooms are compared with.
     *
     * @param known the accounts of the provider's people
     * @param listed its people by subject
     * @param asOf {@link #now} before the provider was asked: members who joined after that are kept, because the list
     *     may predate them
     */
    record Compared(String provider, List<LinkedIdentity> known, Map<String, ListedPerson> listed, long asOf) {}

    /**
     * The changes to make in one room.
     *
     * @param here how many of the provider's people are in it
     */
    private record Changes(List<SyncGroupMember> joining, List<SyncGroupMember> leaving, int here) {
        boolean areTooMany(int maxGonePercent) {
            return leaving.size() > Math.max(1, (long) here * maxGonePercent / PERCENT);
        }
    }

    /** The last entry of the log that memberships are known of. */
    long now() {
        return rooms.applied();
    }

    /**
     * Compares, and changes the members.
     *
     * @param maxGonePercent how many of the provider's people in the room may be removed at once, in percent, if the group was not read
     *     completely; one may always be
     * @param dryRun whether nothing is changed
     */
    RoomReport compare(Listing.Group group, Compared all, int maxGonePercent, boolean dryRun) {
        String room = group.room();
        Optional<RoomInfo> info = rooms.room(room);
        Optional<Standing> obstacle = info.flatMap(existing -> obstacle(existing, all.provider()));
        if (obstacle.isPresent() || group.subjects().isEmpty()) {
            return RoomReport.unchanged(room, obstacle.orElse(Standing.SILENT));
        }
        boolean isOpen = info.filter(RoomInfo::archived).isEmpty();
        Changes changes = changes(room, group.subjects().get(), isOpen, all);
        boolean refused = !group.complete() && changes.areTooMany(maxGonePercent);
        Standing standing = refused ? Standing.TOO_MANY_LEFT : info.isEmpty() ? Standing.CREATED : Standing.FOLLOWED;
        if (dryRun) {
            return new RoomReport(room, standing, names(changes.joining()), names(changes.leaving()));
        }
        if (info.isEmpty() && !commands.run(new CreateGroupRoom(all.provider(), room, title(group)))) {
            return RoomReport.unchanged(room, Standing.TAKEN);
        }
        List<String> joined = done(changes.joining());
        return new RoomReport(room, standing, joined, refused ? names(changes.leaving()) : done(changes.leaving()));
    }

    private Changes changes(String room, Set<String> subjects, boolean isOpen, Compared all) {
        Map<String, Long> joined = rooms.joined(room);
        List<SyncGroupMember> joining = new ArrayList<>();
        List<SyncGroupMember> leaving = new ArrayList<>();
        int here = 0;
        for (LinkedIdentity identity : all.known()) {
            Optional<Long> since = Optional.ofNullable(joined.get(identity.username()));
            Optional<ListedPerson> person = Optional.ofNullable(all.listed().get(identity.subject()));
            boolean belongs = subjects.contains(identity.subject());
            here += since.isPresent() ? 1 : 0;
            if (belongs && isOpen && since.isEmpty() && isActive(identity, person)) {
                joining.add(new SyncGroupMember(identity.key(), identity.username(), room, true));
            } else if (!belongs
                    && person.isPresent()
                    && since.filter(seq -> seq <= all.asOf()).isPresent()) {
                leaving.add(new SyncGroupMember(identity.key(), identity.username(), room, false));
            }
        }
        return new Changes(joining, leaving, here);
    }

    private static Optional<Standing> obstacle(RoomInfo room, String provider) {
        if (room.deleted()) {
            return Optional.of(Standing.DELETED);
        }
        return room.managedBy().equals(provider) ? Optional.empty() : Optional.of(Standing.TAKEN);
    }

    /** Also when the account is reactivated by this synchronisation. */
    private boolean isActive(LinkedIdentity identity, Optional<ListedPerson> person) {
        boolean returns =
                identity.suspended() && person.filter(ListedPerson::enabled).isPresent();
        return returns
                || people.find(identity.username())
                        .filter(AccountInfo::isActive)
                        .isPresent();
    }

    private String title(Listing.Group group) {
        return NameText.check(group.title(), maxTitle).accepted().orElse(group.room());
    }

    /** Members whose change the transaction accepted. */
    private List<String> done(List<SyncGroupMember> changes) {
        List<String> done = new ArrayList<>();
        for (SyncGroupMember change : changes) {
            if (commands.run(change)) {
                done.add(change.username());
            }
        }
        return done;
    }

    private static List<String> names(List<SyncGroupMember> changes) {
        return changes.stream().map(SyncGroupMember::username).toList();
    }
}
