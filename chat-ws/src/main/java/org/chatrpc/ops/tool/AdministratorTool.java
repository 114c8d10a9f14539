package org.chatrpc.ops.tool;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.spi.ToolProvider;
import org.chatrpc.account.Passwords;
import org.chatrpc.admin.account.OneTimePasswords;
import org.chatrpc.admin.account.RestoreAdministrator;
import org.chatrpc.limit.Network;
import org.chatrpc.log.command.AttributedCommand;
import org.chatrpc.log.command.Attribution;
import org.chatrpc.log.command.Decision;
import org.chatrpc.log.store.LogStore;
import org.chatrpc.log.store.StoreUnavailableException;
import org.chatrpc.ops.setting.Configuration;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Require;
import org.chatrpc.room.RoomNames;
import org.chatrpc.store.Stores;
import org.chatrpc.store.connect.StoreException;
import org.chatrpc.text.Identifier;

/**
 * Makes an account an active administrator, for operators with access to the database that this process is configured
 * for: {@code USERNAME}. Writes to the log like any node, so that others on the same database follow.
 *
 * <p>The exit code is 0 or 1; on 1, one line on the error stream states the reason.
 */
public final class AdministratorTool implements ToolProvider {
    private static final Attribution FROM_COMMAND = new Attribution("reset-administrator", "");

    @Override
    public String name() {
        return "chat-administrator";
    }

    @Override
    public int run(PrintWriter out, PrintWriter err, String... arguments) {
        try {
            if (arguments.length != 1) {
                throw new IllegalArgumentException("Expected a username.");
            }
            String username = Require.chosen("username", Identifier.USERNAME, arguments[0]);
            Configuration configuration = Configuration.ofProcess();
            String password =
                    new OneTimePasswords().next(configuration.accounts().minPassword());
            String hash = new Passwords(configuration.accounts().hashing()).hash(Network.UNKNOWN, password);
            restore(configuration, new RestoreAdministrator(username, hash, RoomNames.GENERAL));
            out.println(username + " administers the chat. Sign in with this password, and change it: " + password);
            return 0;
        } catch (StoreException | StoreUnavailableException | ChatException | IllegalArgumentException e) {
            err.println(e.getMessage());
            return 1;
        }
    }

    private static void restore(Configuration configuration, RestoreAdministrator command) {
        try (Stores stores = new Stores(configuration.database())) {
            LogStore log = stores.log();
            log.open();
            Decision decision = log.append(List.of(new AttributedCommand<>(command, FROM_COMMAND)), Instant.now())
                    .decisions()
                    .get(0);
            if (decision.refusal() != null) {
                throw decision.refusal();
            }
        }
    }
}
