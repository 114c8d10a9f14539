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
import org.chatrpc.account.identity.sync.FollowIdentity.Outcome;
import org.chatrpc.log.command.CommandRunner;
import org.chatrpc.model.AccountInfo;
import org.chatrpc.model.LinkedIdentity;

/**
 * Compares the accounts of a provider's people with it, and the members of rooms with its groups. Whoever is not let in any more is deactivated, but nobody if the provider
 * lists nobody, or too few: then it is more likely wrong than right. Thread-safe.
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
     * Compares, and brings the accounts and the members of rooms up to date.
     *
     * @param maxGonePercent how many of the active accounts may be deactivated at once, in percent, and how many of the members of a
     *     room removed; one may always be
     * @param dryRun whether nothing is changed
     * @throws org.chatrpc.problem.ChatException if the provider cannot be asked; nothing was changed then
     */
    public SyncReport compare(int maxGonePercent, boolean dryRun) {
        // First, so that nobody is taken for gone who joined while the directory was listing.
        List<LinkedIdentity> known = known();
        long asOf = rooms.now();
        Listing listing = source.list();
        Map<String, ListedPerson> listed = new HashMap<>();
        listing.people().forEach(person -> listed.put(person.identity().subject(), person));
        List<FollowIdentity> leaving = new ArrayList<>();
        List<FollowIdentity> staying = new ArrayList<>();
        int active = 0;
        for (LinkedIdentity identity : known) {
            Optional<AccountInfo> account = people.find(identity.username());
            Optional<ExternalIdentity> person = Optional.ofNullable(listed.get(identity.subject()))
                    .filter(ListedPerson::enabled)
                    .map(ListedPerson::identity);
            active += account.filter(AccountInfo::isActive).isPresent() ? 1 : 0;
            FollowIdentity command = new FollowIdentity(identity.key(), identity.username(), person, maxDisplayName);
            if (account.filter(before -> changes(before, identity, person)).isPresent()) {
                (person.isPresent() ? staying : leaving).add(command);
            }
        }
        boolean refused = !leaving.isEmpty()
                && (listed.isEmpty() || leaving.size() > Math.max(1, (long) active * maxGonePercent / PERCENT));
        SyncReport accounts = dryRun
                ? new SyncReport(listed.size(), known.size(), names(leaving), names(staying), List.of(), refused)
                : apply(listed.size(), known.size(), leaving, staying, refused);
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
            int listed, int linked, List<FollowIdentity> leaving, List<FollowIdentity> staying, boolean refused) {
        List<String> updated = new ArrayList<>();
        List<String> gone = new ArrayList<>();
        List<String> kept = new ArrayList<>();
        for (FollowIdentity command : staying) {
            if (commands.run(command) != Outcome.UNCHANGED) {
                updated.add(command.username());
            }
        }
        for (FollowIdentity command : leaving) {
            Outcome outcome = refused ? Outcome.SUSPENDED : commands.run(command);
            if (outcome == Outcome.SUSPENDED) {
                gone.add(command.username());
            } else if (outcome == Outcome.LAST_ADMINISTRATOR) {
                kept.add(command.username());
            }
        }
        return new SyncReport(listed, linked, gone, updated, kept, refused);
    }

    /** Whether the account is not as the provider says, as far as this node knows; the transaction decides. */
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

    private static List<String> names(List<FollowIdentity> commands) {
        return commands.stream().map(FollowIdentity::username).toList();
    }
}
