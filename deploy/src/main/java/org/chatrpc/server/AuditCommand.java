package org.chatrpc.server;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** The commands on the audit log, for operators with access to the store. Their fields are set by picocli. */
@Command(
        name = "audit",
        description = {
            "Reads the audit log of the store. A server may be running on it.",
            "Auditors who have only the network use \"admin audit-log\"."
        },
        subcommands = {AuditCommand.Verify.class, AuditCommand.Entries.class, AuditCommand.Export.class},
        mixinStandardHelpOptions = true,
        versionProvider = Release.class,
        sortOptions = false,
        usageHelpAutoWidth = true)
final class AuditCommand implements StoreCommand.Parent {
    @ParentCommand
    private ServerOptions options;

    @Override
    public ServerOptions options() {
        return options;
    }

    /** Reads it with the application's tool. */
    abstract static class Reading extends StoreCommand {
        @Override
        String tool() {
            return "chat-audit";
        }
    }

    @Command(
            name = "verify",
            description = {
                "Checks that no entry of the audit log was changed, removed, inserted or moved, and names those that were.",
                "Somebody who may write to the database could make up the whole log anew. Only a comparison with what was"
                        + " written outside shows that."
            })
    static final class Verify extends Reading {
        @Option(
                names = "--outside",
                paramLabel = "FILE",
                description = "Compare it with FILE, which chat.audit.file or a syslog server wrote.")
        private @Nullable Path outside;

        @Override
        List<String> arguments() {
            return outside == null
                    ? List.of("verify")
                    : List.of("verify", outside.toAbsolutePath().toString());
        }
    }

    @Command(name = "list", description = "Lists all entries, oldest first, as a table separated by tabs.")
    static final class Entries extends Reading {
        @Override
        List<String> arguments() {
            return List.of("list");
        }
    }

    @Command(name = "export", description = "Writes all entries, oldest first, as lines of JSON with their hashes.")
    static final class Export extends Reading {
        @Override
        List<String> arguments() {
            return List.of("export");
        }
    }
}
