package org.chatrpc.ops.tool;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.spi.ToolProvider;
import org.chatrpc.account.directory.AccountDirectory;
import org.chatrpc.account.identity.FollowIdentity;
import org.chatrpc.account.identity.IdentitySync;
import org.chatrpc.account.identity.ListedPerson;
import org.chatrpc.account.identity.SyncReport;
import org.chatrpc.ldap.LdapDirectory;
import org.chatrpc.log.command.Attributed;
import org.chatrpc.log.command.Attribution;
import org.chatrpc.log.command.Decision;
import org.chatrpc.log.store.LogStore;
import org.chatrpc.log.store.StoreUnavailableException;
import org.chatrpc.ops.setting.Configuration;
import org.chatrpc.problem.ChatException;
import org.chatrpc.store.Stores;
import org.chatrpc.store.connect.StoreException;

/**
 * Shows how the directory that this process is configured for is read ({@code check}), and compares the accounts with it ({@code
 * sync [dry-run] PERCENT}, where a percentage of -1 is that of the settings). Writes to the log like any node, so that others on the
 * same database follow.
 *
 * <p>The exit code is 0 or 1; on 1, one line on the error stream says why.
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
            try (LdapDirectory directory = new LdapDirectory(configuration
                    .ldap()
                    .orElseThrow(() -> new IllegalArgumentException("The setting chat.auth does not have ldap.")))) {
                if (words.equals(List.of("check"))) {
                    check(directory, out);
                    return 0;
                }
                if (words.size() >= 2 && words.get(0).equals("sync")) {
                    int percent = Integer.parseInt(words.get(words.size() - 1));
                    return sync(configuration, directory, percent, words.contains(DRY_RUN), out, err);
                }
                throw new IllegalArgumentException("Expected check, or sync.");
            }
        } catch (StoreException | StoreUnavailableException | ChatException | IllegalArgumentException e) {
            err.println(e.getMessage());
            return 1;
        }
    }

    private static void check(LdapDirectory directory, PrintWriter out) {
        List<ListedPerson> people = directory.list();
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
    }

    private static String line(ListedPerson person) {
        return person.identity().username() + ", " + person.identity().displayName() + ", "
                + person.identity().subject()
                + (person.identity().administrator().orElse(false) ? ", administers" : "")
                + (person.enabled() ? "" : ", disabled");
    }

    private static int sync(
            Configuration configuration,
            LdapDirectory directory,
            int percent,
            boolean dryRun,
            PrintWriter out,
            PrintWriter err) {
        try (Stores stores = new Stores(configuration.database())) {
            LogStore log = stores.log();
            log.open();
            AccountDirectory people = new AccountDirectory();
            people.load(log.snapshot());
            IdentitySync sync = new IdentitySync(
                    directory,
                    stores.identities(),
                    people,
                    command -> run(log, command),
                    configuration.accounts().maxDisplayName());
            SyncReport report = sync.compare(percent < 0 ? configuration.maxGonePercent() : percent, dryRun);
            return print(report, dryRun, out, err);
        }
    }

    private static int print(SyncReport report, boolean dryRun, PrintWriter out, PrintWriter err) {
        out.println(report.listed() + " people in the directory, " + report.linked() + " accounts of them");
        List<String> lines = new ArrayList<>();
        report.updated().forEach(name -> lines.add("update " + name));
        report.gone().forEach(name -> lines.add((report.refused() ? "would deactivate " : "deactivate ") + name));
        report.kept().forEach(name -> lines.add("keep the last administrator " + name));
        lines.forEach(line -> out.println("  " + line));
        if (report.refused()) {
            err.println("So many are gone that nobody is deactivated. If that is right, use --allow.");
            return 1;
        }
        out.println(dryRun ? "Nothing was changed." : "Done.");
        return 0;
    }

    private static FollowIdentity.Outcome run(LogStore log, FollowIdentity command) {
        Decision decision = log.append(List.of(new Attributed<>(command, FROM_COMMAND)), Instant.now())
                .decisions()
                .get(0);
        if (decision.refusal() != null) {
            throw decision.refusal();
        }
        return (FollowIdentity.Outcome) Objects.requireNonNull(decision.result());
    }
}
