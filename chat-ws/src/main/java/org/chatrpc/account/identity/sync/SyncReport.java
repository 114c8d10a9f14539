package org.chatrpc.account.identity.sync;

import java.util.List;

/**
 * The outcome of a synchronisation with a provider, or of a dry run.
 *
 * @param listed how many people the provider has
 * @param linked how many accounts belong to people of the provider
 * @param gone the accounts of people whom it no longer admits, which are deactivated
 * @param doubtful the accounts of people whom it no longer lists, if these are so many that the list is probably wrong;
 *     they stay unchanged
 * @param updated the accounts whose name or role changed, or which became active again
 * @param kept the account that stays active because it is the last administrator
 * @param rooms one for each room with a group
 */
public record SyncReport(
        int listed,
        int linked,
        List<String> gone,
        List<String> doubtful,
        List<String> updated,
        List<String> kept,
        List<RoomReport> rooms) {
    public SyncReport {
        gone = List.copyOf(gone);
        doubtful = List.copyOf(doubtful);
        updated = List.copyOf(updated);
        kept = List.copyOf(kept);
        rooms = List.copyOf(rooms);
    }

    /** The outcome for accounts, before rooms were compared. */
    SyncReport(
            int listed, int linked, List<String> gone, List<String> doubtful, List<String> updated, List<String> kept) {
        this(listed, linked, gone, doubtful, updated, kept, List.of());
    }

    SyncReport withRooms(List<RoomReport> compared) {
        return new SyncReport(listed, linked, gone, doubtful, updated, kept, compared);
    }

    /** Whether so many are not listed any more that none of those is deactivated. */
    public boolean refused() {
        return !doubtful.isEmpty();
    }

    /** Whether something was not done that probably is a mistake of the provider. */
    public boolean hasDoubts() {
        return refused() || rooms.stream().anyMatch(room -> room.standing() == RoomReport.Standing.TOO_MANY_LEFT);
    }
}
