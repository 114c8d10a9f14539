package org.chatrpc.ops.tool;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.spi.ToolProvider;
import org.chatrpc.account.directory.AccountDirectory;
import org.chatrpc.account.identity.sync.IdentitySync;
import org.chatrpc.account.identity.sync.ListedPerson;
import org.chatrpc.account.identity.sync.Listing;
import org.chatrpc.account.identity.sync.RoomReport;
import org.chatrpc.account.identity.sync.SyncReport;
import org.chatrpc.ldap.LdapDirectory;
import org.chatrpc.ldap.LdapPolicy;
import org.chatrpc.log.MaintenancePolicy;
import org.chatrpc.log.TrustedClock;
import org.chatrpc.log.command.AttributedCommand;
import org.chatrpc.log.command.Attribution;
import org.chatrpc.log.command.Command;
import org.chatrpc.log.command.CommandRunner;
import org.chatrpc.log.command.Decision;
import org.chatrpc.log.store.LogStore;
import org.chatrpc.log.store.StoreUnavailableException;
import org.chatrpc.model.table.Snapshot;
import org.chatrpc.ops.RoomMembersInMemory;
import org.chatrpc.ops.setting.Configuration;
import org.chatrpc.problem.ChatException;
import org.chatrpc.room.RoomDirectory;
import org.chatrpc.store.Stores;
import org.chatrpc.store.connect.StoreException;

/**
 * Shows how the configured directory is read ({@code check}), and compares the accounts with it ({@code sync [dry-run]
 * PERCENT}, where a percentage of -1 means that of the settings), and the members of rooms with its groups. Writes to
 * the log like any node, so that others on the same database follow.
 *
 * <p>The exit code is 0 or 1; on 1, one line on the error stream states the reason.
 */
public final class DirectoryTool implements ToolProvider {
    private static final Attribution FROM_COMMAND = new Attribution("directory-sync", "");
    private static final String DRY_RUN = "dry-run";
    private static final int SHOWN = 10;

    @Override
    public String name() {
        return "chat-directory";
    }

    @Override
    public int run(PrintWriter out, PrintWriter err, String... arguments) {
        List<String> words = List.of(arguments);
        try {
            Configuration configuration = Configuration.ofProcess();
            LdapPolicy policy = configuration
                    .ldap()
                    .orElseThrow(() -> new IllegalArgumentException("The setting chat.auth does not have ldap."));
            if (words.equals(List.of("check"))) {
                try (LdapDirectory directory = new LdapDirectory(policy)) {
                    check(directory, out);
                }
                return 0;
            }
            if (words.size() >= 2 && words.get(0).equals("sync")) {
                int percent = Integer.parseInt(words.get(words.size() - 1));
                return sync(configuration, policy, percent, words.contains(DRY_RUN), out, err);
            }
            throw new IllegalArgumentException("Expected check, or sync.");
        } catch (StoreException | StoreUnavailableException | ChatException | IllegalArgumentException e) {
            err.println(e.getMessage());
            return 1;
        }
    }

    private static void check(LdapDirectory directory, PrintWriter out) {
        Listing listing = directory.list();
        List<ListedPerson> people = listing.people();
        long disabled = people.stream().filter(person -> !person.enabled()).count();
        long administrators = people.stream()
                .filter(person -> person.identity().administrator().orElse(false))
                .count();
        boolean silent = people.stream()
                .allMatch(person -> person.identity().administrator().isEmpty());
        out.println(people.size() + " people, " + disabled + " of them disabled; "
                + (silent ? "no group says who administers" : administrators + " administer"));
        people.stream().limit(SHOWN).forEach(person -> out.println("  " + line(person)));
        if (people.size() > SHOWN) {
            out.println("  ...");
        }
        listing.groups().forEach(group -> out.println(line(group)));
    }

    private static String line(Listing.Group group) {
        return group.subjects()
                .map(subjects -> "Room " + group.room() + ", " + group.title() + ": " + subjects.size() + " people")
                .orElse("Room " + group.room() + ": its group cannot be read, or has no people who may use the chat");
    }

    private static String line(ListedPerson person) {
        return person.identity().username() + ", " + person.identity().displayName() + ", "
                + person.identity().subject()
                + (person.identity().administrator().orElse(false) ? ", administers" : "")
                + (person.enabled() ? "" : ", disabled");
    }

    private static int sync(
            Configuration configuration,
            LdapPolicy policy,
            int percent,
            boolean dryRun,
            PrintWriter out,
            PrintWriter err) {
        MaintenancePolicy maintenance = configuration.journal().maintenance();
        // As on the server: by a clock that is years ahead, all accounts would have expired.
        TrustedClock trusted = new TrustedClock(
                Clock.systemUTC(), System::nanoTime, maintenance.clockSkew(), maintenance.clockGracePeriod());
        try (Stores stores = new Stores(
                        configuration.database(), UnaryOperator.identity(), maintenance.clockSkew(), trusted);
                LdapDirectory directory = new LdapDirectory(policy, trusted)) {
            LogStore log = stores.log();
            log.open();
            AccountDirectory people = new AccountDirectory();
            Snapshot snapshot = log.snapshot();
            people.load(snapshot);
            RoomDirectory rooms = new RoomDirectory(() -> 0);
            rooms.load(snapshot);
            IdentitySync sync = new IdentitySync(
                    directory,
                    stores.identities(),
                    people,
                    new RoomMembersInMemory(rooms),
                    new Appending(log),
                    configuration.accounts().maxDisplayName(),
                    configuration.rooms().maxTitle());
            SyncReport report = sync.compare(percent < 0 ? configuration.maxGonePercent() : percent, dryRun);
            return print(report, dryRun, out, err);
        }
    }

    private static int print(SyncReport report, boolean dryRun, PrintWriter out, PrintWriter err) {
        out.println(report.listed() + " people in the directory, " + report.linked() + " accounts of them");
        List<String> lines = new ArrayList<>();
        report.updated().forEach(name -> lines.add("update " + name));
        report.gone().forEach(name -> lines.add("deactivate " + name));
        report.doubtful().forEach(name -> lines.add("would deactivate " + name));
        report.kept().forEach(name -> lines.add("keep the last administrator " + name));
        report.rooms().forEach(room -> lines.addAll(lines(room)));
        lines.forEach(line -> out.println("  " + line));
        if (report.refused()) {
            err.println(
                    "So many are not listed any more that none of these is deactivated. If that is right, use --allow.");
        }
        report.rooms().stream()
                .filter(room -> room.standing() == RoomReport.Standing.TOO_MANY_LEFT)
                .forEach(room -> err.println("A part of the group of " + room.room()
                        + " cannot be seen, and so many are not in the rest that nobody is removed. If that is right,"
                        + " use --allow."));
        if (report.hasDoubts()) {
            return 1;
        }
        out.println(dryRun ? "Nothing was changed." : "Done.");
        return 0;
    }

    private static List<String> lines(RoomReport report) {
        String room = report.room();
        List<String> lines = new ArrayList<>();
        switch (report.standing()) {
            case CREATED -> lines.add("create the room " + room);
            case SILENT ->
                lines.add("keep the room " + room
                        + " as it is: its group cannot be read, or has no people who may use the chat");
            case TAKEN ->
                lines.add("no room " + room
                        + ": there is one that the directory did not create. Choose another id in chat.ldap.rooms");
            case DELETED ->
                lines.add("no room " + room + ": it was deleted, and its id is not used again. Choose another one in"
                        + " chat.ldap.rooms");
            case FOLLOWED, TOO_MANY_LEFT -> {}
        }
        boolean refused = report.standing() == RoomReport.Standing.TOO_MANY_LEFT;
        report.joined().forEach(name -> lines.add("add " + name + " to " + room));
        report.left().forEach(name -> lines.add((refused ? "would remove " : "remove ") + name + " from " + room));
        return lines;
    }

    /** Runs commands on a log that no journal of this process writes. */
    private record Appending(LogStore log) implements CommandRunner {
        @Override
        @SuppressWarnings("unchecked") // The decision has the result of the command.
        public <R> R run(Command<R> command) {
            Decision decision = log.append(List.of(new AttributedCommand<>(command, FROM_COMMAND)), Instant.now())
                    .decisions()
                    .get(0);
            if (decision.refusal() != null) {
                throw decision.refusal();
            }
            return (R) Objects.requireNonNull(decision.result());
        }
    }
}
