package org.chatrpc.account.identity.sync;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chatrpc.account.directory.AccountDirectory;
import org.chatrpc.account.identity.ExternalIdentity;
import org.chatrpc.account.identity.IdentityRules;
import org.chatrpc.account.identity.IdentityStore;
import org.chatrpc.account.identity.sync.SyncIdentity.Outcome;
import org.chatrpc.log.command.CommandRunner;
import org.chatrpc.model.AccountInfo;
import org.chatrpc.model.LinkedIdentity;

/**
 * Synchronises the accounts of a provider's people, and the members of rooms with its groups. Accounts that the
 * provider no longer admits are deactivated. If it explicitly lists people as disabled, all of them are deactivated,
 * however many they are. Of those whom it does not list, none is deactivated if the list is empty or too short, because
 * then it was probably misread. Thread-safe.
 */
public final class IdentitySync {
    private static final int PAGE = 500;
    private static final int PERCENT = 100;

    private final PeopleSource source;
    private final IdentityStore store;
    private final AccountDirectory people;
    private final GroupRoomSync rooms;
    private final CommandRunner commands;
    private final int maxDisplayName;

    /**
     * @param maxDisplayName in characters
     * @param maxTitle of a room, in characters
     */
    public IdentitySync(
            PeopleSource source,
            IdentityStore store,
            AccountDirectory people,
            RoomMembers rooms,
            CommandRunner commands,
            int maxDisplayName,
            int maxTitle) {
        this.source = source;
        this.store = store;
        this.people = people;
        this.rooms = new GroupRoomSync(rooms, people, commands, maxTitle);
        this.commands = commands;
        this.maxDisplayName = maxDisplayName;
    }

    /**
     * Compares and synchronises the accounts and the members of rooms.
     *
     * @param maxGonePercent how many of the active accounts may be deactivated at once as they are not listed any more, in percent, and
     *     how many of the members of a room removed if its group was not read completely; one may always be
     * @param dryRun whether nothing is changed
     * @throws org.chatrpc.problem.ChatException if the provider cannot be queried; then nothing was changed
     */
    public SyncReport compare(int maxGonePercent, boolean dryRun) {
        // Read before the listing, so that accounts linked during it are not considered removed.
        List<LinkedIdentity> known = known();
        long asOf = rooms.now();
        Listing listing = source.list();
        Map<String, ListedPerson> listed = new HashMap<>();
        listing.people().forEach(person -> listed.put(person.identity().subject(), person));
        List<SyncIdentity> disabled = new ArrayList<>();
        List<SyncIdentity> missing = new ArrayList<>();
        List<SyncIdentity> staying = new ArrayList<>();
        int active = 0;
        for (LinkedIdentity identity : known) {
            Optional<AccountInfo> account = people.find(identity.username());
            Optional<ListedPerson> entry = Optional.ofNullable(listed.get(identity.subject()));
            Optional<ExternalIdentity> person =
                    entry.filter(ListedPerson::enabled).map(ListedPerson::identity);
            active += account.filter(AccountInfo::isActive).isPresent() ? 1 : 0;
            SyncIdentity command = new SyncIdentity(identity.key(), identity.username(), person, maxDisplayName);
            if (account.filter(before -> changes(before, identity, person)).isPresent()) {
                (person.isPresent() ? staying : entry.isPresent() ? disabled : missing).add(command);
            }
        }
        boolean refused = listed.isEmpty() || missing.size() > Math.max(1, (long) active * maxGonePercent / PERCENT);
        List<String> doubtful = refused ? names(missing) : List.of();
        List<SyncIdentity> leaving = new ArrayList<>(disabled);
        if (!refused) {
            leaving.addAll(missing);
        }
        SyncReport accounts = dryRun
                ? new SyncReport(listed.size(), known.size(), names(leaving), doubtful, names(staying), List.of())
                : apply(listed.size(), known.size(), leaving, doubtful, staying);
        GroupRoomSync.Compared all = new GroupRoomSync.Compared(source.provider(), known, listed, asOf);
        return accounts.withRooms(listing.groups().stream()
                .map(group -> rooms.compare(group, all, maxGonePercent, dryRun))
                .toList());
    }

    private List<LinkedIdentity> known() {
        List<LinkedIdentity> known = new ArrayList<>();
        List<LinkedIdentity> page = store.of(source.provider(), "", PAGE);
        while (!page.isEmpty()) {
            known.addAll(page);
            page = store.of(source.provider(), page.get(page.size() - 1).subject(), PAGE);
        }
        return known;
    }

    private SyncReport apply(
            int listed, int linked, List<SyncIdentity> leaving, List<String> doubtful, List<SyncIdentity> staying) {
        List<String> updated = new ArrayList<>();
        List<String> gone = new ArrayList<>();
        List<String> kept = new ArrayList<>();
        for (SyncIdentity command : staying) {
            if (commands.run(command) != Outcome.UNCHANGED) {
                updated.add(command.username());
            }
        }
        for (SyncIdentity command : leaving) {
            Outcome outcome = commands.run(command);
            if (outcome == Outcome.SUSPENDED) {
                gone.add(command.username());
            } else if (outcome == Outcome.LAST_ADMINISTRATOR) {
                kept.add(command.username());
            }
        }
        return new SyncReport(listed, linked, gone, doubtful, updated, kept);
    }

    /** Whether the account differs from the provider's record, as far as this node knows; the transaction decides. */
    private boolean changes(AccountInfo account, LinkedIdentity identity, Optional<ExternalIdentity> person) {
        if (person.isEmpty()) {
            return account.isActive();
        }
        String name = IdentityRules.displayName(person.get(), account.username(), maxDisplayName);
        return identity.suspended()
                || !account.displayName().equals(name)
                || person.get()
                        .administrator()
                        .filter(role -> role != account.administrator())
                        .isPresent();
    }

    private static List<String> names(List<SyncIdentity> commands) {
        return commands.stream().map(SyncIdentity::username).toList();
    }
}
