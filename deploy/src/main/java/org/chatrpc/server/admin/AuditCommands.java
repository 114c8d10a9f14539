package org.chatrpc.server.admin;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The commands about the audit log. Their fields are set by picocli. */
final class AuditCommands {
    private AuditCommands() {}

    @Command(name = "audit-log", description = "Lists the entries of the audit log, newest first; for auditors.")
    static final class Entries extends AdminList {
        @Option(names = "--kind", paramLabel = "KIND", description = "Only entries of this kind.")
        private @Nullable String kind;

        @Option(names = "--actor", paramLabel = "NAME", description = "Only what this account did or tried to do.")
        private @Nullable String actor;

        @Option(names = "--about", paramLabel = "NAME", description = "Only what was done to this account.")
        private @Nullable String subject;

        @Option(names = "--room", paramLabel = "ROOM", description = "Only what was done in this room.")
        private @Nullable String room;

        @Option(names = "--refused", description = "Leave out what was done.")
        private boolean refused;

        @Option(names = "--from", paramLabel = "TIME", description = "Only from this time on (2026-01-31T00:00:00Z).")
        private @Nullable String from;

        @Option(names = "--until", paramLabel = "TIME", description = "Only from before this time.")
        private @Nullable String until;

        Entries() {
            super(
                    "ListAuditEntries",
                    "beforeNumber",
                    "number",
                    "at",
                    "kind",
                    "operation",
                    "outcome",
                    "actor",
                    "address",
                    "room",
                    "subject",
                    "before",
                    "after",
                    "times");
        }

        @Override
        void fill() {
            putIfPresent("kind", kind);
            putIfPresent("actor", actor);
            putIfPresent("subject", subject);
            putIfPresent("room", room);
            put("refusedOnly", Boolean.toString(refused));
            putIfPresent("from", from);
            putIfPresent("until", until);
        }
    }

    @Command(name = "make-auditor", description = "Lets an account read the audit log.")
    static final class MakeAuditor extends OnAccount {
        MakeAuditor() {
            super("SetAuditor");
        }

        @Override
        void fill() {
            super.fill();
            put("auditor", "true");
        }
    }

    @Command(name = "unmake-auditor", description = "Lets an account no longer read the audit log.")
    static final class UnmakeAuditor extends OnAccount {
        UnmakeAuditor() {
            super("SetAuditor");
        }

        @Override
        void fill() {
            super.fill();
            put("auditor", "false");
        }
    }
}
